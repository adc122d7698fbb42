# Test cases: one object per test method, which runs it between setUp and tearDown and tells a result how it went.

import sys
from contextlib import contextmanager

from unittest._assertions import Assertions
from unittest.util import strclass

__unittest = True


class SkipTest(Exception):
    """Raised to skip a test."""


class _ShouldStop(Exception):
    """The test stops after a failed part of it."""


def _always_true(*args):
    return True


def skip(reason):
    """Skip a test or a class of tests."""
    def decorate(item):
        if not isinstance(item, type):
            from functools import wraps

            @wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if callable(reason) and hasattr(reason, '__code__'):
        function, reason = reason, ''
        return decorate(function)
    return decorate


def skipIf(condition, reason):
    """Skip if the condition is true."""
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    """Skip unless the condition is true."""
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(test_item):
    """The test is expected to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Call a function after the module's tests."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager; leave it after the module's tests."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Call the module's cleanup functions."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


def _enter(cm, add):
    kind = type(cm)
    try:
        enter, leave = kind.__enter__, kind.__exit__
    except AttributeError:
        raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager "
                        'protocol') from None
    value = enter(cm)
    add(leave, cm, None, None, None)
    return value


class _Outcome:
    """How a test is going."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expected_failure = None

    @contextmanager
    def part(self, test_case, sub_test=False):
        """Run a part of a test; what it raises is told to the result."""
        before = self.success
        self.success = True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self.success = False
            self.result.addSkip(test_case, str(error))
        except _ShouldStop:
            pass
        except:
            info = sys.exc_info()
            if self.expecting_failure:
                self.expected_failure = info
            else:
                self.success = False
                if sub_test:
                    self.result.addSubTest(test_case.test_case, test_case, info)
                else:
                    add = self.result.addFailure if issubclass(info[0], test_case.failureException) else \
                        self.result.addError
                    add(test_case, info)
            info = None
        else:
            if sub_test and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and before


class TestCase(Assertions):
    """A test: subclasses define methods that start with 'test'."""

    _testMethodName = None

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    _classSetupFailed = False
    _class_cleanups = []

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != 'runTest':
                raise ValueError(f'no such test method in {self.__class__}: {methodName}') from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Call a function after the test."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager; leave it after the test."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Call a function after the tests of the class."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager; leave it after the tests of the class."""
        return _enter(cm, cls.addClassCleanup)

    def countTestCases(self):
        """1."""
        return 1

    def defaultTestResult(self):
        """A result for run() without one."""
        from unittest.result import TestResult
        return TestResult()

    def shortDescription(self):
        """The first line of the test's docstring."""
        text = self._testMethodDoc
        return text.strip().split('\n')[0].strip() if text else None

    def id(self):
        """The full name of the test."""
        return f'{strclass(self.__class__)}.{self._testMethodName}'

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({strclass(self.__class__)}.{self._testMethodName})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} testMethod={self._testMethodName}>'

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    @contextmanager
    def subTest(self, msg=None, **params):
        """A part of the test that may fail without ending it."""
        if self._outcome is None or not self._outcome.result_supports_subtests:
            yield
            return
        parent = self._subtest
        if parent is not None:
            params = {**parent.params, **params}
        self._subtest = _SubTest(self, msg, params)
        try:
            with self._outcome.part(self._subtest, sub_test=True):
                yield
            if not self._outcome.success:
                if getattr(self._outcome.result, 'failfast', False):
                    raise _ShouldStop
            elif self._outcome.expected_failure:
                raise _ShouldStop
        finally:
            self._subtest = parent

    def run(self, result=None):
        """Run the test and tell the result how it went."""
        own = result is None
        if own:
            result = self.defaultTestResult()
            if hasattr(result, 'startTestRun'):
                result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
                why = (getattr(self.__class__, '__unittest_skip_why__', '')
                       or getattr(method, '__unittest_skip_why__', ''))
                result.addSkip(self, why)
                return result
            outcome = self._outcome = _Outcome(result)
            outcome.result_supports_subtests = hasattr(result, 'addSubTest')
            outcome.expecting_failure = (getattr(self, '__unittest_expecting_failure__', False)
                                         or getattr(method, '__unittest_expecting_failure__', False))
            self._run_parts(outcome, method)
            self._tell(outcome, result)
            return result
        finally:
            if self._outcome is not None:
                self._outcome.expected_failure = None
                self._outcome = None
            result.stopTest(self)
            if own and hasattr(result, 'stopTestRun'):
                result.stopTestRun()

    def _run_parts(self, outcome, method):
        expecting = outcome.expecting_failure
        outcome.expecting_failure = False
        with outcome.part(self):
            self._callSetUp()
        if outcome.success:
            outcome.expecting_failure = expecting
            with outcome.part(self):
                self._callTestMethod(method)
            outcome.expecting_failure = False
            with outcome.part(self):
                self._callTearDown()
        self.doCleanups()
        outcome.expecting_failure = expecting

    def _tell(self, outcome, result):
        if not outcome.success:
            return
        if not outcome.expecting_failure:
            result.addSuccess(self)
        elif outcome.expected_failure:
            result.addExpectedFailure(self, outcome.expected_failure)
        else:
            result.addUnexpectedSuccess(self)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            from warnings import warn
            warn(f'It is deprecated to return a value that is not None from a test case ({method})', DeprecationWarning,
                 stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def doCleanups(self):
        """Call the cleanup functions of the test."""
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call the cleanup functions of the class."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without a result: what it raises is raised."""
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
            raise SkipTest(getattr(self.__class__, '__unittest_skip_why__', '')
                           or getattr(method, '__unittest_skip_why__', ''))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        """The function for it."""
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        """The function for it."""
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        """The test function."""
        self._testFunc()

    def id(self):
        """The function's name."""
        return self._testFunc.__name__

    def __str__(self):
        return f'{strclass(self.__class__)} ({self._testFunc.__name__})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} tec={self._testFunc}>'

    def shortDescription(self):
        """The description, else the first line of the function's docstring."""
        if self._description is not None:
            return self._description
        text = self._testFunc.__doc__
        return text.split('\n')[0].strip() if text else None


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        """Sub-tests do not run by themselves."""
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = [f'[{self._message}]'] if self._message is not None else []
        if self.params:
            parts.append(f'({", ".join([f"{name}={value!r}" for name, value in self.params.items()])})')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        """The test's name and the parameters."""
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        """The test's."""
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'
