# traceback: chains, groups, notes, suggestions, repeated frames, the API.
import traceback, sys, io
from collections import namedtuple


def t(f, *a, **k):
    try:
        print('->', f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e)


def boom(): 1 / 0


def chained():
    try:
        boom()
    except ZeroDivisionError as e:
        raise ValueError('bad') from e


def context():
    try:
        boom()
    except ZeroDivisionError:
        {}['k']


def suppressed():
    try:
        boom()
    except ZeroDivisionError:
        raise KeyError('s') from None


def rec(n): return rec(n - 1) if n else 1 / 0


def note():
    e = ValueError('with notes'); e.add_note('note 1'); e.add_note('multi\nline'); raise e


class Weird(Exception):
    def __str__(self): raise RuntimeError


class Outer:
    class Inner(Exception): pass


def weird(): raise Weird
def inner(): raise Outer.Inner('x')
def empty(): raise ValueError
def none(): raise ValueError(None)
def multi(): raise ValueError('a\nb\nc')
def group(): raise ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [TypeError('t'), KeyError('k')]), OSError(2, 'no')])
def biggroup(): raise ExceptionGroup('big', [ValueError(i) for i in range(20)])


def group2():
    try:
        boom()
    except ZeroDivisionError as z:
        try:
            note()
        except ValueError as v:
            raise BaseExceptionGroup('two', [z, v]) from v


def syntax(): compile('a b', 'f.py', 'exec')
def syntax2(): compile('x = (1,\n  2', 'f.py', 'exec')
def syntax3(): compile('  x', 'f.py', 'exec')
def synth(): raise SyntaxError('made', ('f.py', 3, 5, '  abc def\n', 3, 9))
def synth2(): raise SyntaxError('made')
def undef(): lenght = 1; return lenth
def undef2(): return pritn
def attr(): return 'x'.uper()
def attr2(): return [].apend
def imp(): from sys import maxsise
def mod(): return json.dumps
def mod2(): sys.exti()
class Sf:
    def __init__(self): self.value = 1
    def m(self): return value
def selfname(): Sf().m()
def nosugg(): return zzzzzzzz
def kw(): sorted([], revers=1)
def attrlong(): return Sf().valeu
def recur(): raise RecursionError('deep')


for f in (boom, chained, context, suppressed, lambda: rec(2), lambda: rec(3), lambda: rec(10), note, weird, inner, empty, none, multi, group, biggroup, group2, syntax, syntax2, syntax3, synth, synth2, undef, undef2, attr, attr2, imp, mod, mod2, selfname, nosugg, kw, attrlong):
    try:
        f()
    except BaseException as e:
        print('-----', f.__name__)
        print(traceback.format_exc())
        print(traceback.format_exception_only(e))
try:
    chained()
except ValueError as e:
    print(traceback.format_exc(chain=False)); print(traceback.format_exc(limit=1)); print(traceback.format_exc(limit=-1)); print(traceback.format_exc(limit=0))
    traceback.print_exc(file=sys.stdout); traceback.print_exception(e, file=sys.stdout); traceback.print_exception(type(e), e, e.__traceback__, file=sys.stdout, chain=False); traceback.print_tb(e.__traceback__, file=sys.stdout)
    print(traceback.format_exception(e) == traceback.format_exception(type(e), e, e.__traceback__), traceback.format_tb(e.__traceback__)[0])
    x = traceback.extract_tb(e.__traceback__); print(x, x[0], tuple(x[0])[1:], x[0].line, x[0].colno, x[0].end_lineno, x[-1].name, len(x), type(x), x[0][2], x[0] == tuple(x[0]))
    print(''.join(x.format()), traceback.format_list(x)[0], traceback.format_list([('f.py', 3, 'fn', 'code here'), ('f.py', 3, 'fn', None)]))
    te = traceback.TracebackException.from_exception(e, capture_locals=False); print(str(te), te.exc_type_str, te.__cause__.exc_type_str, te.stack[0].name, ''.join(te.format(chain=False)), list(te.format_exception_only()), te == te)
    te.print(file=sys.stdout)
    print([(fr.f_code.co_name, ln) for fr, ln in traceback.walk_tb(e.__traceback__)])


def loc(a, b='x'):
    c = [1]
    raise ValueError('locals')


try:
    loc(1)
except ValueError as e:
    print(''.join(traceback.TracebackException.from_exception(e, capture_locals=True).format()).split('in loc')[1])
    traceback.clear_frames(e.__traceback__)
print(repr(traceback.format_exc()), traceback.format_exception(None), traceback.format_exception_only(None), traceback.format_exception_only(ValueError('only')), traceback.format_exception(ValueError('no tb')))
t(traceback.format_exception, 3); t(traceback.format_exception, ValueError, 3)
g = ExceptionGroup('g', [ValueError('a'), ExceptionGroup('h', [KeyError('b')])])
print(traceback.format_exception_only(g, show_group=True), ''.join(traceback.format_exception(g)))


def st():
    return traceback.extract_stack(), traceback.format_stack(limit=1), [f.f_code.co_name for f, _ in traceback.walk_stack(sys._getframe(0))][:1]


s = st(); print(s[0][-1].name, s[0][-2].name, s[1], s[2]); buf = io.StringIO(); traceback.print_stack(file=buf, limit=-1 if False else 1); print(buf.getvalue() != '')
e = ValueError('cyc'); e.__cause__ = KeyError('cyc2'); e.__cause__.__context__ = e; print(''.join(traceback.format_exception(e)))
e = ValueError('n'); e.__notes__ = 5; print(traceback.format_exception_only(e)); e.__notes__ = [1, 'two']; print(traceback.format_exception_only(e)); e.__notes__ = 'str'; print(traceback.format_exception_only(e))
for i in range(60):
    try:
        raise ValueError(i)
    except ValueError as x:
        x.__context__ = e if i == 0 else prev; prev = x
print(len(''.join(traceback.format_exception(prev)).splitlines()))
ns = {}; exec(compile('def nosrc(): 1/0', 'nosuchfile.py', 'exec'), ns); nosrc = ns['nosrc']
try:
    nosrc()
except ZeroDivisionError: print(traceback.format_exc().replace(__file__, ''))
class MyErr(Exception): pass
MyErr.__module__ = 'my.mod'
try: raise MyErr('z')
except MyErr: print(traceback.format_exc(limit=0))
def nested():
    raise ExceptionGroup('outer', [ExceptionGroup('mid', [ExceptionGroup('inner', [ValueError('deep')])]), ValueError('last')])
try: nested()
except ExceptionGroup as eg: print(traceback.format_exc())
