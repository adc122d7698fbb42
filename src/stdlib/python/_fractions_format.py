# format() of fractions with a format spec: e, f, g, % and the alignment of the rest.  Rarely used, so apart from
# fractions.


def format_fraction(fraction, spec):
    """What format(fraction, spec) gives; the digits are exact, rounded half to even."""
    parts = _parsed(spec)
    if parts is None:
        raise ValueError(f'Invalid format specifier {spec!r} for object of type {type(fraction).__name__!r}')
    fill, align, sign, no_negative_zero, alternate, zero_padded, width, separator, precision, kind = parts
    if kind in ('', 's'):
        text = str(abs(fraction)) if not alternate else f'{abs(fraction.numerator)}/{fraction.denominator}'
        if separator:
            text = '/'.join([_grouped(part, separator) for part in text.split('/')])
        negative = fraction < 0
        suffix = ''
    else:
        precision = 6 if precision is None else precision
        text, rounded_to_zero = _digits_of(abs(fraction), kind, precision, alternate)
        negative = fraction < 0 and not (no_negative_zero and rounded_to_zero)
        whole = len(text)
        for index, char in enumerate(text):
            if not char.isdigit():
                whole = index
                break
        text, suffix = text[:whole], text[whole:]
        lead = '-' if negative else sign if sign in '+ ' and sign else ''
        if zero_padded and not align:
            text = text.zfill(max(width - len(lead) - len(suffix), 0)) if not separator else text
        if separator:
            text = _grouped(text, separator)
            while zero_padded and not align and len(lead) + len(text) + len(suffix) < width:
                text = _grouped('0' + text.replace(separator, ''), separator)
    lead = '-' if negative else sign if sign in ('+', ' ') else ''
    if zero_padded and not align and kind in ('', 's'):
        text = text.zfill(max(width - len(lead), 0))
    body = text + suffix
    missing = max(width - len(lead) - len(body), 0)
    if align == '=':
        return lead + fill * missing + body
    if align == '<':
        return lead + body + fill * missing
    if align == '^':
        return fill * (missing // 2) + lead + body + fill * (missing - missing // 2)
    return fill * missing + lead + body


def _parsed(spec):
    fill, align = ' ', ''
    if len(spec) > 1 and spec[1] in '<>=^':
        fill, align, spec = spec[0], spec[1], spec[2:]
    elif spec[:1] in ('<', '>', '=', '^'):
        align, spec = spec[0], spec[1:]
    sign = spec[0] if spec[:1] in ('+', '-', ' ') else ''
    spec = spec[len(sign):]
    no_negative_zero = spec.startswith('z')
    spec = spec[no_negative_zero:]
    alternate = spec.startswith('#')
    spec = spec[alternate:]
    zero_padded = spec.startswith('0')
    digits = len(spec) - len(spec.lstrip('0123456789'))
    width = int(spec[:digits] or 0)
    spec = spec[digits:]
    separator = spec[0] if spec[:1] in (',', '_') else ''
    spec = spec[len(separator):]
    precision = None
    if spec.startswith('.'):
        digits = len(spec) - 1 - len(spec[1:].lstrip('0123456789'))
        if not digits:
            return None
        precision = int(spec[1:digits + 1])
        spec = spec[digits + 1:]
    if len(spec) > 1 or spec not in 'eEfFgG%s' or spec in ('', 's') and (precision is not None or no_negative_zero):
        return None
    return fill, align, sign, no_negative_zero, alternate, zero_padded, width, separator, precision, spec


def _grouped(digits, separator):
    head = len(digits) % 3
    groups = ([digits[:head]] if head else []) + [digits[i:i + 3] for i in range(head, len(digits), 3)]
    return separator.join(groups)


def _rounded(n, d):
    quotient, rest = divmod(n, d)
    return quotient + (2 * rest > d or 2 * rest == d and quotient % 2 == 1)


def _scaled(n, d, exponent):
    """n/d divided by 10 ** exponent, rounded."""
    return _rounded(n, d * 10 ** exponent) if exponent >= 0 else _rounded(n * 10 ** -exponent, d)


def _digits_of(value, kind, precision, alternate):
    """The text without sign, and whether it is zero."""
    n, d = value.numerator, value.denominator
    point = '.' if alternate else ''
    if kind in 'fF%':
        number = _scaled(n * (100 if kind == '%' else 1), d, -precision)
        digits = str(number).zfill(precision + 1)
        whole, decimals = digits[:len(digits) - precision], digits[len(digits) - precision:]
        return whole + ('.' + decimals if decimals else point) + ('%' if kind == '%' else ''), number == 0
    significant = precision + 1 if kind in 'eE' else max(precision, 1)
    exponent, number = _significant(n, d, significant)
    digits = str(number).zfill(significant)
    if kind in 'gG' and -4 <= exponent < significant:
        if exponent >= 0:
            whole, decimals = digits[:exponent + 1], digits[exponent + 1:]
        else:
            whole, decimals = '0', '0' * (-exponent - 1) + digits
        suffix = ''
    else:
        whole, decimals = digits[0], digits[1:]
        suffix = f'{"E" if kind in "EG" else "e"}{"-" if exponent < 0 else "+"}{abs(exponent):02d}'
    if kind in 'gG' and not alternate:
        decimals = decimals.rstrip('0')
    return whole + ('.' + decimals if decimals else point) + suffix, number == 0


def _significant(n, d, count):
    """The decimal exponent of the first digit, and the first count digits as an integer."""
    if n == 0:
        return 0, 0
    exponent = len(str(n)) - len(str(d))
    if 10 ** max(exponent, 0) * d > n * 10 ** max(-exponent, 0):
        exponent -= 1
    number = _scaled(n, d, exponent - count + 1)
    if number == 10 ** count:
        exponent += 1
        number //= 10
    return exponent, number
