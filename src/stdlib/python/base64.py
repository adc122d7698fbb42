# Base 16, 32, 64 and 85 encodings.

import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']

_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_B85 = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~')


def _input(s):
    """bytes of what is to be decoded."""
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return s.encode('ascii')
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not '
                        f'{s.__class__.__name__!r}') from None


def b64encode(s, altchars=None):
    """Base 64; altchars stand for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The data behind base 64."""
    s = _input(s)
    if altchars is not None:
        altchars = _input(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Base 64 with the standard alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """The data behind base 64 with the standard alphabet."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Base 64 with - and _ for + and /."""
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    """The data behind base 64 with - and _."""
    return b64decode(s, b'-_')


def _encode_groups(alphabet, s):
    s = memoryview(s).tobytes() if not isinstance(s, bytes) else s
    rest = len(s) % 5
    padded = s + bytes(5 - rest) if rest else s
    out = bytearray()
    for pos in range(0, len(padded), 5):
        group = int.from_bytes(padded[pos:pos + 5])
        out += bytes([alphabet[group >> shift & 31] for shift in range(35, -1, -5)])
    if rest:
        padding = {1: 6, 2: 4, 3: 3, 4: 1}[rest]
        out[-padding:] = b'=' * padding
    return bytes(out)


def _decode_groups(alphabet, s, casefold, map01):
    s = _input(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.translate(bytes.maketrans(b'01', b'O' + _input(map01)))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b'=')
    padding = size - len(s)
    values = {byte: value for value, byte in enumerate(alphabet)}
    out = bytearray()
    group = 0
    for pos in range(0, len(s), 8):
        group = 0
        piece = s[pos:pos + 8]
        for byte in piece:
            if byte not in values:
                raise binascii.Error('Non-base32 digit found')
            group = group << 5 | values[byte]
        out += (group << 5 * (8 - len(piece))).to_bytes(5)
    if size % 8 or padding not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if padding:
        del out[len(out) - 5 + (8 - padding) * 5 // 8:]
    return bytes(out)


def b32encode(s):
    """Base 32."""
    return _encode_groups(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """The data behind base 32."""
    return _decode_groups(_B32, s, casefold, map01)


def b32hexencode(s):
    """Base 32 with the extended hexadecimal alphabet."""
    return _encode_groups(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    """The data behind base 32 with the extended hexadecimal alphabet."""
    return _decode_groups(_B32HEX, s, casefold, None)


def b16encode(s):
    """Base 16."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The data behind base 16."""
    s = _input(s)
    if casefold:
        s = s.upper()
    if any(byte not in b'0123456789ABCDEF' for byte in s):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def _encode85(b, alphabet, pad, fold_zero=False, fold_spaces=False):
    b = b if isinstance(b, bytes) else memoryview(b).tobytes()
    padding = -len(b) % 4
    b += bytes(padding)
    groups = []
    for pos in range(0, len(b), 4):
        word = int.from_bytes(b[pos:pos + 4])
        if fold_zero and not word:
            groups.append(b'z')
        elif fold_spaces and word == 0x20202020:
            groups.append(b'y')
        else:
            digits = []
            for _ in range(5):
                word, digit = divmod(word, 85)
                digits.append(alphabet[digit])
            groups.append(bytes(reversed(digits)))
    if padding and not pad:
        if groups[-1] == b'z':
            groups[-1] = bytes([alphabet[0]]) * 5
        groups[-1] = groups[-1][:-padding]
    return b''.join(groups)


def b85encode(b, pad=False):
    """Base 85 in the style of git."""
    return _encode85(b, _B85, pad)


def b85decode(b):
    """The data behind base 85 in the style of git."""
    b = _input(b)
    padding = -len(b) % 5
    b += b'~' * padding
    values = {byte: value for value, byte in enumerate(_B85)}
    out = bytearray()
    for pos in range(0, len(b), 5):
        word = 0
        for offset, byte in enumerate(b[pos:pos + 5]):
            if byte not in values:
                raise ValueError(f'bad base85 character at position {pos + offset}')
            word = word * 85 + values[byte]
        if word > 0xffff_ffff:
            raise ValueError(f'base85 overflow in hunk starting at byte {pos}')
        out += word.to_bytes(4)
    return bytes(out[:-padding]) if padding else bytes(out)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85."""
    result = _encode85(b, bytes(range(33, 118)), pad, True, foldspaces)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[pos:pos + wrapcol] for pos in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        result = b'\n'.join(lines)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """The data behind Ascii85."""
    b = _input(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out = bytearray()
    digits = []
    for byte in b + b'u' * 4:
        if 33 <= byte <= 117:
            digits.append(byte - 33)
            if len(digits) == 5:
                word = 0
                for digit in digits:
                    word = word * 85 + digit
                if word > 0xffff_ffff:
                    raise ValueError('Ascii85 overflow')
                out += word.to_bytes(4)
                digits.clear()
        elif byte == 122 or byte == 121 and foldspaces:
            if digits:
                raise ValueError(f'{chr(byte)} inside Ascii85 5-tuple')
            out += bytes(4) if byte == 122 else b'    '
        elif byte not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(byte)}')
    padding = 4 - len(digits)
    return bytes(out[:-padding]) if padding else bytes(out)


def encodebytes(s):
    """Base 64 in lines of 76 characters."""
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}')
    return b''.join([binascii.b2a_base64(s[pos:pos + 57]) for pos in range(0, len(s), 57)])


def decodebytes(s):
    """The data behind lines of base 64."""
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}')
    return binascii.a2b_base64(s)


def encode(input, output):
    """Read data from one file, write base 64 to another."""
    output.write(encodebytes(input.read()))


def decode(input, output):
    """Read base 64 from one file, write the data to another."""
    for line in input:
        output.write(binascii.a2b_base64(line))
