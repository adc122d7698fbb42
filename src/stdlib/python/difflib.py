# Differences between sequences.  SequenceMatcher finds the longest matching blocks (Ratcliff and Obershelp); on top of
# it are close matches, line-by-line deltas in the style of ndiff, and unified and context diffs.

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
           'context_diff', 'unified_diff', 'diff_bytes', 'Match']


class Match(tuple):
    """A matching block: where it starts in both sequences, and its size."""

    __slots__ = ()

    def __new__(cls, a, b, size):
        return tuple.__new__(cls, (a, b, size))

    a = property(lambda self: self[0])
    b = property(lambda self: self[1])
    size = property(lambda self: self[2])

    def __repr__(self):
        return f'Match(a={self[0]}, b={self[1]}, size={self[2]})'


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable elements."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Compare these two."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Another first sequence."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Another second sequence: the one that is indexed."""
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            self._index()

    def _index(self):
        """Where each element of b stands, without junk and, in long sequences, without the very frequent."""
        b = self.b
        self.b2j = places = {}
        for position, element in enumerate(b):
            places.setdefault(element, []).append(position)
        self.bjunk = junk = set()
        if self.isjunk:
            junk.update([element for element in places if self.isjunk(element)])
            for element in junk:
                del places[element]
        self.bpopular = popular = set()
        size = len(b)
        if self.autojunk and size >= 200:
            limit = size // 100 + 1
            popular.update([element for element, found in places.items() if len(found) > limit])
            for element in popular:
                del places[element]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest block in a[alo:ahi] and b[blo:bhi]; the earliest of several."""
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        best_a, best_b, best_size = alo, blo, 0
        run_ending_at = {}
        for i in range(alo, ahi):
            runs = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = runs[j] = run_ending_at.get(j - 1, 0) + 1
                if size > best_size:
                    best_a, best_b, best_size = i - size + 1, j - size + 1, size
            run_ending_at = runs
        # What is not indexed may still extend the block: first frequent elements, then junk next to them.
        for wants_junk in (False, True):
            while (best_a > alo and best_b > blo and (b[best_b - 1] in junk) == wants_junk
                    and a[best_a - 1] == b[best_b - 1]):
                best_a, best_b, best_size = best_a - 1, best_b - 1, best_size + 1
            while (best_a + best_size < ahi and best_b + best_size < bhi
                    and (b[best_b + best_size] in junk) == wants_junk
                    and a[best_a + best_size] == b[best_b + best_size]):
                best_size += 1
        return Match(best_a, best_b, best_size)

    def get_matching_blocks(self):
        """All matching blocks in order, with an empty one at the end."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        total_a, total_b = len(self.a), len(self.b)
        waiting = [(0, total_a, 0, total_b)]
        found = []
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = block = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(block)
                if alo < i and blo < j:
                    waiting.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        joined = []
        start_a = start_b = length = 0
        for i, j, size in found:
            if start_a + length == i and start_b + length == j:
                length += size
            else:
                if length:
                    joined.append(Match(start_a, start_b, length))
                start_a, start_b, length = i, j, size
        if length:
            joined.append(Match(start_a, start_b, length))
        joined.append(Match(total_a, total_b, 0))
        self.matching_blocks = joined
        return joined

    def get_opcodes(self):
        """How to turn a into b: (tag, i1, i2, j1, j2) with the tags equal, replace, delete and insert."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = codes = []
        for start_a, start_b, size in self.get_matching_blocks():
            if i < start_a or j < start_b:
                tag = 'replace' if i < start_a and j < start_b else 'delete' if i < start_a else 'insert'
                codes.append((tag, i, start_a, j, start_b))
            i, j = start_a + size, start_b + size
            if size:
                codes.append(('equal', start_a, i, start_b, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        """The opcodes in groups with up to n equal elements around the changes."""
        codes = self.get_opcodes() or [('equal', 0, 1, 0, 1)]
        codes = list(codes)
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        """How similar the sequences are, from 0 to 1."""
        return _ratio(sum([block[2] for block in self.get_matching_blocks()]), len(self.a) + len(self.b))

    def quick_ratio(self):
        """An upper bound of ratio(): as if order did not matter."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for element in self.b:
                counts[element] = counts.get(element, 0) + 1
        left = {}
        matches = 0
        for element in self.a:
            count = left[element] if element in left else self.fullbcount.get(element, 0)
            left[element] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """An upper bound of ratio(): by the lengths alone."""
        a, b = len(self.a), len(self.b)
        return _ratio(min(a, b), a + b)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The n best of the possibilities that are similar enough to a word."""
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            ratio = matcher.ratio()
            if ratio >= cutoff:
                found.append((ratio, candidate))
    found.sort(reverse=True)
    return [candidate for _, candidate in found[:n]]


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank or only holds a #."""
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    """Whether a character is a blank or a tab."""
    return ch in ws


