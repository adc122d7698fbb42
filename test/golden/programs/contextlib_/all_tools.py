# contextlib: generator-based managers, ExitStack, redirection.
from contextlib import *
import contextlib, io, sys, traceback


@contextmanager
def tag(name):
    'tag doc'
    print('<', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('caught', e)
    finally:
        print('>', name)


with tag('a') as t, tag('b'):
    print(t)
with tag('v'):
    raise ValueError('oops')
try:
    with tag('k'):
        raise KeyError('k')
except KeyError as e:
    print(repr(e), e.__context__)
print(tag.__name__, tag.__doc__, tag('x').__doc__)


@tag('deco')
def f(x): return x + 1


print(f(1), f(2), f.__name__)


@contextmanager
def none():
    if False: yield


@contextmanager
def two():
    yield 1
    yield 2


@contextmanager
def two_after():
    try:
        yield
    except KeyError:
        yield


def attempt(f):
    try:
        print('->', f())
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(None if e.__suppress_context__ else e.__context__))


def use(cm, exc=None):
    with cm:
        if exc: raise exc


attempt(lambda: use(none())); attempt(lambda: use(two())); attempt(lambda: use(two_after(), KeyError(1)))


@contextmanager
def plain(): yield


attempt(lambda: use(plain(), StopIteration('si'))); attempt(lambda: use(plain(), RuntimeError('rt'))); attempt(lambda: use(plain(), KeyboardInterrupt()))


@contextmanager
def replace():
    try:
        yield
    except Exception as e:
        raise LookupError('new') from e


attempt(lambda: use(replace(), KeyError('old')))


def trace():
    with plain():
        1 / 0


try:
    trace()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next


class Closeable:
    def close(self): print('closed')


with closing(Closeable()) as x: print(type(x).__name__)
with suppress(KeyError, ValueError): raise KeyError(1)
attempt(lambda: use(suppress(KeyError), TypeError('t')))
with suppress(): pass
try:
    with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except ExceptionGroup as e:
    print(repr(e))
with suppress(ValueError, TypeError): raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
buf = io.StringIO()
with redirect_stdout(buf) as b: print('inside')
print(repr(buf.getvalue()), b is buf)
with redirect_stderr(buf): print('err', file=sys.stderr)
print(repr(buf.getvalue()))
with nullcontext(5) as n: print(n)
with nullcontext() as n: print(n)

with ExitStack() as stack:
    print([stack.enter_context(tag(x)) for x in 'pq'])
    stack.callback(print, 'cb', 1, sep='-')
    @stack.callback
    def _(): print('deco cb')
    stack.push(lambda *a: print('exit', a))
    stack.push(Closeable2 := type('M', (), {'__exit__': lambda self, *a: print('M', a)})())
with ExitStack() as s:
    s.callback(print, 'later')
    moved = s.pop_all()
print('not yet'); moved.close(); moved.close()
attempt(lambda: use(ExitStack().enter_context(3)))


def chain(swallow):
    with ExitStack() as s:
        if swallow: s.push(lambda *a: True)
        @s.callback
        def _(): raise KeyError('second')
        @s.callback
        def _(): raise IndexError('first')
        raise ValueError('body')


attempt(lambda: chain(True))
try:
    chain(False)
except KeyError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__), e.__context__.__context__.__context__)
try:
    try:
        raise OSError('outer')
    except OSError:
        chain(False)
except KeyError as e:
    while e: print(repr(e)); e = e.__context__


def swallowing():
    with ExitStack() as s:
        s.push(lambda t, v, tb: print('outer saw', t) or False)
        s.push(lambda t, v, tb: True)
        raise ValueError
    return 'swallowed'


print(swallowing())


class Mgr(AbstractContextManager):
    def __exit__(self, *a): print('exit', a)


with Mgr() as m: print(type(m).__name__)
print(issubclass(Closeable, AbstractContextManager), isinstance(io.StringIO(), AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as e:
    print(e)


class CD(ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *a): print('out')


@CD()
def g(): print('g')


g(); g()


@contextmanager
def recursive(n):
    print('r', n)
    if n:
        with recursive(n - 1): yield n
    else:
        yield 0
    print('/r', n)


with recursive(2) as r: print(r)
