# Unit tests: cases with their assertions, results, suites and the loader that finds tests, the runner that shows how
# they went. unittest.mock is only loaded when it is imported.

from unittest.case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext,
                           expectedFailure, skip, skipIf, skipUnless)
from unittest.loader import TestLoader, defaultTestLoader
from unittest.main import TestProgram, main
from unittest.result import TestResult
from unittest.runner import TextTestResult, TextTestRunner
from unittest.suite import BaseTestSuite, TestSuite

__all__ = ['TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase', 'main',
           'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure', 'TextTestResult',
           'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']
__unittest = True


def installHandler():
    """Control-C is not caught here: nothing to install."""


def removeHandler(method=None):
    """Nothing was installed."""
    return method


def registerResult(result):
    """Nothing was installed."""


def removeResult(result):
    """Nothing was installed."""
