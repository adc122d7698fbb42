# Binary data as text: hexadecimal digits and base 64, and the CRC-32 checksum.

_ALPHABET = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {byte: value for value, byte in enumerate(_ALPHABET)}


class Error(ValueError):
    """Data that cannot be decoded."""


class Incomplete(Exception):
    """Data that ends too early."""


def _as_bytes(data, text_too=False):
    if isinstance(data, str):
        if not text_too:
            raise TypeError("a bytes-like object is required, not 'str'")
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode('ascii')
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    try:
        return bytes(memoryview(data))
    except TypeError:
        expected = 'argument should be bytes, buffer or ASCII string' if text_too else 'a bytes-like object is required'
        raise TypeError(f"{expected}, not {type(data).__name__!r}") from None


def hexlify(data, sep=None, bytes_per_sep=1):
    """Data as hexadecimal digits."""
    data = _as_bytes(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode('ascii')


def unhexlify(hexstr, /):
    """The data that hexadecimal digits stand for."""
    digits = _as_bytes(hexstr, True)
    if len(digits) % 2:
        raise Error('Odd-length string')
    for byte in digits:
        if byte not in b'0123456789abcdefABCDEF':
            raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(digits.decode('ascii'))


b2a_hex = hexlify
a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    """A line of base 64."""
    data = _as_bytes(data)
    size = len(data)
    out = bytearray()
    for pos in range(0, size - 2, 3):
        group = data[pos] << 16 | data[pos + 1] << 8 | data[pos + 2]
        out += bytes((_ALPHABET[group >> 18], _ALPHABET[group >> 12 & 63], _ALPHABET[group >> 6 & 63],
                      _ALPHABET[group & 63]))
    rest = data[size - size % 3:]
    if len(rest) == 1:
        out += bytes((_ALPHABET[rest[0] >> 2], _ALPHABET[(rest[0] & 3) << 4])) + b'=='
    elif rest:
        group = rest[0] << 8 | rest[1]
        out += bytes((_ALPHABET[group >> 10], _ALPHABET[group >> 4 & 63], _ALPHABET[(group & 15) << 2])) + b'='
    if newline:
        out += b'\n'
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    """The data that base 64 stands for; other characters are skipped unless strict."""
    data = _as_bytes(data, True)
    out = bytearray()
    count = bits = padding = 0
    if strict_mode and data[:1] == b'=':
        raise Error('Leading padding not allowed')
    for position, byte in enumerate(data):
        value = _VALUES.get(byte)
        if value is None:
            if byte == 61:
                padding += 1
                if count >= 2 and count + padding >= 4:
                    if strict_mode and position + 1 < len(data):
                        raise Error('Excess data after padding')
                    return bytes(out)
            elif strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and padding:
            raise Error('Discontinuous padding not allowed')
        padding = 0
        bits = (bits << 6 | value) & 0xfff
        if count:
            out.append(bits >> (6 - 2 * count) & 0xff)
        count = (count + 1) % 4
    if count == 1:
        total = len(out) // 3 * 4 + 1
        raise Error(f'Invalid base64-encoded string: number of data characters ({total}) cannot be 1 more than a '
                    'multiple of 4')
    if count:
        raise Error('Incorrect padding')
    return bytes(out)


_crc_table = None


def crc32(data, value=0, /):
    """The CRC-32 of data, going on from value."""
    global _crc_table
    if _crc_table is None:
        table = []
        for entry in range(256):
            for _ in range(8):
                entry = entry >> 1 ^ (0xedb88320 if entry & 1 else 0)
            table.append(entry)
        _crc_table = table
    table = _crc_table
    crc = ~value & 0xffff_ffff
    for byte in _as_bytes(data):
        crc = crc >> 8 ^ table[(crc ^ byte) & 0xff]
    return crc ^ 0xffff_ffff


def crc_hqx(data, value, /):
    """The CRC-CCITT of data, going on from value."""
    for byte in _as_bytes(data):
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ (0x1021 if value & 0x8000 else 0)) & 0xffff
    return value
