# Suites: tests that run one after the other, with what has to happen between classes and modules.

import sys

from unittest.case import SkipTest, TestCase, doModuleCleanups
from unittest.util import strclass

__unittest = True


class BaseTestSuite:
    """A collection of tests and other suites."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{strclass(self.__class__)} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """How many tests there are."""
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        """Add a test."""
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        """Add several tests."""
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Run all tests."""
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._forget(index)
        return result

    def _forget(self, index):
        if self._cleanup:
            test = self._tests[index]
            if hasattr(test, 'countTestCases'):
                self._removed_tests += test.countTestCases()
                self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run all tests without collecting what happened."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A collection of tests; sets up and tears down classes and modules on the way."""

    def run(self, result, debug=False):
        """Run all tests."""
        outermost = not getattr(result, '_testRunEntered', False)
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite) and hasattr(test, 'countTestCases'):
                self._leave_class(test, result)
                self._change_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False) or result._moduleSetUpFailed:
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            self._forget(index)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Run all tests without collecting what happened."""
        self.run(_Debugging(), True)

    @staticmethod
    def _call(function, result):
        """Call a function of a class or module, with its output caught if the result wants that."""
        if not getattr(result, 'buffer', False):
            function()
            return
        result._setupStdout()
        try:
            function()
        finally:
            result._restoreStdout()

    def _enter_class(self, test, result):
        current = test.__class__
        if current is result._previousTestClass or result._moduleSetUpFailed:
            return
        if getattr(current, '__unittest_skip__', False):
            return
        try:
            current._classSetupFailed = False
        except TypeError:
            pass
        set_up = getattr(current, 'setUpClass', None)
        if set_up is None:
            return
        failed = False
        try:
            self._call(set_up, result)
        except Exception as error:
            if isinstance(result, _Debugging):
                raise
            failed = True
            try:
                current._classSetupFailed = True
            except TypeError:
                pass
            self._add_error(result, error, 'setUpClass', strclass(current))
        if failed:
            self._class_cleanups(current, result, 'setUpClass')

    def _leave_class(self, test, result):
        previous = result._previousTestClass
        if previous is None or test is not None and test.__class__ is previous:
            return
        if getattr(previous, '_classSetupFailed', False) or result._moduleSetUpFailed:
            return
        if getattr(previous, '__unittest_skip__', False):
            return
        tear_down = getattr(previous, 'tearDownClass', None)
        if tear_down is not None:
            try:
                self._call(tear_down, result)
            except Exception as error:
                if isinstance(result, _Debugging):
                    raise
                self._add_error(result, error, 'tearDownClass', strclass(previous))
        self._class_cleanups(previous, result, 'tearDownClass')

    def _class_cleanups(self, cls, result, method):
        if not hasattr(cls, 'doClassCleanups'):
            return
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            if isinstance(result, _Debugging):
                raise info[1]
            self._add_error(result, info[1], method, strclass(cls), info)

    def _change_module(self, test, result):
        previous = None if result._previousTestClass is None else result._previousTestClass.__module__
        current = test.__class__.__module__
        if current == previous:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(current)
        set_up = getattr(module, 'setUpModule', None)
        if set_up is None:
            return
        try:
            self._call(set_up, result)
        except Exception as error:
            if isinstance(result, _Debugging):
                raise
            result._moduleSetUpFailed = True
            self._add_error(result, error, 'setUpModule', current)
            self._module_cleanups(result, 'setUpModule', current)

    def _leave_module(self, result):
        previous = None if result._previousTestClass is None else result._previousTestClass.__module__
        if previous is None or result._moduleSetUpFailed:
            return
        module = sys.modules.get(previous)
        if module is None:
            return
        tear_down = getattr(module, 'tearDownModule', None)
        if tear_down is not None:
            try:
                self._call(tear_down, result)
            except Exception as error:
                if isinstance(result, _Debugging):
                    raise
                self._add_error(result, error, 'tearDownModule', previous)
        self._module_cleanups(result, 'tearDownModule', previous)

    def _module_cleanups(self, result, method, module):
        try:
            doModuleCleanups()
        except Exception as error:
            if isinstance(result, _Debugging):
                raise
            self._add_error(result, error, method, module)

    def _add_error(self, result, error, method, where, info=None):
        holder = _ErrorHolder(f'{method} ({where})')
        if isinstance(error, SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, info or (type(error), error, error.__traceback__))


class _ErrorHolder:
    """Stands where a test would, for an error outside of tests."""

    failureException = AssertionError

    def __init__(self, description):
        self.description = description

    def id(self):
        """The description."""
        return self.description

    def shortDescription(self):
        """None."""
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.description

    def countTestCases(self):
        """0."""
        return 0


class _Debugging:
    """A result that keeps nothing."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
