import unittest, io
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("setUpClass")
    def setUp(self): self.l = [1]
    def tearDown(self): print("tearDown", self._testMethodName)
    def test_pass(self): self.assertEqual(self.l, [1])
    def test_fail(self): self.assertEqual(1, 2, "custom")
    def test_error(self): raise KeyError("x")
    @unittest.skip("not now")
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.fail("as expected")
    def test_raises(self):
        with self.assertRaises(ValueError) as cm:
            int("x")
        self.assertIn("invalid", str(cm.exception))
        with self.assertRaisesRegex(TypeError, "unsupported"):
            1 + "a"
    def test_many(self):
        self.assertTrue(1); self.assertFalse([]); self.assertIsNone(None); self.assertIs(self.l, self.l); self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertGreater(2, 1); self.assertIsInstance(1, int); self.assertCountEqual([1, 2], [2, 1]); self.assertRegex("abc", "b"); self.assertDictEqual({}, {}); self.assertListEqual([1], [1])
    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)
suite = unittest.defaultTestLoader.loadTestsFromTestCase(T)
r = unittest.TestResult()
suite.run(r)
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), len(r.expectedFailures), r.wasSuccessful())
for t, tb in r.failures + r.errors:
    print(t, tb.splitlines()[-1])
print([(str(t), why) for t, why in r.skipped])
def msg(f):
    try:
        f()
    except AssertionError as e:
        print(e)
c = unittest.TestCase()
msg(lambda: c.assertEqual([1, 2], [1, 3]))
msg(lambda: c.assertEqual("a\nb", "a\nc"))
msg(lambda: c.assertEqual({"a": 1}, {"a": 2}))
msg(lambda: c.assertTrue(0))
msg(lambda: c.assertIn(1, [2]))
msg(lambda: c.assertRaises(ValueError, int, "5"))
msg(lambda: c.assertIsNone(5))
msg(lambda: c.assertLess(2, 1))
msg(lambda: c.assertAlmostEqual(1.0, 1.1))
msg(lambda: c.assertIsInstance("a", int))
msg(lambda: c.fail("told to"))
