# Taking URLs apart, joining them, and quoting.

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult']

_RELATIVE = frozenset(['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero',
                       'rtsp', 'rtsps', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss'])
_NETLOC = _RELATIVE | frozenset(['telnet', 'snews', 'rsync', 'nfs', 'git', 'git+ssh', 'itms-services'])
_PARAMS = frozenset(['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtsps', 'rtspu', 'sip',
                     'sips', 'mms', 'sftp', 'tel'])
_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


class _Result(tuple):
    """A tuple with names; what both parse results have in common."""

    __slots__ = ()

    def __repr__(self):
        parts = [f'{name}={value!r}' for name, value in zip(self._fields, self)]
        return f'{self.__class__.__name__}({", ".join(parts)})'

    def _replace(self, **changes):
        values = [changes.pop(name, value) for name, value in zip(self._fields, self)]
        if changes:
            raise ValueError(f'Got unexpected field names: {list(changes)!r}')
        return self.__class__(*values)

    def _asdict(self):
        return dict(zip(self._fields, self))


class _Located(_Result):
    __slots__ = ()

    scheme = property(lambda self: self[0])
    netloc = property(lambda self: self[1])
    path = property(lambda self: self[2])
    query = property(lambda self: self[-2])
    fragment = property(lambda self: self[-1])

    @property
    def username(self):
        user, found, _ = self.netloc.rpartition('@')
        return user.partition(':')[0] if found else None

    @property
    def password(self):
        user, found, _ = self.netloc.rpartition('@')
        _, found, password = user.partition(':')
        return password if found else None

    def _host_and_port(self):
        place = self.netloc.rpartition('@')[2]
        _, bracket, rest = place.partition('[')
        if bracket:
            host, _, port = rest.partition(']')
            return host, port.partition(':')[2] or None
        host, _, port = place.partition(':')
        return host, port or None

    @property
    def hostname(self):
        host = self._host_and_port()[0]
        if not host:
            return None
        name, percent, zone = host.partition('%')
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._host_and_port()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        number = int(port)
        if number > 65535:
            raise ValueError('Port out of range 0-65535')
        return number


class SplitResult(_Located):
    """scheme, netloc, path, query, fragment."""

    __slots__ = ()
    _fields = 'scheme', 'netloc', 'path', 'query', 'fragment'

    def __new__(cls, scheme, netloc, path, query, fragment):
        return tuple.__new__(cls, (scheme, netloc, path, query, fragment))

    def geturl(self):
        """The URL."""
        return urlunsplit(self)


class ParseResult(_Located):
    """scheme, netloc, path, params, query, fragment."""

    __slots__ = ()
    _fields = 'scheme', 'netloc', 'path', 'params', 'query', 'fragment'
    params = property(lambda self: self[3])

    def __new__(cls, scheme, netloc, path, params, query, fragment):
        return tuple.__new__(cls, (scheme, netloc, path, params, query, fragment))

    def geturl(self):
        """The URL."""
        return urlunparse(self)


class DefragResult(_Result):
    """url, fragment."""

    __slots__ = ()
    _fields = 'url', 'fragment'
    url = property(lambda self: self[0])
    fragment = property(lambda self: self[1])

    def __new__(cls, url, fragment):
        return tuple.__new__(cls, (url, fragment))

    def geturl(self):
        """The URL."""
        return f'{self[0]}#{self[1]}' if self[1] else self[0]


def urlsplit(url, scheme='', allow_fragments=True):
    """A URL in five parts."""
    if isinstance(url, (bytes, bytearray)):
        url = url.decode('ascii')
        scheme = scheme.decode('ascii') if isinstance(scheme, bytes) else scheme
    url = url.lstrip(''.join(map(chr, range(33))))
    for char in '\t\r\n':
        url = url.replace(char, '')
    netloc = query = fragment = ''
    colon = url.find(':')
    if colon > 0 and url[0].isascii() and url[0].isalpha():
        head = url[:colon]
        if all(char.isascii() and (char.isalnum() or char in '+-.') for char in head):
            scheme, url = head.lower(), url[colon + 1:]
    if url[:2] == '//':
        end = min([pos for pos in (url.find(mark, 2) for mark in '/?#') if pos >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    """A URL in six parts."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in _PARAMS and ';' in path:
        folder, slash, last = path.rpartition('/')
        if ';' in last:
            last, _, params = last.partition(';')
            path = folder + slash + last
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    """The URL of five parts."""
    scheme, netloc, url, query, fragment = components
    if netloc:
        if url and url[:1] != '/':
            url = '/' + url
        url = f'//{netloc}{url}'
    elif url[:2] == '//' or scheme in _NETLOC and scheme and (not url or url[:1] == '/'):
        url = '//' + url
    if scheme:
        url = f'{scheme}:{url}'
    if query:
        url = f'{url}?{query}'
    return f'{url}#{fragment}' if fragment else url


def urlunparse(components):
    """The URL of six parts."""
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, f'{url};{params}' if params else url, query, fragment))


def urljoin(base, url, allow_fragments=True):
    """A URL that is seen from a base."""
    if not base:
        return url
    if not url:
        return base
    old = urlparse(base, '', allow_fragments)
    new = urlparse(url, old.scheme, allow_fragments)
    if new.scheme != old.scheme or new.scheme not in _RELATIVE:
        return url
    if new.scheme in _NETLOC and new.netloc:
        return urlunparse(new)
    netloc = old.netloc if new.scheme in _NETLOC else new.netloc
    if not new.path and not new.params:
        return urlunparse((new.scheme, netloc, old.path, old.params, new.query or old.query, new.fragment))
    base_parts = old.path.split('/')
    if base_parts[-1] != '':
        del base_parts[-1]
    if new.path[:1] == '/':
        parts = new.path.split('/')
    else:
        parts = base_parts + new.path.split('/')
        parts[1:-1] = [part for part in parts[1:-1] if part]
    result = []
    for part in parts:
        if part == '..':
            if result:
                result.pop()
        elif part != '.':
            result.append(part)
    if parts[-1] in ('.', '..'):
        result.append('')
    return urlunparse((new.scheme, netloc, '/'.join(result) or '/', new.params, new.query, new.fragment))


def urldefrag(url):
    """A URL without its fragment, and the fragment."""
    if '#' not in url:
        return DefragResult(url, '')
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, '')), fragment)


def unquote_to_bytes(string):
    """The bytes behind %xx escapes."""
    if isinstance(string, str):
        string = string.encode('utf-8')
    pieces = string.split(b'%')
    result = [pieces[0]]
    for piece in pieces[1:]:
        digits = piece[:2].decode('latin-1')
        if len(digits) == 2 and all(char in '0123456789abcdefABCDEF' for char in digits):
            result.append(bytes([int(digits, 16)]) + piece[2:])
        else:
            result.append(b'%' + piece)
    return b''.join(result)


def unquote(string, encoding='utf-8', errors='replace'):
    """The text behind %xx escapes."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        return string
    result = []
    run = []
    for char in string:
        if char.isascii():
            run.append(char)
            continue
        if run:
            result.append(unquote_to_bytes(''.join(run)).decode(encoding, errors))
            run = []
        result.append(char)
    result.append(unquote_to_bytes(''.join(run)).decode(encoding, errors))
    return ''.join(result)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """As unquote, with + for blanks."""
    return unquote(string.replace('+', ' '), encoding, errors)


def quote_from_bytes(bs, safe='/'):
    """Bytes with %xx escapes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    keep = _SAFE | frozenset(safe.encode('ascii', 'ignore') if isinstance(safe, str) else safe)
    return ''.join([chr(byte) if byte in keep and byte < 128 else f'%{byte:02X}' for byte in bs])


def quote(string, safe='/', encoding=None, errors=None):
    """A text with %xx escapes."""
    if isinstance(string, str):
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """As quote, with + for blanks."""
    blank = ' ' if isinstance(string, str) else b' '
    if blank not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + ' ' if isinstance(safe, str) else safe + b' '
    return quote(string, safe, encoding, errors).replace(' ', '+')


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """A query of pairs."""
    if hasattr(query, 'items'):
        query = query.items()
    elif len(query) and not isinstance(query[0], tuple):
        raise TypeError('not a valid non-string sequence or mapping object')

    def text(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    parts = []
    for key, value in query:
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, '__len__'):
            parts.extend([f'{text(key)}={text(item)}' for item in value])
        else:
            parts.append(f'{text(key)}={text(value)}')
    return '&'.join(parts)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    """The pairs of a query."""
    if isinstance(qs, bytes):
        qs = qs.decode('ascii')
    if not qs:
        return []
    parts = qs.split(separator)
    if max_num_fields is not None and max_num_fields < len(parts):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for part in parts:
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition('=')
        if not equals and strict_parsing:
            raise ValueError(f'bad query field: {part!r}')
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    """A dict of the lists of values of a query."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result
