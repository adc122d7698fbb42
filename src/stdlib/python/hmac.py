# Keyed hashing (RFC 2104) over the hashes of hashlib.

from hashlib import new as _hash_new

_OUTER = bytes(byte ^ 0x5c for byte in range(256))
_INNER = bytes(byte ^ 0x36 for byte in range(256))
digest_size = None


def compare_digest(a, b):
    """a == b for two str of ASCII or two bytes."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        return a == b
    for value in (a, b):
        if not isinstance(value, (bytes, bytearray, memoryview)):
            raise TypeError(f"unsupported operand types(s) or combination of types: '{type(a).__name__}' and "
                            f"'{type(b).__name__}'")
    return bytes(a) == bytes(b)


class HMAC:
    """A hash of a message and a secret key."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if isinstance(digestmod, str):
            make = lambda data=b'': _hash_new(digestmod, data)
        elif callable(digestmod):
            make = digestmod
        else:
            make = digestmod.new
        self._outer = make()
        self._inner = make()
        self.digest_size = self._inner.digest_size
        self.block_size = self._inner.block_size
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b'\0')
        self._outer.update(key.translate(_OUTER))
        self._inner.update(key.translate(_INNER))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f'hmac-{self._inner.name}'

    def update(self, msg):
        """Feed more of the message."""
        self._inner.update(msg)

    def copy(self):
        """An independent copy of the state so far."""
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def _finished(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer

    def digest(self):
        """The result as bytes."""
        return self._finished().digest()

    def hexdigest(self):
        """The result as hexadecimal digits."""
        return self._finished().hexdigest()


def new(key, msg=None, digestmod=''):
    """An HMAC object for a key, fed with msg."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The HMAC of a whole message."""
    return HMAC(key, msg, digest).digest()
