# uses: unittest
from unittest.mock import *
from unittest import mock
import unittest, re, os, sys
def r(x): return re.sub(r"id='\d+'", "id='N'", repr(x))
def e(f, *a, **k):
    try: print(r(f(*a, **k)))
    except (Exception, AssertionError) as x: print(type(x).__name__, re.sub(r"id='\d+'", "id='N'", str(x)))
m = Mock(); print(r(m), r(m.foo), r(m.foo.bar), r(m()), r(m().x.y()), r(Mock(name='nm')), r(Mock(name='nm').a.b()))
m = Mock(return_value=3); print(m(1, x=2), m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls, m.call_args.args, m.call_args.kwargs, m.call_args == call(1, x=2), m.call_args == ((1,), {'x': 2}))
m.assert_called_with(1, x=2); m.assert_called_once_with(1, x=2); e(m.assert_called_with, 2); m(5); e(m.assert_called_once); e(m.assert_called_once_with, 5); e(m.assert_not_called); e(Mock().assert_called); e(Mock().assert_called_with, 1); m.assert_any_call(1, x=2); e(m.assert_any_call, 9); m.assert_has_calls([call(1, x=2), call(5)]); e(m.assert_has_calls, [call(7)]); e(m.assert_has_calls, [call(7)], any_order=True); print(m.mock_calls)
m = Mock(); m.a.b(1).c(k=2); m.d(); print(m.mock_calls, m.method_calls, m.a.mock_calls, call.a.b(1).c(k=2).call_list() == m.mock_calls[:2]); m.reset_mock(); print(m.mock_calls, m.a.b.called)
m = Mock(side_effect=[1, 2, ValueError('x')]); print(m(), m()); e(m); e(m)
m = Mock(side_effect=KeyError('k')); e(m); m.side_effect = lambda x: x * 2; print(m(4)); m.side_effect = None; m.return_value = 'rv'; print(m())
m = Mock(spec=['x', 'y']); m.x; e(lambda: m.z); m.q = 1; print(m.q); m = Mock(spec_set=['x']); e(setattr, m, 'z', 1)
class C:
    attr = 1
    def meth(self, a, b=2): return a + b
m = Mock(spec=C); print(isinstance(m, C), r(m), r(m.meth)); e(lambda: m.nope); m = Mock(wraps=C()); print(m.meth(1)); m.meth.assert_called_once_with(1)
m = Mock(**{'method.return_value': 3, 'other.side_effect': KeyError, 'x': 5}); print(m.method(), m.x); e(m.other); e(lambda: m.assert_foo); e(lambda: m.called_once)
m = MagicMock(); print(len(m), int(m), bool(m), list(m), 3 in m, float(m), m == m, m == 3, r(m[1]), r(m + 1), r(str(m)) == r(m)); m.__len__.return_value = 7; m.__getitem__.side_effect = lambda k: k * 2; m.__iter__.return_value = [1, 2]; print(len(m), m[4], list(m), list(m)); m.__contains__.return_value = True; print(5 in m, m.__len__.called); m.__str__.return_value = 'S'; print(str(m)); m['k'] = 1; m.__setitem__.assert_called_with('k', 1); print(m.__getitem__.mock_calls)
with m as q: pass
m.__enter__.assert_called_once_with(); m.__exit__.assert_called_once_with(None, None, None); e(lambda: m < 1); e(lambda: len(Mock()))
m = Mock(); m.__len__ = lambda self: 4; print(len(m)); m.__str__ = Mock(return_value='xx'); print(str(m))
print(call(1, a=2), call.foo(1), call.foo.bar(), call().x(), call, call.foo, call(1) == call(1), call(1) != call(2), call.a(ANY) == call.a(5), [call(1)] == [call(1)], ANY == 3, repr(ANY))
print(sentinel.abc, sentinel.abc is sentinel.abc, DEFAULT, r(Mock(return_value=DEFAULT)()))
with patch('os.getcwd') as g: g.return_value = '/fake'; print(os.getcwd(), r(g))
print(os.getcwd() != '/fake')
@patch('os.getpid', return_value=42)
@patch.object(os, 'getcwd')
def f(a, b, c=0): print(r(a), r(b), os.getpid()); return c
print(f(c=5)); print(f.__name__)
with patch.object(C, 'meth', return_value='M') as pm: print(C().meth(1)); pm.assert_called_once_with(1)
print(C().meth(1)); 
with patch.object(C, 'attr', 99): print(C.attr)
print(C.attr); e(lambda: patch.object(C, 'zz').__enter__()); 
with patch.object(C, 'new', 5, create=True): print(C.new)
print(hasattr(C, 'new')); e(patch, 'nodots')
with patch.dict(os.environ, {'GS_Z': '1'}): print(os.environ['GS_Z'])
print('GS_Z' in os.environ); d = {'a': 1}
with patch.dict(d, {'b': 2}, clear=True): print(d)
print(d); d2 = patch.dict(d, x=9); d2.start(); print(d); d2.stop(); print(d)
p = patch('os.getcwd', new=lambda: 'P'); p.start(); print(os.getcwd()); p.stop(); patch.stopall()
with patch.multiple(C, meth=DEFAULT, attr=3) as vals: print(sorted(vals), C.attr)
with patch('builtins.print') as pr: print('hidden')
pr.assert_called_once_with('hidden')
with patch('builtins.open', mock_open(read_data='l1\nl2\n')) as mo:
    with open('x') as fh: print(fh.read())
    with open('y') as fh: print(fh.readline(), list(fh))
mo.assert_any_call('x'); print(mo.call_args_list)
o = mock_open(); 
with o('w', 'w') as fh: fh.write('data')
o().write.assert_called_once_with('data'); print(o.mock_calls)
class HasProp:
    @property
    def p(self): return 1
with patch.object(HasProp, 'p', new_callable=PropertyMock) as pp: pp.return_value = 8; h = HasProp(); print(h.p); h.p = 3; print(pp.mock_calls)
parent = Mock(); c1 = Mock(return_value=None); parent.attach_mock(c1, 'c1'); c1(1); parent.x(2); print(parent.mock_calls)
sm = Mock(); sm.a = 1; sm.b.c.return_value = 2; seal(sm); print(sm.a, sm.b.c()); e(lambda: sm.z)
af = create_autospec(lambda a, b=1: None, return_value=5); print(af(1)); e(af); af.assert_called_once_with(1)
@patch.object(C, 'meth')
class T(unittest.TestCase):
    def test_a(self, m): m.return_value = 2; self.assertEqual(C().meth(), 2)
res = unittest.TestResult(); unittest.defaultTestLoader.loadTestsFromTestCase(T).run(res); print(res.testsRun, res.errors, res.failures)
del m.foo
e(lambda: m.foo); print(NonCallableMock().x is not None); e(lambda: NonCallableMock()())
m1 = MagicMock(name='svc'); m1.get.return_value.json.return_value = {'a': 1}; print(m1.get('u').json(), m1.mock_calls); m1.configure_mock(z=1); print(m1.z, m1.get.call_args_list)
