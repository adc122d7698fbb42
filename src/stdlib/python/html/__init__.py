# Escaping for HTML.

__all__ = ['escape', 'unescape']

_NAMED = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '\xa9', 'reg': '\xae',
          'laquo': '\xab', 'raquo': '\xbb', 'euro': '\u20ac', 'pound': '\xa3', 'yen': '\xa5', 'cent': '\xa2',
          'sect': '\xa7', 'deg': '\xb0', 'plusmn': '\xb1', 'micro': '\xb5', 'para': '\xb6', 'middot': '\xb7',
          'frac12': '\xbd', 'frac14': '\xbc', 'frac34': '\xbe', 'iexcl': '\xa1', 'iquest': '\xbf', 'times': '\xd7',
          'divide': '\xf7', 'szlig': '\xdf', 'auml': '\xe4', 'ouml': '\xf6', 'uuml': '\xfc', 'Auml': '\xc4',
          'Ouml': '\xd6', 'Uuml': '\xdc', 'eacute': '\xe9', 'egrave': '\xe8', 'ecirc': '\xea', 'agrave': '\xe0',
          'aacute': '\xe1', 'acirc': '\xe2', 'ccedil': '\xe7', 'ntilde': '\xf1', 'oacute': '\xf3', 'uacute': '\xfa',
          'iacute': '\xed', 'hellip': '\u2026', 'ndash': '\u2013', 'mdash': '\u2014', 'lsquo': '\u2018',
          'rsquo': '\u2019', 'ldquo': '\u201c', 'rdquo': '\u201d', 'bull': '\u2022', 'trade': '\u2122',
          'larr': '\u2190', 'uarr': '\u2191', 'rarr': '\u2192', 'darr': '\u2193', 'infin': '\u221e', 'ne': '\u2260',
          'le': '\u2264', 'ge': '\u2265', 'alpha': '\u03b1', 'beta': '\u03b2', 'gamma': '\u03b3', 'delta': '\u03b4',
          'lambda': '\u03bb', 'mu': '\u03bc', 'pi': '\u03c0', 'sigma': '\u03c3', 'omega': '\u03c9', 'sum': '\u2211',
          'radic': '\u221a', 'int': '\u222b', 'forall': '\u2200', 'exist': '\u2203', 'isin': '\u2208',
          'empty': '\u2205', 'hearts': '\u2665', 'check': '\u2713', 'tab': '\t', 'Tab': '\t', 'NewLine': '\n'}
_OPTIONAL_SEMICOLON = ('amp', 'lt', 'gt', 'quot', 'nbsp', 'copy', 'reg', 'laquo', 'raquo', 'pound', 'yen', 'cent',
                       'sect', 'deg', 'plusmn', 'micro', 'para', 'middot', 'frac12', 'frac14', 'frac34', 'iexcl',
                       'iquest', 'times', 'divide', 'szlig', 'auml', 'ouml', 'uuml', 'eacute', 'egrave', 'agrave')


# The characters that numbers from 128 to 159 are meant to stand for.
_WINDOWS_1252 = ('\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
                 '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178')


def escape(s, quote=True):
    """The text with &, <, > and quotes escaped."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def _character(digits, base):
    code = int(digits, base)
    if code == 0 or 0xd800 <= code <= 0xdfff or code > 0x10ffff:
        return '\ufffd'
    if 0x80 <= code <= 0x9f:        # numbers that are meant as characters of Windows-1252
        return _WINDOWS_1252[code - 0x80]
    if code == 13:
        return '\r'
    if code < 32 and code not in (9, 10, 12) or code == 127 or 0xfdd0 <= code <= 0xfdef or code & 0xfffe == 0xfffe:
        return ''
    return chr(code)


def _replace(match):
    body = match.group(1)
    if body[0] == '#':
        digits = body[1:].rstrip(';')
        return _character(digits[1:], 16) if digits[0] in 'xX' else _character(digits, 10)
    name = body.rstrip(';')
    if body.endswith(';') and name in _NAMED:
        return _NAMED[name]
    for size in range(len(name), 1, -1):
        if name[:size] in _OPTIONAL_SEMICOLON:
            return _NAMED[name[:size]] + body[size:]
    return '&' + body


_reference = None


def unescape(s):
    """The text with character references replaced (the numeric and the usual named ones)."""
    global _reference
    if '&' not in s:
        return s
    if _reference is None:
        import re
        _reference = re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')
    return _reference.sub(_replace, s)
