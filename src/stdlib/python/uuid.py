# Universally unique identifiers (RFC 9562).  The random ones come from the run's entropy, so they follow its seed.

__all__ = ['NAMESPACE_DNS', 'NAMESPACE_OID', 'NAMESPACE_URL', 'NAMESPACE_X500', 'RESERVED_FUTURE', 'RESERVED_MICROSOFT',
           'RESERVED_NCS', 'RFC_4122', 'SafeUUID', 'UUID', 'getnode', 'uuid1', 'uuid3', 'uuid4', 'uuid5']

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = (
    'reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
    'reserved for future definition')


def __getattr__(name):
    if name == 'SafeUUID':      # an enum nobody uses: made when somebody does
        from enum import Enum
        global SafeUUID
        SafeUUID = Enum('SafeUUID', {'safe': 0, 'unsafe': -1, 'unknown': None}, module=__name__)
        return SafeUUID
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


class UUID:
    """A 128-bit identifier; it cannot be changed."""

    __slots__ = ('int', '_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=None):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if int is not None:
            pass
        elif hex is not None:
            digits = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(digits) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = int_(digits, 16)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            int = int_.from_bytes(bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:])
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = int_.from_bytes(bytes)
        else:
            int = _from_fields(fields)
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            int = int & ~(0xc000 << 48) & ~(0xf000 << 64) | 0x8000 << 48 | version << 76
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, '_safe', is_safe)

    def __getstate__(self):
        return {'int': self.int}

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        object.__setattr__(self, '_safe', None)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __str__(self):
        digits = f'{self.int:032x}'
        return f'{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}'

    @property
    def is_safe(self):
        if self._safe is None:
            from uuid import SafeUUID
            return SafeUUID.unknown
        return self._safe

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        data = self.bytes
        return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low,
                self.node)

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xffff

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xffff

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xff

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xff

    @property
    def time(self):
        return (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self.int & 0xffff_ffff_ffff

    @property
    def hex(self):
        return f'{self.int:032x}'

    @property
    def urn(self):
        return f'urn:uuid:{self}'

    @property
    def variant(self):
        top = self.int >> 61 & 7
        if top < 4:
            return RESERVED_NCS
        if top < 6:
            return RFC_4122
        return RESERVED_MICROSOFT if top == 6 else RESERVED_FUTURE

    @property
    def version(self):
        return self.int >> 76 & 15 if self.variant == RFC_4122 else None


int_ = int
_FIELD_BITS = (32, 16, 16, 8, 8, 48)


def _from_fields(fields):
    if len(fields) != 6:
        raise ValueError('fields is not a 6-tuple')
    value = 0
    for number, (field, bits) in enumerate(zip(fields, _FIELD_BITS), 1):
        if not 0 <= field < 1 << bits:
            raise ValueError(f'field {number} out of range (need a{"n" if bits == 8 else ""} {bits}-bit value)')
        value = value << bits | field
    return value


_node = None
_last_timestamp = None


def _random_bytes(size):
    from _os import urandom
    return urandom(size)


def getnode():
    """A 48-bit number for this machine: a random one with the multicast bit, as the RFC allows."""
    global _node
    if _node is None:
        _node = int.from_bytes(_random_bytes(6)) | 1 << 40
    return _node


def uuid1(node=None, clock_seq=None):
    """A UUID of the time, a sequence number and the machine."""
    global _last_timestamp
    from time import time_ns
    timestamp = time_ns() // 100 + 0x01b21dd213814000
    if _last_timestamp is not None and timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    if clock_seq is None:
        clock_seq = int.from_bytes(_random_bytes(2)) & 0x3fff
    if node is None:
        node = getnode()
    return UUID(fields=(timestamp & 0xffff_ffff, timestamp >> 32 & 0xffff, timestamp >> 48 & 0x0fff,
                        clock_seq >> 8 & 0x3f, clock_seq & 0xff, node), version=1)


def _named(algorithm, namespace, name, version):
    from hashlib import new
    if isinstance(name, str):
        name = name.encode()
    return UUID(bytes=new(algorithm, namespace.bytes + name).digest()[:16], version=version)


def uuid3(namespace, name):
    """A UUID of a name, by MD5."""
    return _named('md5', namespace, name, 3)


def uuid4():
    """A random UUID."""
    return UUID(bytes=_random_bytes(16), version=4)


def uuid5(namespace, name):
    """A UUID of a name, by SHA-1."""
    return _named('sha1', namespace, name, 5)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
