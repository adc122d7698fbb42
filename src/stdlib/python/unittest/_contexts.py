# The context managers behind assertRaises, assertWarns and assertLogs.

import sys

from unittest.util import safe_repr

__unittest = True


class _Raising:
    """Shared by assertRaises and assertWarns: called at once, or used by with."""

    def __init__(self, expected, test_case, expected_regex=None):
        self.test_case = test_case
        self.expected = expected
        self.obj_name = None
        self.msg = None
        if isinstance(expected_regex, (bytes, str)):
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex

    def fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def names(self):
        expected = self.expected
        try:
            return expected.__name__
        except AttributeError:
            return str(expected)

    def handle(self, name, args, kwargs):
        """What the assertion method returns: itself without a callable, else nothing after having called it."""
        try:
            expected = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            if not all(isinstance(kind, type) and issubclass(kind, self.base) for kind in expected):
                raise TypeError(f'{name}() arg 1 must be {self.base_text}')
            if not args:
                self.msg = kwargs.pop('msg', None)
                if kwargs:
                    raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
                return self
            function, *args = args
            self.obj_name = getattr(function, '__name__', str(function))
            with self:
                function(*args, **kwargs)
        finally:
            self = None


class RaisesContext(_Raising):
    """with assertRaises(...)."""

    base = BaseException
    base_text = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            name = self.names()
            self.fail(f'{name} not raised by {self.obj_name}' if self.obj_name else f'{name} not raised')
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self.fail(f'"{self.expected_regex.pattern}" does not match "{exc_value}"')
        return True


class WarnsContext(_Raising):
    """with assertWarns(...)."""

    base = Warning
    base_text = 'a warning type or tuple of warning types'

    def __enter__(self):
        import warnings
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.manager = warnings.catch_warnings(record=True)
        self.warnings = self.manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for entry in self.warnings:
            warning = entry.message
            if not isinstance(warning, self.expected):
                continue
            first = first or warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning = warning
            self.filename = entry.filename
            self.lineno = entry.lineno
            return
        if first is not None:
            self.fail(f'"{self.expected_regex.pattern}" does not match "{first}"')
        name = self.names()
        self.fail(f'{name} not triggered by {self.obj_name}' if self.obj_name else f'{name} not triggered')


class LogsContext:
    """with assertLogs() and with assertNoLogs()."""

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging.INFO if not level else logging.getLevelNamesMapping().get(level, level)
        self.no_logs = no_logs
        self.msg = None

    def __enter__(self):
        import logging

        class Capture(logging.Handler):
            """Keeps records and their texts."""

            def __init__(self):
                super().__init__()
                self.records, self.output = [], []

            def emit(self, record):
                self.records.append(record)
                self.output.append(self.format(record))

        logger = self.logger = (self.logger_name if isinstance(self.logger_name, logging.Logger)
                                else logging.getLogger(self.logger_name))
        self.handler = handler = Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self.before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        if self.no_logs:
            return None
        self.records, self.output = handler.records, handler.output
        return self

    def __exit__(self, exc_type, exc_value, tb):
        logger = self.logger
        logger.handlers, level, logger.propagate = self.before
        logger.setLevel(level)
        if exc_type is not None:
            return False
        records = self.handler.records
        if self.no_logs:
            if records:
                self.fail(f'Unexpected logs found: {self.handler.output!r}')
        elif not records:
            import logging
            self.fail(f'no logs of level {logging.getLevelName(self.level)} or higher triggered on {logger.name}')

    def fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))
