# Handlers: where the text of a record goes.  Every handler has a lock of its own, taken around each record.

import sys
from _thread import RLock
from _weakref import ref

from logging._records import Filterer, NOTSET, check_level, default_formatter, getLevelName

_lock = RLock()
_handlers = {}          # by name; handlers that are gone drop out when they are looked for
_handlerList = []       # weak references, in the order of creation, for shutdown()
raiseExceptions = True


def getHandlerByName(name):
    """The handler of that name, or None."""
    handler = _handlers.get(name)
    return handler() if handler is not None else None


def getHandlerNames():
    """The names of all handlers that have one."""
    return frozenset([name for name, handler in _handlers.items() if handler() is not None])


def _forget(reference, handlers=_handlerList):
    # At the end of the program the names of this module are gone already, defaults are not.
    if reference in handlers:
        handlers.remove(reference)


class Handler(Filterer):
    """The base of all handlers."""

    __module__ = 'logging'

    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name = None
        self.level = check_level(level)
        self.formatter = None
        self._closed = False
        _handlerList.append(ref(self, _forget))
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        if self._name in _handlers:
            del _handlers[self._name]
        self._name = name
        if name:
            _handlers[name] = ref(self)

    name = property(get_name, set_name)

    def createLock(self):
        """Make the lock."""
        self.lock = RLock()

    def acquire(self):
        """Take the lock."""
        if self.lock:
            self.lock.acquire()

    def release(self):
        """Give the lock back."""
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        """Handle nothing below this level."""
        self.level = check_level(level)

    def format(self, record):
        """The text of a record."""
        return (self.formatter or default_formatter).format(record)

    def emit(self, record):
        """Write the record: for subclasses."""
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handle(self, record):
        """Write the record if the filters let it pass."""
        answer = self.filter(record)
        if answer:
            if answer is not True:
                record = answer
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return answer

    def setFormatter(self, fmt):
        """Use a formatter."""
        self.formatter = fmt

    def flush(self):
        """Nothing to do unless a subclass buffers."""

    def close(self):
        """Tidy up."""
        self._closed = True
        if self._name and self._name in _handlers:
            del _handlers[self._name]

    def handleError(self, record):
        """Say on standard error what went wrong in emit()."""
        import logging
        if not logging.raiseExceptions or not sys.stderr:
            return
        from traceback import print_exception, print_stack
        error = sys.exception()
        try:
            write = sys.stderr.write
            write('--- Logging error ---\n')
            print_exception(error, file=sys.stderr)
            write('Call stack:\n')
            frame = error.__traceback__.tb_frame
            while frame and frame.f_globals.get('__name__', '').partition('.')[0] == 'logging':
                frame = frame.f_back
            if frame:
                print_stack(frame, file=sys.stderr)
            else:
                write(f'Logged from file {record.filename}, line {record.lineno}\n')
            try:
                write(f'Message: {record.msg!r}\nArguments: {record.args}\n')
            except RecursionError:
                raise
            except Exception:
                write('Unable to print the message and arguments - possible formatting error.\n'
                      'Use the traceback above to help find the error.\n')
        except OSError:
            pass
        finally:
            del error

    def __repr__(self):
        return f'<{self.__class__.__name__} ({getLevelName(self.level)})>'


class StreamHandler(Handler):
    """Writes to a stream, standard error by default."""

    __module__ = 'logging'
    terminator = '\n'

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        """Flush the stream."""
        self.acquire()
        try:
            if self.stream and hasattr(self.stream, 'flush'):
                self.stream.flush()
        finally:
            self.release()

    def emit(self, record):
        """Write the record."""
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Write to another stream; return the one before."""
        if stream is self.stream:
            return None
        before = self.stream
        self.acquire()
        try:
            self.flush()
            self.stream = stream
        finally:
            self.release()
        return before

    def __repr__(self):
        name = str(getattr(self.stream, 'name', ''))
        return f'<{self.__class__.__name__} {name + " " if name else ""}({getLevelName(self.level)})>'


class FileHandler(StreamHandler):
    """Writes to a file."""

    __module__ = 'logging'

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        from os import fspath
        from os.path import abspath
        self.baseFilename = abspath(fspath(filename))
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            StreamHandler.__init__(self, self._open())

    def close(self):
        """Close the file."""
        self.acquire()
        try:
            if self.stream:
                try:
                    self.flush()
                finally:
                    stream, self.stream = self.stream, None
                    if hasattr(stream, 'close'):
                        stream.close()
            StreamHandler.close(self)
        finally:
            self.release()

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        """Write the record, opening the file first if that was put off."""
        if self.stream is None:
            if self.mode != 'w' or not self._closed:
                self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.baseFilename} ({getLevelName(self.level)})>'


class NullHandler(Handler):
    """Writes nothing."""

    __module__ = 'logging'

    def handle(self, record):
        """Nothing."""

    def emit(self, record):
        """Nothing."""

    def createLock(self):
        """No lock is needed."""
        self.lock = None


class _StderrHandler(StreamHandler):
    """Writes to what sys.stderr is at that moment."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _StderrHandler(30)


def shutdown(handlerList=_handlerList):
    """Flush and close all handlers."""
    for reference in reversed(handlerList[:]):
        handler = reference()
        if handler is None:
            continue
        try:
            handler.acquire()
            try:
                if getattr(handler, 'flushOnClose', True):
                    handler.flush()
                handler.close()
            except (OSError, ValueError):
                pass
            finally:
                handler.release()
        except Exception:
            if raiseExceptions:
                raise
