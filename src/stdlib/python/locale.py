# The C locale, which is the only one.

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

_CONVENTIONS = {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '',
                'mon_grouping': [], 'positive_sign': '', 'negative_sign': '', 'decimal_point': '.', 'thousands_sep': '',
                'grouping': [], **{name: 127 for name in ('int_frac_digits', 'frac_digits', 'p_cs_precedes',
                                                          'p_sep_by_space', 'n_cs_precedes', 'n_sep_by_space',
                                                          'p_sign_posn', 'n_sign_posn')}}


class Error(Exception):
    """A locale that is not there."""


def setlocale(category, locale=None):
    """Only the C locale can be set."""
    if locale not in (None, '', 'C', 'POSIX', 'C.UTF-8', 'C.utf8', (None, None), ('C', None)):
        raise Error('unsupported locale setting')
    return 'C'


def getlocale(category=LC_CTYPE):
    """Language and encoding."""
    return None, None


def getdefaultlocale(envvars=()):
    """Language and encoding by default."""
    return None, None


def getpreferredencoding(do_setlocale=True):
    """The encoding of text files."""
    return 'UTF-8'


def getencoding():
    """The encoding of text files."""
    return 'UTF-8'


def localeconv():
    """How numbers are written."""
    return dict(_CONVENTIONS)


def strcoll(a, b, /):
    """Compare two texts."""
    return (a > b) - (a < b)


def strxfrm(text, /):
    """A text that compares as strcoll() does."""
    return text


def normalize(localename):
    """The name as it is."""
    return localename


def format_string(f, val, grouping=False, monetary=False):
    """f % val."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """There is no currency in the C locale."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """A number as text."""
    return '%.12g' % val


def atof(string, func=float):
    """The float of a text."""
    return func(string)


def atoi(string):
    """The int of a text."""
    return int(string)


def delocalize(string):
    """The text as it is."""
    return string
