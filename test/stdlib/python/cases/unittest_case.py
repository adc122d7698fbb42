# uses: unittest
import unittest, io, re, warnings, logging, sys
class A(unittest.TestCase):
    pass
t = A()
def e(f, *a, **k):
    try: print('->', f(*a, **k))
    except Exception as x: print(type(x).__name__, x)
L = list(range(40)); S = 'abc\ndef\nghi\n'
for f, args in [('assertEqual', (1, 2)), ('assertEqual', (1, 2, 'msg')), ('assertEqual', ('abc', 'abd')), ('assertEqual', (S, S.replace('e', 'x'))), ('assertEqual', ('a\nb', 'a\nc')), ('assertEqual', ('a', 'a\n')), ('assertEqual', ('', 'x')), ('assertEqual', ([1, 2, 3], [1, 5, 3])), ('assertEqual', ([1, 2], [1, 2, 3, 4])), ('assertEqual', ((1,), (2, 3))), ('assertEqual', (L, L[:-1] + [99])), ('assertEqual', ({'a': 1}, {'a': 2, 'b': 3})), ('assertEqual', ({1, 2}, {2, 3})), ('assertEqual', (frozenset([1]), frozenset())), ('assertEqual', ('x' * 100 + 'a', 'x' * 100 + 'b')), ('assertEqual', (list(range(1000)), [])), ('assertEqual', (1, '1')), ('assertEqual', ([1], (1,))), ('assertNotEqual', (1, 1)), ('assertTrue', (0,)), ('assertTrue', ([], 'why')), ('assertFalse', (1,)), ('assertIs', (1, 2)), ('assertIsNot', (1, 1)), ('assertIsNone', (1,)), ('assertIsNotNone', (None,)), ('assertIn', (1, [2])), ('assertNotIn', (1, [1])), ('assertIsInstance', (1, str)), ('assertNotIsInstance', (1, int)), ('assertAlmostEqual', (1, 1.1)), ('assertAlmostEqual', (1, 1.1, 3)), ('assertNotAlmostEqual', (1, 1.00000001)), ('assertGreater', (1, 2)), ('assertGreaterEqual', (1, 2)), ('assertLess', (2, 1)), ('assertLessEqual', (2, 1)), ('assertRegex', ('abc', 'x+')), ('assertNotRegex', ('abc', 'b')), ('assertCountEqual', ([1, 2, 2], [2, 1, 3])), ('assertCountEqual', ([[1]], [[2]])), ('assertSequenceEqual', ([1], (2,))), ('assertListEqual', ((1,), [1])), ('assertDictEqual', (1, {})), ('assertMultiLineEqual', (1, '')), ('assertSetEqual', ({1}, [1])), ('assertSetEqual', ({1}, 5)), ('fail', ()), ('fail', ('boo',)), ('assertRaises', (ValueError, int, '1')), ('assertRaises', (ValueError, int, 'x')), ('assertRaises', (5, int)), ('assertRaisesRegex', (ValueError, 'zzz', int, 'x')), ('assertRaises', (ZeroDivisionError, int, 'x')), ('assertTupleEqual', ((1, 2), (1, 3), 'tm')), ('assertEqual', ([[1, 2], [3]], [[1, 2], [4]])), ('skipTest', ('r',))]:
    print(f, repr(args)[:50]); e(getattr(t, f), *args)
e(t.assertAlmostEqual, 1, 2, delta=0.5); e(t.assertNotAlmostEqual, 1, 1.2, delta=0.5); e(t.assertAlmostEqual, 1, 2, places=1, delta=1); t.assertAlmostEqual(0.1 + 0.2, 0.3)
with t.assertRaises(ZeroDivisionError) as cm: 1 / 0
print(repr(cm.exception))
def nr():
    with t.assertRaises(KeyError, msg='mm'): pass
