# Tests written as examples in docstrings: found, run with their output caught, compared, and reported.

import sys

from _doctest_examples import (BLANKLINE_MARKER, COMPARISON_FLAGS, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1,
                               DocTest, DocTestParser, ELLIPSIS, ELLIPSIS_MARKER, Example, FAIL_FAST,
                               IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE, OPTIONFLAGS_BY_NAME, OutputChecker,
                               REPORTING_FLAGS, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, REPORT_UDIFF,
                               SKIP, indented, register_optionflag)

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS',
           'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
           'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser',
           'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner',
           'testmod', 'testfile', 'run_docstring_examples', 'DocTestSuite', 'TestResults', 'master']

master = None
_function = type(lambda: None)
_module = type(sys)


class TestResults(tuple):
    """How many examples failed, how many were tried; and how many skipped."""

    __test__ = False

    def __new__(cls, failed, attempted, *, skipped=0):
        self = tuple.__new__(cls, (failed, attempted))
        self.skipped = skipped
        return self

    failed = property(lambda self: self[0])
    attempted = property(lambda self: self[1])

    def __repr__(self):
        skipped = f', skipped={self.skipped}' if self.skipped else ''
        return f'TestResults(failed={self[0]}, attempted={self[1]}{skipped})'


class DocTestFailure(Exception):
    """An example printed something else."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DocTestFinder:
    """Finds the docstrings of an object and of what it contains."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests of an object."""
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                                 f'{type(obj)!r}')
        if module is None and module is not False:
            module = obj if isinstance(obj, _module) else sys.modules.get(getattr(obj, '__module__', None))
        lines = None
        file = getattr(module, '__file__', None)
        if file:
            from linecache import getlines
            lines = getlines(file, module.__dict__) or None
        if globs is None:
            globs = {} if module is None or module is False else module.__dict__.copy()
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, lines, globs, set())
        tests.sort()
        return tests

    def _own(self, module, obj):
        """Whether an object was defined in the module."""
        if not module:
            return True
        if isinstance(obj, property):
            return True
        if isinstance(obj, _function):
            return module.__dict__ is obj.__globals__
        return getattr(obj, '__module__', None) == module.__name__

    def _find(self, tests, obj, name, module, lines, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if isinstance(obj, _module):
            for key, value in obj.__dict__.items():
                inner = getattr(value, '__wrapped__', value)
                if isinstance(inner, (_function, type)) and self._own(module, inner):
                    self._find(tests, value, f'{name}.{key}', module, lines, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                if not isinstance(key, str):
                    raise ValueError(f'DocTestFinder.find: __test__ keys must be strings: {type(key)!r}')
                self._find(tests, value, f'{name}.__test__.{key}', module, lines, globs, seen)
        elif isinstance(obj, type):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, (_function, type, property)) and self._own(module, value):
                    self._find(tests, value, f'{name}.{key}', module, lines, globs, seen)

    def _test(self, obj, name, module, globs, lines):
        text = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        if not isinstance(text, str):
            text = '' if text is None else str(text)
        if self._exclude_empty and not text:
            return None
        file = getattr(module, '__file__', None) or getattr(module, '__name__', None)
        return self._parser.get_doctest(text, globs, name, file, self._find_lineno(obj, lines))

    def _find_lineno(self, obj, lines):
        """The line (from 0) on which the docstring starts, None if it cannot be told."""
        if isinstance(obj, _module):
            return 0 if obj.__doc__ is not None else None
        if isinstance(obj, type):
            first = obj.__dict__.get('__firstlineno__')
        else:
            obj = obj.fget if isinstance(obj, property) else obj
            while hasattr(obj, '__wrapped__'):
                obj = obj.__wrapped__
            code = getattr(obj, '__code__', None)
            first = None if code is None else code.co_firstlineno
        if first is None:
            return None
        if lines is None:
            return first - 1
        if isinstance(obj, type):
            return first - 1
        for number in range(first - 1, len(lines)):
            line = lines[number]
            if any(line.lstrip().startswith(prefix + quote) for quote in '"\'' for prefix in ('', 'r', 'R', 'u', 'U')):
                return number
            if line.rstrip().endswith(('"', "'")) and ':' in line and '"""' in line:
                return number
            if ': "' in line or ":'" in line or ':"' in line or ": '" in line:
                return number
        return None


class DocTestRunner:
    """Runs tests and reports what failed."""

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        """Before an example, if verbose."""
        if self._verbose:
            expecting = f'Expecting:\n{indented(example.want)}' if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{indented(example.source)}{expecting}')

    def report_success(self, out, test, example, got):
        """After an example that went well, if verbose."""
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        """After an example that printed something else."""
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """After an example that raised."""
        out(f'{self._failure_header(test, example)}Exception raised:\n{indented(_traceback(exc_info))}')

    def _failure_header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            number = '?' if test.lineno is None or example.lineno is None else test.lineno + example.lineno + 1
            lines.append(f'File "{test.filename}", line {number}, in {test.name}')
        else:
            lines.append(f'Line {example.lineno + 1}, in {test.name}')
        return '\n'.join(lines) + f'\nFailed example:\n{indented(example.source)}'

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test."""
        from io import StringIO
        self.test = test
        saved = sys.stdout, sys.displayhook
        out = out or saved[0].write
        self._captured = sys.stdout = StringIO()
        sys.displayhook = getattr(sys, '__displayhook__', sys.displayhook)
        try:
            return self._run(test, out)
        finally:
            sys.stdout, sys.displayhook = saved
            if clear_globs:
                test.globs.clear()

    def _run(self, test, out):
        original = self.optionflags
        failures = tries = skips = 0
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures
            self.optionflags = original
            for flag, value in example.options.items():
                self.optionflags = self.optionflags | flag if value else self.optionflags & ~flag
            tries += 1
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            exc_info, got = self._execute(test, example, number)
            if exc_info is None:
                good = self._checker.check_output(example.want, got, self.optionflags)
            else:
                message = _message(exc_info)
                if example.exc_msg is None:
                    if not quiet:
                        self.report_unexpected_exception(out, test, example, exc_info)
                    failures += 1
                    if self.optionflags & FAIL_FAST:
                        break
                    continue
                got += _traceback(exc_info)
                good = self._checker.check_output(example.exc_msg, message, self.optionflags)
                if not good and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                    good = self._checker.check_output(_kind_of(example.exc_msg), _kind_of(message), self.optionflags)
            if good:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            if not quiet:
                self.report_failure(out, test, example, got)
            failures += 1
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = before[0] + failures, before[1] + tries, before[2] + skips
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def _execute(self, test, example, number):
        """Run an example: (exc_info or None, what it printed)."""
        filename = f'<doctest {test.name}[{number}]>'
        import linecache
        linecache.cache[filename] = len(example.source), None, example.source.splitlines(True), filename
        exc_info = None
        try:
            exec(compile(example.source, filename, 'single'), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            kind, value, tb = sys.exc_info()
            exc_info = kind, value, tb.tb_next if tb is not None and tb.tb_next is not None else tb
        got = self._captured.getvalue()
        self._captured.seek(0)
        self._captured.truncate()
        if got and not got.endswith('\n'):
            got += '\n'
        return exc_info, got

    def summarize(self, verbose=None):
        """Print what failed and how often."""
        verbose = self._verbose if verbose is None else verbose
        empty, passed, failed = [], [], []
        for name, (failures, tries, skips) in sorted(self._stats.items()):
            if tries == 0:
                empty.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, failures, tries))

        def count(number, word):
            return f'{number} {word}{"" if number == 1 else "s"}'

        if verbose:
            if empty:
                print(f'{count(len(empty), "item")} had no tests:')
                for name in empty:
                    print(f'    {name}')
            if passed:
                print(f'{count(len(passed), "item")} passed all tests:')
                for name, tries in passed:
                    print(f' {tries:3} test{"" if tries == 1 else "s"} in {name}')
        if failed:
            print(self.DIVIDER)
            print(f'{count(len(failed), "item")} had failures:')
            for name, failures, tries in failed:
                print(f' {failures:3} of {tries:3} in {name}')
        if verbose:
            print(f'{count(self.tries, "test")} in {count(len(self._stats), "item")}.')
            print(f'{self.tries - self.failures} passed' + (f' and {self.failures} failed.' if self.failures else '.'))
        if self.failures:
            skipped = f' and {count(self.skips, "skipped test")}' if self.skips else ''
            print(f'***Test Failed*** {count(self.failures, "failure")}{skipped}.')
        elif verbose:
            print('Test passed.')
        return TestResults(self.failures, self.tries, skipped=self.skips)


class DebugRunner(DocTestRunner):
    """Raises instead of reporting."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples; stop at the first that fails."""
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Raise UnexpectedException."""
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        """Raise DocTestFailure."""
        raise DocTestFailure(test, example, got)


def _traceback(exc_info):
    from traceback import format_exception
    return ''.join(format_exception(*exc_info))


def _message(exc_info):
    from traceback import format_exception_only
    lines = format_exception_only(*exc_info[:2])
    return ''.join(lines[-1:] if issubclass(exc_info[0], SyntaxError) else lines)


def _kind_of(message):
    """The name of the exception alone."""
    head = message.partition('\n')[0].partition(':')[0]
    return head.rpartition('.')[2]


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Run the examples of a module, the program itself by default."""
    m = sys.modules.get('__main__') if m is None else m
    if not isinstance(m, _module):
        raise TypeError(f'testmod: module required; {m!r}')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Run the examples of a text file."""
    with open(filename, encoding=encoding or 'utf-8') as file:
        text = file.read()
    globs = dict(globs or {}, **(extraglobs or {}))
    globs.setdefault('__name__', '__main__')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or filename.rpartition('/')[2], filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Run the examples of one object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The examples of a module as a suite for unittest."""
    import unittest
    module = sys.modules['__main__'] if module is None else __import__(module) if isinstance(module, str) else module
    set_up, tear_down = options.pop('setUp', None), options.pop('tearDown', None)
    suite = unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            suite.addTest(_case(unittest, test, options, set_up, tear_down))
    return suite


def _case(unittest, test, options, set_up, tear_down):
    class DocTestCase(unittest.TestCase):
        """The examples of one docstring."""

        def runTest(self):
            """Run the examples."""
            texts = []
            globs = test.globs.copy()
            if set_up is not None:
                set_up(test)
            try:
                runner = DocTestRunner(verbose=False, **options)
                runner.DIVIDER = '-' * 70
                failed = runner.run(test, out=texts.append, clear_globs=False).failed
            finally:
                if tear_down is not None:
                    tear_down(test)
                test.globs.clear()
                test.globs.update(globs)
            if failed:
                number = 'unknown line number' if test.lineno is None else f'{test.lineno}'
                raise self.failureException(f'Failed doctest test for {test.name}\n  File "{test.filename}", line '
                                            f'{number}, in {test.name.rpartition(".")[2]}\n\n{"".join(texts)}')

        def id(self):
            """The name of what has the docstring."""
            return test.name

        def __str__(self):
            name = test.name.split('.')
            return f'{name[-1]} ({".".join(name[:-1])})'

        def shortDescription(self):
            """The name of what has the docstring."""
            return f'Doctest: {test.name}'

    return DocTestCase()
