# Results: what happened to each test, and the texts of failures with the frames of this package left out.

import sys

__unittest = True


def failfast(method):
    """End the run after the method if the result says so."""
    def inner(self, *args, **kwargs):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kwargs)

    inner.__name__ = method.__name__
    inner.__doc__ = method.__doc__
    return inner


def _own(tb):
    return '__unittest' in tb.tb_frame.f_globals


class TestResult:
    """Counts and keeps what happened."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._original = None
        self._mirrorOutput = False

    def printErrors(self):
        """For subclasses."""

    def startTest(self, test):
        """A test is about to run."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if self.buffer and self._original is None:
            from io import StringIO
            self._original = sys.stdout, sys.stderr
            sys.stdout, sys.stderr = StringIO(), StringIO()

    def startTestRun(self):
        """Before the first test."""

    def _restoreStdout(self):
        if self._original is None:
            return
        captured = sys.stdout.getvalue(), sys.stderr.getvalue()
        sys.stdout, sys.stderr = self._original
        self._original = None
        if self._mirrorOutput:
            for text, stream, name in zip(captured, (sys.stdout, sys.stderr), ('Stdout', 'Stderr')):
                if text:
                    stream.write(f'\n{name}:\n{text}' + ('' if text.endswith('\n') else '\n'))

    def stopTest(self, test):
        """A test has run."""
        self._restoreStdout()
        self._mirrorOutput = False

    def stopTestRun(self):
        """After the last test."""

    @failfast
    def addError(self, test, err):
        """A test raised something unexpected."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """An assertion failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A sub-test ended; err is None if it went well."""
        if err is not None:
            if getattr(self, 'failfast', False):
                self.stop()
            kept = self.failures if issubclass(err[0], test.failureException) else self.errors
            kept.append((subtest, self._exc_info_to_string(err, test)))
            self._mirrorOutput = True

    def addSuccess(self, test):
        """A test went well."""

    def addSkip(self, test, reason):
        """A test was skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test failed as expected."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """A test that should fail did not."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """How long a test took."""
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Whether nothing went wrong."""
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        """Run no more tests."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        from traceback import TracebackException
        kind, value, tb = err
        self._clean(value, test)
        lines = list(TracebackException(kind, value, value.__traceback__, capture_locals=self.tb_locals,
                                        compact=True).format())
        if self.buffer and self._original is not None:
            for stream, name in ((sys.stdout, 'Stdout'), (sys.stderr, 'Stderr')):
                text = stream.getvalue()
                if text:
                    lines.append(f'\n{name}:\n{text}' + ('' if text.endswith('\n') else '\n'))
        return ''.join(lines)

    def _clean(self, value, test):
        """Cut the frames of this package off the tracebacks of an exception and of what caused it."""
        seen = set()
        waiting = [value]
        while waiting:
            error = waiting.pop()
            seen.add(id(error))
            tb = error.__traceback__
            while tb and _own(tb):
                tb = tb.tb_next
            if isinstance(error, test.failureException):
                last = None
                inner = tb
                while inner and not _own(inner):
                    last = inner
                    inner = inner.tb_next
                if last is not None:
                    last.tb_next = None
            error.__traceback__ = tb
            for other in (error.__cause__, error.__context__):
                if other is not None and id(other) not in seen:
                    waiting.append(other)

    def __repr__(self):
        return (f'<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')
