# Loggers and the tree they form by their dotted names.

import sys

from logging._handlers import _lock
from logging._records import (CRITICAL, DEBUG, ERROR, Filterer, INFO, NOTSET, WARNING, check_level, getLevelName,
                              getLogRecordFactory)


class PlaceHolder:
    """A name in the tree that has no logger yet."""

    __module__ = 'logging'


class Manager:
    """All loggers by name."""

    __module__ = 'logging'

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = check_level(value)

    def getLogger(self, name):
        """The logger of that name, made if it is new."""
        if not isinstance(name, str):
            raise TypeError('A logger name must be a string')
        with _lock:
            known = self.loggerDict.get(name)
            if known is not None and not isinstance(known, PlaceHolder):
                return known
            logger = (self.loggerClass or _logger_class)(name)
            logger.manager = self
            self.loggerDict[name] = logger
            self._find_parent(logger)
            if known is not None:
                self._adopt_children(logger)
            return logger

    def _find_parent(self, logger):
        name = logger.name.rpartition('.')[0]
        while name:
            above = self.loggerDict.get(name)
            if above is None:
                self.loggerDict[name] = PlaceHolder()
            elif not isinstance(above, PlaceHolder):
                logger.parent = above
                return
            name = name.rpartition('.')[0]
        logger.parent = self.root

    def _adopt_children(self, logger):
        prefix = logger.name + '.'
        for other in self.loggerDict.values():
            if isinstance(other, Logger) and other.name.startswith(prefix):
                if not (other.parent.name + '.').startswith(prefix) or other.parent is self.root:
                    other.parent = logger

    def setLoggerClass(self, klass):
        """Make loggers of another class."""
        self.loggerClass = _checked_class(klass)

    def setLogRecordFactory(self, factory):
        """Make records by another callable."""
        self.logRecordFactory = factory

    def _clear_cache(self):
        for logger in self.loggerDict.values():
            if isinstance(logger, Logger):
                logger._cache.clear()
        self.root._cache.clear()


class Logger(Filterer):
    """A named source of records, with handlers, a level and a parent."""

    __module__ = 'logging'

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = check_level(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        self._cache = {}

    def setLevel(self, level):
        """Log nothing below this level."""
        self.level = check_level(level)
        self.manager._clear_cache()

    def debug(self, msg, *args, **kwargs):
        """Log at level DEBUG."""
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log at level INFO."""
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log at level WARNING."""
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """The old name of warning()."""
        from warnings import warn
        warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log at level ERROR."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log at level ERROR, with the current exception."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log at level CRITICAL."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        """Another name of critical()."""
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Log at any level."""
        if not isinstance(level, int):
            import logging
            if logging.raiseExceptions:
                raise TypeError('level must be an integer')
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """File, line, function and perhaps the stack of who is logging."""
        frame = _outside(sys._getframe(1))
        if frame is None:
            return '(unknown file)', 0, '(unknown function)', None
        while stacklevel > 1:
            above = _outside(frame.f_back) if frame.f_back else None
            if above is None:
                break
            frame = above
            stacklevel -= 1
        text = None
        if stack_info:
            from traceback import format_stack
            text = ('Stack (most recent call last):\n' + ''.join(format_stack(frame))).removesuffix('\n')
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, text

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """A record, with the extra attributes."""
        record = getLogRecordFactory()(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            attributes = record.__dict__
            for key in extra:
                if key in ('message', 'asctime') or key in attributes:
                    raise KeyError(f'Attempt to overwrite {key!r} in LogRecord')
                attributes[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        file, line, function, stack = self.findCaller(stack_info, stacklevel)
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = type(exc_info), exc_info, exc_info.__traceback__
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function, extra, stack))

    def handle(self, record):
        """Give a record to the handlers, if the filters let it pass."""
        if self.disabled:
            return
        answer = self.filter(record)
        if answer:
            self.callHandlers(record if answer is True else answer)

    def addHandler(self, hdlr):
        """Add a handler."""
        with _lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Take a handler away."""
        with _lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def hasHandlers(self):
        """Whether this logger or one above it has handlers."""
        logger = self
        while logger:
            if logger.handlers:
                return True
            if not logger.propagate:
                break
            logger = logger.parent
        return False

    def callHandlers(self, record):
        """Give a record to the handlers here and above."""
        found = 0
        logger = self
        while logger:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found:
            import logging
            if logging.lastResort:
                if record.levelno >= logging.lastResort.level:
                    logging.lastResort.handle(record)
            elif logging.raiseExceptions and not self.manager.emittedNoHandlerWarning:
                sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')
                self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        """The level that holds here: the logger's own or the nearest one above."""
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Whether records of this level are made."""
        if self.disabled:
            return False
        known = self._cache.get(level)
        if known is None:
            known = self._cache[level] = self.manager.disable < level and level >= self.getEffectiveLevel()
        return known

    def getChild(self, suffix):
        """The logger below this one."""
        return self.manager.getLogger(suffix if self.root is self else f'{self.name}.{suffix}')

    def getChildren(self):
        """The loggers directly below this one."""
        def depth(logger):
            return 0 if logger is logger.manager.root else 1 + logger.name.count('.')
        return {logger for logger in self.manager.loggerDict.values()
                if isinstance(logger, Logger) and logger.parent is self and depth(logger) == 1 + depth(self)}

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>'

    def __reduce__(self):
        import logging
        if logging.getLogger(self.name) is not self:
            import pickle
            raise pickle.PicklingError('logger cannot be pickled')
        return logging.getLogger, (self.name,)


class RootLogger(Logger):
    """The logger at the top."""

    __module__ = 'logging'

    def __init__(self, level):
        Logger.__init__(self, 'root', level)

    def __reduce__(self):
        import logging
        return logging.getLogger, ()


def _outside(frame):
    """The nearest frame that is not of this package."""
    while frame is not None:
        if frame.f_globals.get('__name__', '').partition('.')[0] != 'logging':
            return frame
        frame = frame.f_back
    return None


def _checked_class(klass):
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError(f'logger not derived from logging.Logger: {klass.__name__}')
    return klass


_logger_class = Logger


def setLoggerClass(klass):
    """Make loggers of another class."""
    global _logger_class
    _logger_class = _checked_class(klass)


def getLoggerClass():
    """The class of new loggers."""
    return _logger_class


class LoggerAdapter:
    """A logger with context that goes into every record."""

    __module__ = 'logging'

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger = logger
        self.extra = extra
        self.merge_extra = merge_extra

    def process(self, msg, kwargs):
        """Message and keyword arguments with the context put in."""
        if self.merge_extra and 'extra' in kwargs:
            kwargs['extra'] = {**self.extra, **kwargs['extra']}
        else:
            kwargs['extra'] = self.extra
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        """Log at level DEBUG."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log at level INFO."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log at level WARNING."""
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log at level ERROR."""
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log at level ERROR, with the current exception."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log at level CRITICAL."""
        self.log(CRITICAL, msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Log at any level."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        """Whether records of this level are made."""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """Set the level of the logger."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """The level that holds for the logger."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """Whether the logger has handlers."""
        return self.logger.hasHandlers()

    @property
    def manager(self):
        return self.logger.manager

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>'


root = Logger.root = RootLogger(WARNING)
Logger.manager = Manager(root)