e(nr)
with t.assertRaisesRegex(ValueError, 'invalid.*int'): int('q')
with t.assertWarns(DeprecationWarning) as w: warnings.warn('dep', DeprecationWarning)
print(w.warning)
def nw():
    with t.assertWarns(UserWarning): pass
e(nw)
with t.assertLogs('lg', level='INFO') as lc: logging.getLogger('lg').info('hello'); logging.getLogger('lg.x').error('err')
print(lc.output, len(lc.records))
def nl():
    with t.assertLogs('lg', 'ERROR'): logging.getLogger('lg').info('x')
e(nl)
def nn():
    with t.assertNoLogs('lg'): logging.getLogger('lg').warning('x')
e(nn); print(t.id() if 0 else '', A.longMessage, A.maxDiff); e(A, 'nope')
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass')
    @classmethod
    def tearDownClass(cls): print('tearDownClass')
    def setUp(self): self.addCleanup(print, 'cleanup')
    def tearDown(self): print('tearDown')
    def test_ok(self): """First line.

    more"""
    def test_fail(self): self.assertEqual([1], [2])
    def test_error(self): {}['x']
    @unittest.skip('reason')
    def test_skip(self): pass
    @unittest.skipIf(True, 'iffy')
    def test_skipif(self): pass
    @unittest.skipUnless(True, 'no')
    def test_unless(self): pass
    @unittest.expectedFailure
    def test_xfail(self): self.assertEqual(1, 2)
    @unittest.expectedFailure
    def test_xpass(self): pass
    def test_sub(self):
        for i in range(4):
            with self.subTest('m', i=i): self.assertEqual(i % 2, 0)
    def test_suberr(self):
        with self.subTest(x=1): raise KeyError('q')
    def test_inskip(self): self.skipTest('inside')
    def test_chained(self):
        try: 1 / 0
        except ZeroDivisionError as err: raise ValueError('v') from err
    def helper(self): pass
@unittest.skip('whole class')
class Sk(unittest.TestCase):
    def test_a(self): pass
class BadSetup(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError('bad')
    def test_b(self): pass
class BadInst(unittest.TestCase):
    def setUp(self): raise RuntimeError('bad setup')
    def test_c(self): print('never')
for v in (0, 1, 2):
    out = io.StringIO()
    s = unittest.TestSuite([unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in (T, Sk, BadSetup, BadInst)])
    print(s.countTestCases())
    r = unittest.TextTestRunner(stream=out, verbosity=v).run(s)
    text = re.sub(r'in [\d.]+s', 'in Ts', out.getvalue()); text = re.sub(r'  File.*case.py", line (\d+)', r'  File case line \1', text)
    print(text); print(r, r.wasSuccessful(), r.testsRun, len(r.skipped), r.unexpectedSuccesses)
print(repr(T('test_ok')), T('test_ok'), T('test_ok').id(), T('test_ok').shortDescription(), T('test_ok') == T('test_ok'), unittest.TestSuite([T('test_ok')]))
def setUpModule(): print('setUpModule')
def tearDownModule(): print('tearDownModule')
def go(argv, **k):
    out = io.StringIO(); old = sys.stderr; sys.stderr = out
    try: p = unittest.main(argv=['prog'] + argv, **k); print('result', p.result)
    except SystemExit as x: print('exit', x.code)
    finally: sys.stderr = old
    print(re.sub(r'in [\d.]+s', 'in Ts', out.getvalue()))
go(['T.test_ok', 'Sk'], exit=False); go(['T.test_ok', '-v']); go(['-v', '-k', 'unless', 'T']); go(['-q', 'T.test_fail', '-f']); go(['T.nope']); go(['-k', 'zzzzz']); unittest.defaultTestLoader.testNamePatterns = None; go(['-x']); go(['-b', 'T.test_ok'])
print(unittest.defaultTestLoader.getTestCaseNames(T))
ft = unittest.FunctionTestCase(lambda: 1 / 0, description='desc'); res = unittest.TestResult(); ft.run(res); print(len(res.errors), res)
