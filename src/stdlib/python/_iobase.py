# The stream protocol in Python, for builds whose `_io` only has the concrete classes: what a class derived from
# io.IOBase inherits.


def _unsupported(stream, name):
    from io import UnsupportedOperation
    raise UnsupportedOperation(f'{stream.__class__.__name__}.{name}() not supported')


class _IOBase:
    """Closing, iteration over lines, and the questions about what a stream can do."""

    __closed = False

    def seek(self, pos, whence=0):
        """Change the position."""
        _unsupported(self, 'seek')

    def tell(self):
        """The position."""
        return self.seek(0, 1)

    def truncate(self, pos=None):
        """Cut the stream off."""
        _unsupported(self, 'truncate')

    def fileno(self):
        """The file descriptor."""
        _unsupported(self, 'fileno')

    def flush(self):
        """Write out what is buffered."""
        self._checkClosed()

    def close(self):
        """Flush and close."""
        if not self.__closed:
            try:
                self.flush()
            finally:
                self.__closed = True

    @property
    def closed(self):
        return self.__closed

    def seekable(self):
        """False."""
        return False

    def readable(self):
        """False."""
        return False

    def writable(self):
        """False."""
        return False

    def isatty(self):
        """False."""
        self._checkClosed()
        return False

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if msg is None else msg)

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def readline(self, size=-1):
        """The next line."""
        line = bytearray()
        while size is None or size < 0 or len(line) < size:
            byte = self.read(1)
            if not byte:
                break
            line += byte
            if byte == b'\n':
                break
        return bytes(line)

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        """The lines that are left, or so many that they reach hint."""
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines):
        """Write several texts."""
        self._checkClosed()
        for line in lines:
            self.write(line)


class _RawIOBase(_IOBase):
    """read() by way of readinto()."""

    def read(self, size=-1):
        """Up to size bytes."""
        if size is None or size < 0:
            return self.readall()
        data = bytearray(size)
        count = self.readinto(data)
        return None if count is None else bytes(data[:count])

    def readall(self):
        """All that is left."""
        pieces = []
        while data := self.read(8192):
            pieces.append(data)
        return b''.join(pieces)

    def readinto(self, b):
        """Fill a buffer."""
        _unsupported(self, 'readinto')

    def write(self, b):
        """Write bytes."""
        _unsupported(self, 'write')


class _BufferedIOBase(_IOBase):
    """readinto() by way of read()."""

    def read(self, size=-1):
        """Up to size bytes."""
        _unsupported(self, 'read')

    def read1(self, size=-1):
        """Up to size bytes in one go."""
        _unsupported(self, 'read1')

    def readinto(self, b):
        """Fill a buffer."""
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b):
        """Write bytes."""
        _unsupported(self, 'write')

    def detach(self):
        """Separate the stream below."""
        _unsupported(self, 'detach')


class _TextIOBase(_IOBase):
    """Streams of text."""

    encoding = errors = newlines = None

    def read(self, size=-1):
        """Up to size characters."""
        _unsupported(self, 'read')

    def write(self, s):
        """Write a text."""
        _unsupported(self, 'write')

    def readline(self, size=-1):
        """The next line."""
        _unsupported(self, 'readline')

    def detach(self):
        """Separate the stream below."""
        _unsupported(self, 'detach')
