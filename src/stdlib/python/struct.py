# Packing of binary data: all of it is native.

from _struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


def _clearcache():
    """Nothing is remembered here."""
