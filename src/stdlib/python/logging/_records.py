# Levels, records and how a record becomes text.  Whatever is only needed when it is used (tracebacks, templates) is
# imported there: most programs only ever log plain lines.

import sys
from time import gmtime, localtime, strftime, time_ns

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'
_start = time_ns()
_level_names = {CRITICAL: 'CRITICAL', ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO', DEBUG: 'DEBUG',
                NOTSET: 'NOTSET'}
_levels = {'CRITICAL': CRITICAL, 'FATAL': FATAL, 'ERROR': ERROR, 'WARN': WARNING, 'WARNING': WARNING, 'INFO': INFO,
           'DEBUG': DEBUG, 'NOTSET': NOTSET}


def getLevelNamesMapping():
    """The levels by name."""
    return _levels.copy()


def getLevelName(level):
    """The name of a level, or the level of a name."""
    name = _level_names.get(level)
    if name is not None:
        return name
    number = _levels.get(level)
    return f'Level {level}' if number is None else number


def addLevelName(level, levelName):
    """Give a level a name."""
    _level_names[level] = levelName
    _levels[levelName] = level


def check_level(level):
    """A level as a number."""
    if isinstance(level, int):
        return level
    if str(level) == level:
        if level not in _levels:
            raise ValueError(f'Unknown level: {level!r}')
        return _levels[level]
    raise TypeError(f'Level not an integer or a valid string: {level!r}')


class LogRecord:
    """One event: the message with its arguments, and where, when and in which thread it was logged."""

    __module__ = 'logging'

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time_ns()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and args[0] and (isinstance(args[0], dict) or _is_mapping(args[0])):
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.rpartition('/')[2]
        stem, dot, _ = self.filename.rpartition('.')
        self.module = stem if dot and stem else self.filename
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now / 1e9
        self.msecs = (now % 1_000_000_000) // 1_000_000 + 0.0
        self.relativeCreated = (now - _start) / 1e6
        threading = sys.modules.get('threading')
        if logThreads:
            from _thread import get_ident
            self.thread = get_ident()
            self.threadName = 'MainThread' if threading is None else threading.current_thread().name
        else:
            self.thread = self.threadName = None
        self.processName = None
        if logMultiprocessing:
            self.processName = 'MainProcess'
            processes = sys.modules.get('multiprocessing')
            if processes is not None:
                try:
                    self.processName = processes.current_process().name
                except Exception:
                    pass
        if logProcesses:
            from _os import getpid
            self.process = getpid()
        else:
            self.process = None
        self.taskName = None

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'

    def getMessage(self):
        """The message with its arguments put in."""
        message = str(self.msg)
        return message % self.args if self.args else message


logThreads = logMultiprocessing = logProcesses = True


def _is_mapping(value):
    from collections.abc import Mapping
    return isinstance(value, Mapping)


_factory = LogRecord


def setLogRecordFactory(factory):
    """Have records made by another callable."""
    global _factory
    _factory = factory


def getLogRecordFactory():
    """What makes the records."""
    return _factory


def makeLogRecord(dict):
    """A record with the attributes of a dict."""
    record = _factory(None, None, '', 0, '', (), None, None)
    record.__dict__.update(dict)
    return record


class PercentStyle:
    """Formats with %(name)s."""

    __module__ = 'logging'
    default_format = '%(message)s'
    asctime_format = '%(asctime)s'
    asctime_search = '%(asctime)'

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        """Whether the format shows the time."""
        return self.asctime_search in self._fmt

    def validate(self):
        """Raise for a format that shows nothing of a record."""
        fmt = self._fmt
        pos = fmt.find('%(')
        while pos >= 0:
            end = fmt.find(')', pos)
            if end > pos + 2 and fmt[pos + 2:end].isidentifier():
                conversion = fmt[end + 1:].lstrip('#0+ -').lstrip('*0123456789').lstrip('.').lstrip('*0123456789')
                if conversion[:1] and conversion[0] in 'diouxefgcrsaXEFG%':
                    return
            pos = fmt.find('%(', pos + 1)
        raise ValueError(f"Invalid format '{fmt}' for '{self.default_format[0]}' style")

    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def format(self, record):
        """The text of a record."""
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError(f'Formatting field not found in record: {error}')

    def _format(self, record):
        return self._fmt % self._values(record)


