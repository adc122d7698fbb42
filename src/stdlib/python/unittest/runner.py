# The runner that writes to a terminal: a mark or a line per test, then the failures, then the verdict.

import sys
from time import perf_counter

from unittest.case import _SubTest
from unittest.result import TestResult

__unittest = True


class _WritelnDecorator:
    """A stream with writeln()."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        """Write a line."""
        if arg:
            self.write(arg)
        self.write('\n')


class TextTestResult(TestResult):
    """Shows results as they come in."""

    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        """The test's name, and the first line of its docstring."""
        text = test.shortDescription()
        return f'{test}\n{text}' if self.descriptions and text else str(test)

    def startTest(self, test):
        """Show the name."""
        super().startTest(test)
        if self.showAll:
            self.stream.write(f'{self.getDescription(test)} ... ')
            self.stream.flush()
            self._newline = False

    def _show(self, test, word, mark):
        """Show how a test went, as a word on its line or as a mark."""
        if not self.showAll:
            if self.dots:
                self.stream.write(mark)
                self.stream.flush()
            return
        if isinstance(test, _SubTest) or self._newline:
            if not self._newline:
                self.stream.writeln()
            if isinstance(test, _SubTest):
                self.stream.write('  ')
            self.stream.write(f'{self.getDescription(test)} ... ')
        self.stream.writeln(word)
        self.stream.flush()
        self._newline = True

    def addSubTest(self, test, subtest, err):
        """Show a failed sub-test."""
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._show(subtest, *(('FAIL', 'F') if failed else ('ERROR', 'E')))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        """Show ok."""
        super().addSuccess(test)
        self._show(test, 'ok', '.')

    def addError(self, test, err):
        """Show ERROR."""
        super().addError(test, err)
        self._show(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        """Show FAIL."""
        super().addFailure(test, err)
        self._show(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        """Show that the test is skipped."""
        super().addSkip(test, reason)
        self._show(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        """Show that the test failed as expected."""
        super().addExpectedFailure(test, err)
        self._show(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        """Show that the test should have failed."""
        super().addUnexpectedSuccess(test)
        self._show(test, 'unexpected success', 'u')

    def printErrors(self):
        """Show the failures in full."""
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        """Show failures of one kind."""
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)
            self.stream.flush()


class TextTestRunner:
    """Runs tests and shows how they go, on standard error unless told otherwise."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run a test or a suite; return the result."""
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        if self.warnings:
            import warnings
            with warnings.catch_warnings():
                warnings.simplefilter(self.warnings)
                elapsed = self._run(test, result)
        else:
            elapsed = self._run(test, result)
        result.printErrors()
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln(f'Ran {run} test{"" if run == 1 else "s"} in {elapsed:.3f}s')
        self.stream.writeln()
        self._verdict(result, run)
        self.stream.flush()
        return result

    def _run(self, test, result):
        started = perf_counter()
        if hasattr(result, 'startTestRun'):
            result.startTestRun()
        try:
            test(result)
        finally:
            if hasattr(result, 'stopTestRun'):
                result.stopTestRun()
        return perf_counter() - started

    def _verdict(self, result, run):
        infos = []
        if not result.wasSuccessful():
            self.stream.write('FAILED')
            for name, kept in (('failures', result.failures), ('errors', result.errors)):
                if kept:
                    infos.append(f'{name}={len(kept)}')
        elif run == 0 and not result.skipped:
            self.stream.write('NO TESTS RAN')
        else:
            self.stream.write('OK')
        for name, kept in (('skipped', getattr(result, 'skipped', ())),
                           ('expected failures', getattr(result, 'expectedFailures', ())),
                           ('unexpected successes', getattr(result, 'unexpectedSuccesses', ()))):
            if kept:
                infos.append(f'{name}={len(kept)}')
        self.stream.write(f' ({", ".join(infos)})\n' if infos else '\n')
