# format() of a Decimal.

from decimal._context import getcontext
from decimal._number import _make


def _parse(spec):
    """The parts of a format specification."""
    rest = spec
    fill, align = ' ', ''
    if rest[1:2] in ('<', '>', '=', '^') and len(rest) > 1:
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[:1] in ('<', '>', '=', '^') and rest:
        align, rest = rest[0], rest[1:]
    sign = '-'
    if rest[:1] in ('+', '-', ' ') and rest:
        sign, rest = rest[0], rest[1:]
    no_negative_zero = rest[:1] == 'z'
    rest = rest[no_negative_zero:]
    alternative = rest[:1] == '#'
    rest = rest[alternative:]
    if rest[:1] == '0':
        rest = rest[1:]
        if not align:
            fill, align = '0', '='
    width = ''
    while rest[:1].isdigit():
        width, rest = width + rest[0], rest[1:]
    separator = ''
    if rest[:1] in (',', '_') and rest:
        separator, rest = rest[0], rest[1:]
    precision = None
    if rest[:1] == '.':
        digits = ''
        rest = rest[1:]
        while rest[:1].isdigit():
            digits, rest = digits + rest[0], rest[1:]
        if not digits:
            raise ValueError('invalid format string')
        precision = int(digits)
    if len(rest) > 1 or rest and rest not in 'eEfFgGn%' or separator == '_':
        raise ValueError('invalid format string')
    return fill, align or '>', sign, no_negative_zero, int(width or 0), separator, precision, rest


def _group(digits, separator, width):
    """The digits of a whole number in groups of three, with zeros up to a width."""
    if not separator:
        return digits.rjust(width, '0')
    while True:
        groups = []
        rest = digits
        while len(rest) > 3:
            groups.insert(0, rest[-3:])
            rest = rest[:-3]
        text = separator.join([rest, *groups])
        if len(text) >= width:
            return text
        digits = '0' + digits


def format_decimal(number, spec):
    """The number formatted."""
    if not isinstance(spec, str):
        raise TypeError('format arg must be str')
    fill, align, sign, no_negative_zero, width, separator, precision, kind = _parse(spec)
    context = getcontext()
    if number._special:
        body = number.copy_abs()._text()
        if fill == '0' and align == '=':
            fill = ' ' if spec.find('=') < 0 else fill
            align = '>' if spec.find('=') < 0 else align
        negative = number._sign
        mark = '-' if negative else sign if sign in '+ ' else ''
        return _pad(mark + body + ('%' if kind == '%' else ''), fill, align, width, mark)
    if kind == '%':
        number = _make(number._sign, number._int, number._exp + 2)
    number = _rounded(number, kind, precision, context.rounding)
    negative = number._sign and not (no_negative_zero and not number._int)
    digits = str(number._int)
    point = len(digits) + number._exp
    if kind in 'eE' and kind:
        place = 1
        if not number._int:     # a zero has as many digits as the precision asks for, all of them zero
            digits = '0' * ((precision or 0) + 1)
            point = 1 + number._exp + (precision or 0)
    elif kind in 'fF%' and kind:
        place = point
    else:
        place = point if number._exp <= 0 and point > -6 else 1
    if place <= 0:
        whole, fraction = '0', '0' * -place + digits
    elif place >= len(digits):
        whole, fraction = digits + '0' * (place - len(digits)), ''
    else:
        whole, fraction = digits[:place], digits[place:]
    tail = f'.{fraction}' if fraction else ''
    if point != place or kind in ('e', 'E'):
        letter = 'E' if kind in ('E', 'G') or kind in ('', 'n') and context.capitals and kind != 'n' else 'e'
        letter = 'E' if kind == '' and context.capitals else letter
        tail += f'{letter}{point - place:+d}'
    if kind == '%':
        tail += '%'
    mark = '-' if negative else sign if sign in '+ ' else ''
    zeros = width - len(tail) - len(mark) if fill == '0' and align == '=' else 0
    return _pad(mark + _group(whole, separator, zeros) + tail, fill, align, width, mark)


def _rounded(number, kind, precision, rounding):
    if precision is None:
        if kind in ('f', 'F', '%') and number._exp > 0:
            return number._rescaled(0, rounding)
        return number
    if kind in ('f', 'F', '%'):
        return number._rescaled(-precision, rounding)
    digits = len(str(number._int))
    if kind in ('e', 'E'):
        if not number._int:
            return number
        result = number._rescaled(number._exp + digits - precision - 1, rounding)
        if len(str(result._int)) > precision + 1:
            result = _make(result._sign, result._int // 10, result._exp + 1)
        return result
    precision = precision or 1
    if digits > precision:
        result = number._rescaled(number._exp + digits - precision, rounding)
        if len(str(result._int)) > precision:
            result = _make(result._sign, result._int // 10, result._exp + 1)
        return result
    return number


def _pad(text, fill, align, width, mark):
    if align == '<':
        return text.ljust(width, fill)
    if align == '>':
        return text.rjust(width, fill)
    if align == '=':
        return mark + text[len(mark):].rjust(width - len(mark), fill)
    left = (width - len(text)) // 2
    return text if left <= 0 and width <= len(text) else fill * left + text + fill * (width - len(text) - left)
