# The face of the native hash functions: one constructor per algorithm and new().

from _hashlib import new as _new

_NAMES = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256',
          'sha3_384', 'sha3_512', 'shake_128', 'shake_256')
algorithms_guaranteed = set(_NAMES)
algorithms_available = set(_NAMES)

__all__ = _NAMES + ('new', 'algorithms_guaranteed', 'algorithms_available', 'file_digest', 'pbkdf2_hmac')


def new(name, data=b'', **kwargs):
    """A hash object of the named algorithm, fed with data."""
    return _new(name, data)


def _constructor(algorithm):
    def construct(string=b'', *, usedforsecurity=True):
        return _new(algorithm, string)

    construct.__name__ = construct.__qualname__ = f'openssl_{algorithm}'
    return construct


md5 = _constructor('md5')
sha1 = _constructor('sha1')
sha224 = _constructor('sha224')
sha256 = _constructor('sha256')
sha384 = _constructor('sha384')
sha512 = _constructor('sha512')
sha3_224 = _constructor('sha3_224')
sha3_256 = _constructor('sha3_256')
sha3_384 = _constructor('sha3_384')
sha3_512 = _constructor('sha3_512')
shake_128 = _constructor('shake_128')
shake_256 = _constructor('shake_256')
blake2b = _constructor('blake2b')
blake2s = _constructor('blake2s')


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    """A hash object fed with everything that a binary file still holds."""
    result = new(digest) if isinstance(digest, str) else digest()
    while block := fileobj.read(_bufsize):
        result.update(block)
    return result


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key derived from a password (PKCS#5)."""
    import hmac
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    size = new(hash_name).digest_size
    dklen = size if dklen is None else dklen
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    key = b''
    block = 0
    start = hmac.new(password, None, hash_name)
    while len(key) < dklen:
        block += 1
        inner = start.copy()
        inner.update(salt + block.to_bytes(4))
        piece = inner.digest()
        total = int.from_bytes(piece)
        for _ in range(iterations - 1):
            inner = start.copy()
            inner.update(piece)
            piece = inner.digest()
            total ^= int.from_bytes(piece)
        key += total.to_bytes(size)
    return key[:dklen]
