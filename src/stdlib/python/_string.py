# The two halves of str.format() that string.Formatter shares with it: cutting a format string into literals and fields,
# and a field name into its first part and its attribute and index steps.


def formatter_parser(format_string):
    """Iterate over (literal, field name, format spec, conversion); the last three are None after a last literal."""
    if not isinstance(format_string, str):
        raise TypeError(f'expected str, got {type(format_string).__name__}')
    literal = []
    position, end = 0, len(format_string)
    while position < end:
        char = format_string[position]
        if char not in '{}':
            literal.append(char)
            position += 1
        elif format_string[position + 1:position + 2] == char:
            # A doubled brace ends the literal, as it does in the native parser: nobody but parse() callers can tell.
            yield ''.join(literal) + char, None, None, None
            literal = []
            position += 2
        elif char == '}':
            raise ValueError("Single '}' encountered in format string")
        else:
            stop = _end_of_field(format_string, position)
            yield (''.join(literal), *_parts_of_field(format_string[position + 1:stop]))
            literal = []
            position = stop + 1
    if literal:
        yield ''.join(literal), None, None, None


def _end_of_field(text, start):
    """The index of the brace that closes the one at start."""
    depth = 0
    in_index = False
    for index in range(start, len(text)):
        char = text[index]
        if in_index:
            in_index = char != ']'
        elif char == '{':
            depth += 1
        elif char == '}':
            depth -= 1
            if depth == 0:
                return index
        elif char == '[' and depth == 1 and ':' not in text[start:index]:
            in_index = True
    if start + 1 == len(text):
        raise ValueError("Single '{' encountered in format string")
    raise ValueError("expected '}' before end of string")


def _parts_of_field(field):
    in_index = False
    for index, char in enumerate(field):
        if in_index:
            in_index = char != ']'
        elif char == '[':
            in_index = True
        elif char == '{':
            raise ValueError("unexpected '{' in field name")
        elif char == ':':
            return field[:index], field[index + 1:], None
        elif char == '!':
            conversion, after = field[index + 1:index + 2], field[index + 2:index + 3]
            if not conversion:
                raise ValueError("unmatched '{' in format spec" if after else 'end of string while looking for '
                                 'conversion specifier')
            if after and after != ':':
                raise ValueError("expected ':' after conversion specifier")
            return field[:index], field[index + 3:], conversion
    return field, '', None


def formatter_field_name_split(field_name):
    """The first part of a field name (an int if it is all digits), and an iterator over (is attribute, key)."""
    end = len(field_name)
    position = 0
    while position < end and field_name[position] not in '.[':
        position += 1
    return _as_number(field_name[:position]), _steps(field_name, position)


def _steps(name, position):
    end = len(name)
    while position < end:
        if name[position] == '.':
            start = position = position + 1
            while position < end and name[position] not in '.[':
                position += 1
            if start == position:
                raise ValueError('Empty attribute in format string')
            yield True, name[start:position]
        elif name[position] == '[':
            stop = name.find(']', position)
            if stop < 0:
                raise ValueError("Missing ']' in format string")
            if stop == position + 1:
                raise ValueError('Empty attribute in format string')
            yield False, _as_number(name[position + 1:stop])
            position = stop + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")


def _as_number(text):
    return int(text) if text.isdecimal() and text.isascii() else text
