# Streams.  The classes that do the work are native (`_io`); here are the abstract base classes above them, so that
# isinstance(f, io.TextIOBase) and classes of one's own work as in CPython.

import abc

import _io
from _io import BytesIO, StringIO, open

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = getattr(_io, 'DEFAULT_BUFFER_SIZE', 8192)

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO',
           'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase',
           'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE',
           'IncrementalNewlineDecoder']

BlockingIOError = BlockingIOError

if hasattr(_io, 'UnsupportedOperation'):
    UnsupportedOperation = _io.UnsupportedOperation
else:
    class UnsupportedOperation(OSError, ValueError):
        """The stream cannot do that."""

if hasattr(_io, '_IOBase'):
    _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase = (_io._IOBase, _io._RawIOBase, _io._BufferedIOBase,
                                                         _io._TextIOBase)
else:
    from _iobase import _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase


class IOBase(_IOBase, metaclass=abc.ABCMeta):
    """The base of all streams."""


class RawIOBase(_RawIOBase, IOBase):
    """The base of streams of bytes without a buffer."""


class BufferedIOBase(_BufferedIOBase, IOBase):
    """The base of streams of bytes with a buffer."""


class TextIOBase(_TextIOBase, IOBase):
    """The base of streams of text."""


def _collect():
    """Take over the native classes and tell the base classes about them."""
    for names, base in ((('FileIO',), RawIOBase),
                        (('BytesIO', 'BufferedReader', 'BufferedWriter', 'BufferedRandom', 'BufferedRWPair'),
                         BufferedIOBase),
                        (('StringIO', 'TextIOWrapper'), TextIOBase)):
        for name in names:
            if hasattr(_io, name):
                cls = globals()[name] = getattr(_io, name)
                base.register(cls)
    for name in ('IncrementalNewlineDecoder', 'open_code', 'text_encoding'):
        if hasattr(_io, name):
            globals()[name] = getattr(_io, name)


_collect()


def __getattr__(name):
    if name == 'open_code':
        return lambda path: open(path, 'rb')
    if name == 'text_encoding':
        return lambda encoding, stacklevel=2: 'utf-8' if encoding is None else encoding
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
