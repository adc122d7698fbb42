# File names that fit a pattern with *, ? and [...].

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Whether a name fits a pattern."""
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    """Whether a name fits a pattern, upper and lower case told apart."""
    return _compiled(pat)(name) is not None


def filter(names, pat):
    """The names that fit."""
    fits = _compiled(pat)
    return [name for name in names if fits(name) is not None]


_cache = {}


def _compiled(pat):
    found = _cache.get(pat)
    if found is None:
        import re
        text = translate(pat.decode('latin-1')).encode('latin-1') if isinstance(pat, bytes) else translate(pat)
        if len(_cache) > 256:
            _cache.clear()
        found = _cache[pat] = re.compile(text).match
    return found


def translate(pat):
    """The regular expression of a pattern."""
    import re
    pieces = []
    pos, size = 0, len(pat)
    while pos < size:
        char = pat[pos]
        pos += 1
        if char == '*':
            if not pieces or pieces[-1] is not _STAR:
                pieces.append(_STAR)
        elif char == '?':
            pieces.append('.')
        elif char == '[':
            end = pos + (pat[pos:pos + 1] == '!')
            end = pat.find(']', end + 1 if pat[end:end + 1] == ']' else end)
            if end < 0:
                pieces.append('\\[')
                continue
            pieces.append(_set(pat[pos:end]))
            pos = end + 1
        else:
            pieces.append(re.escape(char))
    # All stars but the last match as little as they can and never try again: patterns cannot run wild.
    result = []
    index = 0
    while index < len(pieces):
        if pieces[index] is not _STAR:
            result.append(pieces[index])
            index += 1
            continue
        index += 1
        fixed = []
        while index < len(pieces) and pieces[index] is not _STAR:
            fixed.append(pieces[index])
            index += 1
        if index >= len(pieces):
            result.append('.*' + ''.join(fixed))
        else:
            result.append(f'(?>.*?{"".join(fixed)})')
    return f'(?s:{"".join(result)})\\Z'


class _Star:
    pass


_STAR = _Star()


def _set(body):
    """The regular expression of a [...]."""
    negated = body[:1] == '!'
    if negated:
        body = body[1:]
    if '-' not in body:
        body = body.replace('\\', '\\\\')
    else:
        chunks = []
        start = 0
        pos = 1
        while True:
            pos = body.find('-', pos)
            if pos < 0 or pos + 1 >= len(body):
                break
            chunks.append(body[start:pos])
            start = pos + 1
            pos += 3
        chunks.append(body[start:])
        for index in range(len(chunks) - 1, 0, -1):
            if chunks[index - 1][-1:] > chunks[index][:1]:
                chunks[index - 1] = chunks[index - 1][:-1] + chunks[index][1:]
                del chunks[index]
        body = '-'.join([chunk.replace('\\', '\\\\').replace('-', '\\-') for chunk in chunks])
    for char in '&~|':
        body = body.replace(char, '\\' + char)
    if not body:
        return '.' if negated else '(?!)'
    if body[0] in '^[':
        body = '\\' + body
    return f'[^{body}]' if negated else f'[{body}]'
