# The source part of a traceback entry: the lines of the expression that was running, with ^^^^ below it.  Inside binary
# operations, calls and subscripts the operator or the brackets are marked ^ and the operands ~.  To find them this file
# scans the expression's text itself: only the outermost structure matters, and a parser would cost far more.

_openers = {'(': ')', '[': ']', '{': '}'}
_operators = ('**=', '//=', '<<=', '>>=', '...', '**', '//', '<<', '>>', '==', '!=', '<=', '>=', ':=', '->', '+=', '-=',
              '*=', '/=', '%=', '@=', '&=', '|=', '^=')
_precedence = {'|': 1, '^': 2, '&': 3, '<<': 4, '>>': 4, '+': 5, '-': 5, '*': 6, '/': 6, '//': 6, '%': 6, '@': 6,
               '**': 8}
_not_operand = {'lambda', 'if', 'else', 'and', 'or', 'not', 'in', 'is', 'await', 'yield', 'for', 'from', 'return',
                'raise', 'del', 'assert', 'import', 'class', 'def', 'with', 'while', 'global', 'nonlocal', 'pass', 'try'}


def format_lines(lines, start, end):
    """The text for source lines of which start (a column of the first) to end (of the last) was running."""
    lines, indent = _dedented(lines)
    start = max(start - indent, 0)
    end = max(end - indent, 0)
    last = len(lines) - 1
    if last == 0:
        segment = lines[0][start:end]
    else:
        segment = '\n'.join([lines[0][start:], *lines[1:last], lines[last][:end]])
    anchors = _find_anchors(segment)
    kind = None
    significant = {0, last}
    if anchors is not None:
        kind, left, right = anchors
        left = _position(segment, left, start)
        right = _position(segment, right, start)
        for row in (left[0], right[0]):
            significant.update({row - 1, row, row + 1})
    marked = _has_markers(lines, start, end, segment, kind)
    result = []
    previous = None
    for row in sorted(row for row in significant if 0 <= row <= last):
        if previous is not None and row - previous > 2:
            result.append(f'    ...<{row - previous - 1} lines>...\n')
        elif previous is not None and row - previous == 2:
            _add_line(result, lines, row - 1, start, end, kind and (left, right), marked)
        _add_line(result, lines, row, start, end, kind and (left, right), marked)
        previous = row
    return ''.join(result)


def _dedented(lines):
    indents = [len(line) - len(line.lstrip(' \t')) for line in lines if line.strip()]
    indent = min(indents, default=0)
    first = next((line for line in lines if line.strip()), '')
    while indent and any(line.strip() and not line.startswith(first[:indent]) for line in lines):
        indent -= 1     # tabs here, spaces there
    return [line[indent:].rstrip() if line.strip() else '' for line in lines], indent


def _position(segment, index, start):
    """(row, column) of an index into the segment."""
    row = segment.count('\n', 0, index)
    if row == 0:
        return 0, index + start
    return row, index - segment.rfind('\n', 0, index) - 1


def _add_line(result, lines, row, start, end, anchors, marked):
    line = lines[row]
    result.append(f'    {line}\n')
    if not marked:
        return
    first = start if row == 0 else len(line) - len(line.lstrip())
    stop = end if row == len(lines) - 1 else len(line)
    if first >= stop:
        return
    marks = [' ' * width(char) for char in line[:first]]
    for column in range(first, stop):
        primary = anchors is None or anchors[0] <= (row, column) < anchors[1]
        size = width(line[column]) if column < len(line) else 1
        marks.append(('^' if primary else '~') * size)
    result.append(f"    {''.join(marks)}\n")


def width(char):
    """How many columns a character takes on a terminal."""
    code = ord(char)
    if code < 0x1100:
        return 1
    wide = (code <= 0x115f or 0x2e80 <= code <= 0x303e or 0x3041 <= code <= 0xa4cf or 0xac00 <= code <= 0xd7a3
            or 0xf900 <= code <= 0xfaff or 0xfe30 <= code <= 0xfe6f or 0xff00 <= code <= 0xff60
            or 0xffe0 <= code <= 0xffe6 or 0x1f300 <= code <= 0x1f64f or 0x1f680 <= code <= 0x1f6ff
            or 0x1f900 <= code <= 0x1f9ff or 0x20000 <= code <= 0x3fffd)
    return 2 if wide else 1