class StrFormatStyle(PercentStyle):
    """Formats with {name}."""

    __module__ = 'logging'
    default_format = '{message}'
    asctime_format = '{asctime}'
    asctime_search = '{asctime'

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        from string import Formatter as StringFormatter
        found = False
        try:
            for _, name, spec, conversion in StringFormatter().parse(self._fmt):
                if name:
                    bare = name.replace('.', '_').replace('[', '_').replace(']', '_')
                    if not bare.isidentifier() and not bare.isdigit():
                        raise ValueError(f'invalid field name/expression: {name!r}')
                    found = True
                if conversion and conversion not in 'rsa':
                    raise ValueError(f'invalid conversion: {conversion!r}')
        except ValueError as error:
            raise ValueError(f'invalid format: {error}')
        if not found:
            raise ValueError('invalid format: no fields')


class StringTemplateStyle(PercentStyle):
    """Formats with $name."""

    __module__ = 'logging'
    default_format = '${message}'
    asctime_format = '${asctime}'
    asctime_search = '${asctime}'

    def __init__(self, fmt, *, defaults=None):
        from string import Template
        super().__init__(fmt, defaults=defaults)
        self._template = Template(self._fmt)

    def usesTime(self):
        return '$asctime' in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        if not self._template.is_valid():
            raise ValueError("invalid format: bare '$' not allowed")
        if not self._template.get_identifiers():
            raise ValueError('invalid format: no fields')

    def _format(self, record):
        return self._template.substitute(**self._values(record))


_STYLES = {'%': (PercentStyle, BASIC_FORMAT), '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
           '$': (StringTemplateStyle, '${levelname}:${name}:${message}')}


class Formatter:
    """Turns records into text."""

    __module__ = 'logging'
    converter = localtime
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError(f'Style must be one of: {",".join(_STYLES)}')
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        """The time of a record as text."""
        moment = self.converter(record.created)
        if datefmt:
            return strftime(datefmt, moment)
        text = strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        """An exception as traceback text."""
        from traceback import format_exception
        return ''.join(format_exception(*ei)).removesuffix('\n')

    def usesTime(self):
        """Whether the format shows the time."""
        return self._style.usesTime()

    def formatMessage(self, record):
        """The format with the record's attributes put in."""
        return self._style.format(record)

    def formatStack(self, stack_info):
        """The text of a stack, as it is."""
        return stack_info

    def format(self, record):
        """The whole text: message, then traceback, then stack."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = (text if text[-1:] == '\n' else text + '\n') + record.exc_text
        if record.stack_info:
            text = (text if text[-1:] == '\n' else text + '\n') + self.formatStack(record.stack_info)
        return text


class BufferingFormatter:
    """Formats a list of records."""

    __module__ = 'logging'

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or default_formatter

    def formatHeader(self, records):
        """Text before the records."""
        return ''

    def formatFooter(self, records):
        """Text after the records."""
        return ''

    def format(self, records):
        """The text of all records."""
        if not records:
            return ''
        lines = [self.linefmt.format(record) for record in records]
        return self.formatHeader(records) + ''.join(lines) + self.formatFooter(records)


default_formatter = Formatter()


class Filter:
    """Lets records of one logger and those below it pass."""

    __module__ = 'logging'

    def __init__(self, name=''):
        self.name = name

    def filter(self, record):
        """Whether the record may pass."""
        return not self.name or record.name == self.name or record.name.startswith(self.name + '.')


class Filterer:
    """What loggers and handlers have in common: filters."""

    __module__ = 'logging'

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Add a filter."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Take a filter away."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """The record to handle, or something false."""
        for entry in self.filters:
            answer = entry.filter(record) if hasattr(entry, 'filter') else entry(record)
            if not answer:
                return False
            if isinstance(answer, LogRecord):
                record = answer
        return record
