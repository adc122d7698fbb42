# Work on whole numbers that stand for digits: rounding, and the functions whose results have no end (logarithms and the
# exponential), which are computed with a few digits more than asked for.


def length(n):
    """The number of decimal digits of a number that is not negative; 1 for 0."""
    return len(str(n)) if n < 10 ** 4000 else _long_length(n)


def _long_length(n):
    guess = int(n.bit_length() * 0.30102999566398120)
    while 10 ** guess <= n:
        guess += 1
    while guess and 10 ** (guess - 1) > n:
        guess -= 1
    return guess


def cut(sign, coefficient, drop, rounding):
    """(coefficient without its last digits, whether these were all zero)."""
    if drop <= 0:
        return coefficient * 10 ** -drop, True
    if drop > length(coefficient) + 1:
        quotient, rest, half = 0, coefficient, None
        if rounding in ('ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN'):
            return 0, not rest
    else:
        half = 10 ** drop // 2
        quotient, rest = divmod(coefficient, 2 * half)
    if not rest:
        return quotient, True
    if rounding == 'ROUND_HALF_EVEN':
        up = rest > half or rest == half and quotient & 1
    elif rounding == 'ROUND_HALF_UP':
        up = rest >= half
    elif rounding == 'ROUND_HALF_DOWN':
        up = rest > half
    elif rounding == 'ROUND_UP':
        up = True
    elif rounding == 'ROUND_DOWN':
        up = False
    elif rounding == 'ROUND_CEILING':
        up = not sign
    elif rounding == 'ROUND_FLOOR':
        up = sign
    else:
        up = quotient % 10 in (0, 5)
    return quotient + bool(up), False


def _atanh_inverse(n, scale):
    """atanh(1 / n) * scale."""
    term = total = scale // n
    square = n * n
    k = 3
    while term:
        term //= square
        total += term // k
        k += 2
    return total


_constants = {}


def ln10(digits):
    """ln(10) * 10 ** digits."""
    known = _constants.get('ln10')
    if known is None or known[0] < digits:
        work = digits + 20
        scale = 10 ** (work + 5)
        # ln 10 = 3 ln 2 + ln 1.25, with ln((n + 1) / (n - 1)) = 2 atanh(1 / n)
        value = 6 * _atanh_inverse(3, scale) + 2 * _atanh_inverse(9, scale)
        known = _constants['ln10'] = work, value // 10 ** 5
    return known[1] // 10 ** (known[0] - digits)


def ln(coefficient, exponent, digits):
    """ln(coefficient * 10 ** exponent) * 10 ** digits, to about one unit."""
    size = length(coefficient)
    work = digits + 10 + length(abs(exponent + size))
    scale = 10 ** work
    # The number as m * 10 ** e with m from 0.3 to 3.2, then m as y * 2 ** k with y near 1.
    power = exponent + size - (1 if coefficient * 10 < 32 * 10 ** (size - 1) else 0)
    shift = work + exponent - power
    m = coefficient * 10 ** shift if shift >= 0 else coefficient // 10 ** -shift
    twos = 0
    while m > 3 * scale // 2:
        m //= 2
        twos += 1
    while m < 3 * scale // 4:
        m *= 2
        twos -= 1
    ratio = (m - scale) * scale // (m + scale)
    square = ratio * ratio // scale
    term, total, k = ratio, 0, 1
    while term:
        total += term // k if term > 0 else -(-term // k)
        term = term * square // scale if term > 0 else -(-term * square // scale)
        k += 2
    result = 2 * total + power * ln10(work) + (twos * 2 * _atanh_inverse(3, scale) if twos else 0)
    return result // 10 ** (work - digits)


def exp(value, scale_digits, digits):
    """(coefficient with about that many digits, exponent) of e ** (value / 10 ** scale_digits)."""
    work = digits + 15 + length(abs(value) // 10 ** scale_digits)
    x = value * 10 ** (work - scale_digits) if work >= scale_digits else value // 10 ** (scale_digits - work)
    scale = 10 ** work
    constant = ln10(work)
    power = (2 * x + constant) // (2 * constant)
    rest = x - power * constant
    halvings = 8
    rest >>= halvings
    term = total = scale
    k = 1
    while term:
        term = term * rest // (scale * k) if term * rest >= 0 else -(-term * rest // (scale * k))
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // scale
    return total, power - work