class Differ:
    """Deltas of lines of text; similar lines are shown with marks below what differs."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """The lines of the delta."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._similar(a, alo, ahi, b, blo, bhi)
            elif tag == 'delete':
                yield from _marked('-', a[alo:ahi])
            elif tag == 'insert':
                yield from _marked('+', b[blo:bhi])
            else:
                yield from _marked(' ', a[alo:ahi])

    def _similar(self, a, alo, ahi, b, blo, bhi):
        """Lines that were replaced: the most similar pair splits them, and both sides are treated alike."""
        if alo == ahi or blo == bhi:
            yield from _replaced(a[alo:ahi], b[blo:bhi])
            return
        matcher = SequenceMatcher(self.charjunk)
        best, best_pair, equal_pair = 0.74, None, None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    equal_pair = equal_pair or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                    ratio = matcher.ratio()
                    if ratio > best:
                        best, best_pair = ratio, (i, j)
        if best < 0.75:
            best_pair = equal_pair
        if best_pair is None:
            yield from _replaced(a[alo:ahi], b[blo:bhi])
            return
        i, j = best_pair
        yield from self._similar(a, alo, i, b, blo, j)
        yield from self._pair(matcher, a[i], b[j])
        yield from self._similar(a, i + 1, ahi, b, j + 1, bhi)

    def _pair(self, matcher, old, new):
        if old == new:
            yield '  ' + old
            return
        matcher.set_seqs(old, new)
        under_old, under_new = [], []
        for tag, alo, ahi, blo, bhi in matcher.get_opcodes():
            if tag == 'replace':
                under_old.append('^' * (ahi - alo))
                under_new.append('^' * (bhi - blo))
            elif tag == 'delete':
                under_old.append('-' * (ahi - alo))
            elif tag == 'insert':
                under_new.append('+' * (bhi - blo))
            else:
                under_old.append(' ' * (ahi - alo))
                under_new.append(' ' * (bhi - blo))
        for sign, line, under in (('-', old, under_old), ('+', new, under_new)):
            yield f'{sign} {line}'
            marks = _keep_tabs(line, ''.join(under)).rstrip()
            if marks:
                yield f'? {marks}\n'


def _keep_tabs(line, marks):
    """The marks, with the line's own white space where nothing is marked: so that they line up."""
    return ''.join([char if mark == ' ' and char.isspace() else mark for char, mark in zip(line, marks)])


def _marked(sign, lines):
    for line in lines:
        yield f'{sign} {line}'


def _replaced(old, new):
    """Lines without similar ones: the shorter block first."""
    if old and new and len(new) < len(old):
        yield from _marked('+', new)
        yield from _marked('-', old)
    else:
        yield from _marked('-', old)
        yield from _marked('+', new)


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The delta of two lists of lines."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two lists of lines that made a delta."""
    try:
        sign = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}') from None
    for line in delta:
        if line[:2] in ('  ', sign):
            yield line[2:]


def _check_types(a, b, *texts):
    for value in [*a[:1], *b[:1]]:
        if not isinstance(value, str):
            raise TypeError(f'lines to compare must be str, not {type(value).__name__} ({value!r})')
    for text in texts:
        if not isinstance(text, str):
            raise TypeError(f'all arguments must be str, not: {text!r}')


def _span(start, stop):
    """Lines start to stop as the head of a unified diff's hunk names them."""
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f'{start + 1 if length else start},{length}'


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The lines of a unified diff."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for sign, file, date in (('---', fromfile, fromfiledate), ('+++', tofile, tofiledate)):
                yield f'{sign} {file}{chr(9) + date if date else ""}{lineterm}'
        first, last = group[0], group[-1]
        yield f'@@ -{_span(first[1], last[2])} +{_span(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            if tag in ('replace', 'delete'):
                for line in a[i1:i2]:
                    yield '-' + line
            if tag in ('replace', 'insert'):
                for line in b[j1:j2]:
                    yield '+' + line


def _context_span(start, stop):
    length = stop - start
    if not length:
        return str(start)
    return str(start + 1) if length == 1 else f'{start + 1},{stop}'


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The lines of a context diff."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for sign, file, date in (('***', fromfile, fromfiledate), ('---', tofile, tofiledate)):
                yield f'{sign} {file}{chr(9) + date if date else ""}{lineterm}'
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        yield f'*** {_context_span(first[1], last[2])} ****{lineterm}'
        if any(tag in ('replace', 'delete') for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    for line in a[i1:i2]:
                        yield signs[tag] + line
        yield f'--- {_context_span(first[3], last[4])} ----{lineterm}'
        if any(tag in ('replace', 'insert') for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    for line in b[j1:j2]:
                        yield signs[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    """A diff of lines of bytes, whatever their encoding."""
    def text(value):
        try:
            return value.decode('ascii', 'surrogateescape')
        except AttributeError:
            raise TypeError(f'all arguments must be bytes, not {type(value).__name__} ({value!r})') from None

    lines = dfunc([text(line) for line in a], [text(line) for line in b], text(fromfile), text(tofile),
                  text(fromfiledate), text(tofiledate), n, text(lineterm))
    for line in lines:
        yield line.encode('ascii', 'surrogateescape')
