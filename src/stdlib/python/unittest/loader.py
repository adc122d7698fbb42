# The loader: finds tests in classes, modules and by name.

import sys

from unittest.case import FunctionTestCase, TestCase
from unittest.suite import BaseTestSuite, TestSuite

__unittest = True


class _FailedTest(TestCase):
    """A test that could not be loaded: it raises what was raised then."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def test_failure():
            raise self._exception

        return test_failure


class TestLoader:
    """Makes suites of tests."""

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """The tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        if testCaseClass in (TestCase, FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """The tests of a module."""
        tests = []
        for name in dir(module):
            value = getattr(module, name)
            if isinstance(value, type) and issubclass(value, TestCase) and value not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(value))
        suite = self.suiteClass(tests)
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is not None:
            try:
                return load_tests(self, suite, pattern)
            except Exception as error:
                return self._failed(module.__name__, error, 'Failed to call load_tests:\n')
        return suite

    def _failed(self, name, error, text=''):
        self.errors.append(f'{text}{error}')
        return self.suiteClass((_FailedTest(name, error),))

    def loadTestsFromName(self, name, module=None):
        """The tests of a dotted name."""
        parts = name.split('.')
        found = module
        if module is None:
            rest = parts[:]
            while rest:
                try:
                    found = __import__('.'.join(rest))
                    break
                except ImportError as error:
                    failed = rest.pop()
                    if not rest:
                        return self._failed(failed, ImportError(f'Failed to import test module: {failed}\n{error}'))
            parts = parts[1:]
        parent = None
        for part in parts:
            try:
                parent, found = found, getattr(found, part)
            except AttributeError as error:
                return self._failed(part, error)
        return self._tests_of(found, parent, parts[-1] if parts else name)

    def _tests_of(self, found, parent, name):
        if isinstance(found, type(sys)):
            return self.loadTestsFromModule(found)
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if callable(found) and isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(name)])
        if isinstance(found, BaseTestSuite):
            return found
        if callable(found):
            made = found()
            if isinstance(made, BaseTestSuite):
                return made
            if isinstance(made, TestCase):
                return self.suiteClass([made])
            raise TypeError(f'calling {found} returned {made}, not a test')
        raise TypeError(f"don't know how to make test from: {found}")

    def loadTestsFromNames(self, names, module=None):
        """The tests of several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods of a class, sorted."""
        names = []
        for name in dir(testCaseClass):
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)):
                if self.testNamePatterns is None or self._matches(testCaseClass, name):
                    names.append(name)
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key
            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _matches(self, cls, name):
        from fnmatch import fnmatchcase
        full = f'{cls.__module__}.{cls.__qualname__}.{name}'
        return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """The tests of the modules in a directory whose file names match."""
        import os
        from fnmatch import fnmatch
        if start_dir not in sys.path:
            sys.path.insert(0, start_dir)
        tests = []
        for entry in sorted(os.listdir(start_dir)):
            if entry.endswith('.py') and fnmatch(entry, pattern):
                name = entry[:-3]
                try:
                    module = __import__(name)
                except Exception as error:
                    tests.append(self._failed(name, ImportError(f'Failed to import test module: {name}\n{error}')))
                else:
                    tests.append(self.loadTestsFromModule(module, pattern=pattern))
        return self.suiteClass(tests)


defaultTestLoader = TestLoader()