def _has_markers(lines, start, end, segment, kind):
    """Markers say nothing where the whole statement was running, nor below the call in  return f()  and  x = f()."""
    before, after = lines[0][:start], lines[-1][end:]
    if kind == 'call' and lines[0][:1] not in (' ', '\t'):
        rest = after.strip().lstrip(') ')
        if not rest or rest[0] in '#;':
            lead = before.strip().rstrip('( ')
            target, equals, nothing = lead.partition('=')
            if equals and not nothing and target.strip().isidentifier():
                return False
            if lead == 'return' and segment[:segment.index('(')].rstrip(' \\\n').isidentifier():
                return False
    return kind is not None or bool(before.strip()) or bool(after.strip())


# --- scanning an expression -------------------------------------------------------------------------------------------

def _find_anchors(text):
    """(kind, start, end) of what to mark ^ in an expression: 'operator', 'call' or 'subscript'; None for others."""
    try:
        tokens = _tokens(text)
    except IndexError:
        return None     # cut off in the middle of a string or bracket
    best = best_level = None
    operand_before = False
    leading_unary = False
    for index, (kind, start, stop) in enumerate(tokens):
        if kind == 'word' and text[start:stop] in _not_operand:
            return None
        if kind != 'operator':
            operand_before = True
            continue
        operator = text[start:stop]
        if operator == '.':
            continue
        level = _precedence.get(operator)
        if not operand_before:
            if operator not in '+-~*':
                return None
            leading_unary = leading_unary or index == 0
            continue
        if level is None:
            return None
        if best is None or level < best_level or level == best_level and level != 8:
            best, best_level = (start, stop), level
        operand_before = False
    if best is not None:
        return None if leading_unary and best_level == 8 else ('operator', *best)
    if leading_unary or len(tokens) < 2:
        return None
    kind, start, stop = tokens[-1]
    previous_kind, first, last = tokens[-2]
    if kind not in '([' or text[first:last] == '.':
        return None
    return ('call' if kind == '(' else 'subscript'), start, stop


def _tokens(text):
    """The tokens outside of brackets as (kind, start, stop); a pair of brackets is one, its kind the opening one."""
    tokens = []
    position, end = 0, len(text)
    while position < end:
        char = text[position]
        start = position
        if char in ' \t\n\\\f':
            position += 1
            continue
        if char == '#':
            position = _line_end(text, position)
            continue
        if char in '"\'':
            position = _string_end(text, position, '')
            kind = 'string'
        elif char in _openers:
            position = _bracket_end(text, position)
            kind = char
        elif char.isalnum() or char == '_':
            position = _word_end(text, position)
            kind = 'word'
            if position < end and text[position] in '"\'' and position - start <= 2:
                position = _string_end(text, position, text[start:position].lower())
                kind = 'string'
        else:
            for operator in _operators:
                if text.startswith(operator, position):
                    break
            else:
                operator = char
            position += len(operator)
            kind = 'word' if operator == '...' else 'operator'
        tokens.append((kind, start, position))
    return tokens


def _line_end(text, position):
    stop = text.find('\n', position)
    return len(text) if stop < 0 else stop


def _word_end(text, position):
    number = text[position].isdigit()
    start = position
    end = len(text)
    while position < end:
        char = text[position]
        exponent = (number and char in '+-' and text[position - 1] in 'eE'
                    and text[start:start + 2].lower() not in ('0x', '0b', '0o'))
        if not (char.isalnum() or char == '_' or number and char == '.' or exponent):
            break
        position += 1
    return position


def _string_end(text, position, prefix):
    quote = text[position]
    if text.startswith(quote * 3, position):
        quote *= 3
    position += len(quote)
    while not text.startswith(quote, position):
        char = text[position]
        if char == '\\':
            position += 2
        elif char == '{' and 'f' in prefix:
            if text.startswith('{{', position):
                position += 2
            else:
                position = _bracket_end(text, position)
        else:
            position += 1
    return position + len(quote)


def _bracket_end(text, position):
    closers = [_openers[text[position]]]
    position += 1
    while closers:
        char = text[position]
        if char == closers[-1]:
            closers.pop()
            position += 1
        elif char in _openers:
            closers.append(_openers[char])
            position += 1
        elif char in '"\'':
            position = _string_end(text, position, text[max(position - 2, 0):position].lower())
        elif char == '#' and '\n' in text[position:]:
            position = _line_end(text, position)
        else:
            position += 1
    return position
