# unittest.main(): the tests of a module as a program, with the usual options.

import sys

from unittest.loader import defaultTestLoader
from unittest.runner import TextTestRunner

__unittest = True


class TestProgram:
    """Parses the command line, loads the tests, runs them and leaves with a status."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
                 durations=None):
        if isinstance(module, str):
            imported = __import__(module)
            for part in module.split('.')[1:]:
                imported = getattr(imported, part)
            module = imported
        self.module = module
        argv = sys.argv if argv is None else argv
        self.progName = argv[0].rpartition('/')[2] if argv else ''
        self.exit = exit
        self.failfast = failfast
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        if warnings is None and not sys.warnoptions:
            self.warnings = 'default'
        else:
            self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.testNames = None
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        """Read the options."""
        names = self._options(argv[1:]) if len(argv) > 1 else []
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _options(self, args):
        from argparse import ArgumentParser
        parser = ArgumentParser(prog=self.progName)
        parser.add_argument('-v', '--verbose', dest='verbosity', action='store_const', const=2, help='Verbose output')
        parser.add_argument('-q', '--quiet', dest='verbosity', action='store_const', const=0, help='Quiet output')
        parser.add_argument('--locals', dest='tb_locals', action='store_true',
                            help='Show local variables in tracebacks')
        parser.add_argument('--durations', type=int, default=None, metavar='N',
                            help='Show the N slowest test cases (N=0 for all)')
        parser.add_argument('-f', '--failfast', dest='failfast', action='store_true',
                            help='Stop on first fail or error')
        parser.add_argument('-c', '--catch', dest='catchbreak', action='store_true',
                            help='Catch Ctrl-C and display results so far')
        parser.add_argument('-b', '--buffer', dest='buffer', action='store_true',
                            help='Buffer stdout and stderr during tests')
        parser.add_argument('-k', dest='testNamePatterns', action='append',
                            help='Only run tests which match the given substring')
        parser.add_argument('tests', nargs='*', default=[],
                            help='a list of any number of test modules, classes and test methods.')
        options = parser.parse_args(args)
        if options.verbosity is not None:
            self.verbosity = options.verbosity
        self.tb_locals = options.tb_locals or self.tb_locals
        self.failfast = options.failfast or self.failfast
        self.buffer = options.buffer or self.buffer
        if options.testNamePatterns:
            patterns = options.testNamePatterns
            self.testLoader.testNamePatterns = [text if '*' in text else f'*{text}*' for text in patterns]
        return options.tests

    def createTests(self):
        """Load the tests."""
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        """Run the tests; leave the program if asked for."""
        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=bool(self.failfast), buffer=bool(self.buffer),
                            warnings=self.warnings, tb_locals=self.tb_locals)
        self.result = runner.run(self.test)
        if self.exit:
            if not self.result.wasSuccessful():
                sys.exit(1)
            sys.exit(5 if self.result.testsRun == 0 and not self.result.skipped else 0)


main = TestProgram
