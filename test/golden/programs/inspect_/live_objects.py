# inspect: kinds, signatures, docs, sources.
import inspect, functools, sys
from dataclasses import dataclass


def t(f):
    try:
        print('->', f())
    except BaseException as e:
        print(type(e).__name__, e)


# a comment before
# of two lines
def f(a, b: int = 1, /, c='x', *args: str, d, e: 'int' = 2, **kw) -> list[int]:
    """Doc of f.

        indented
    more
    """
    return [
        a,
    ]

def g(): yield 1
lam = lambda x, y=2: x
def one(a): return a


@functools.wraps(f)
def wrapped(*a, **k):
    return f(*a, **k)


class C:
    """Class doc"""
    attr = 1

    def __init__(self, x, y=3): pass

    def m(self, z):
        'm doc'
        # inner comment

        return z

    @classmethod
    def cm(cls, q): pass

    @staticmethod
    def sm(r): pass

    @property
    def p(self):
        "p doc"
        return 1

    def __call__(self, w): pass


class D(C):
    def m(self, z): pass


class E: pass


@dataclass
class DC:
    a: int
    b: str = 'q'


class Meta(type):
    def __call__(cls, meta_arg): pass


class WithMeta(metaclass=Meta): pass


for o in (f, g, lam, one, wrapped, C, C.m, C(1).m, C.cm, C.sm, C(1), D, E, DC, functools.partial(f, 1, c=3), functools.partial(C.m, z=1), WithMeta, functools.partial(one, 3), functools.partial(lam, y=5)):
    t(lambda: inspect.signature(o))
t(lambda: inspect.signature(3)); s = inspect.signature(f); print(repr(s), list(s.parameters), s.return_annotation, s.parameters['b'], repr(s.parameters['args']), s.parameters['d'].kind, repr(s.parameters['a'].kind), s.parameters['c'].default, s.parameters['a'].default is inspect.Parameter.empty, s.parameters['e'].annotation, s == inspect.signature(f), s.parameters['a'].kind.description, s.parameters['kw'].kind is inspect.Parameter.VAR_KEYWORD, s.parameters['a'].kind == inspect.Parameter.POSITIONAL_ONLY)
b = s.bind(1, 2, 3, 4, 5, d=6, z=7); print(b, b.args, b.kwargs, b.arguments); b2 = s.bind(1, d=2); b2.apply_defaults(); print(b2, b2.args, b2.kwargs)
for bad in (lambda: s.bind(), lambda: s.bind(1), lambda: inspect.signature(one).bind(1, 2), lambda: inspect.signature(one).bind(1, a=2), lambda: inspect.signature(one).bind(b=2), lambda: inspect.signature(lam).bind(1, z=3), lambda: inspect.Signature([inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY), inspect.Parameter('b', inspect.Parameter.POSITIONAL_ONLY)]), lambda: inspect.Parameter('1a', inspect.Parameter.KEYWORD_ONLY), lambda: inspect.Parameter('a', inspect.Parameter.VAR_KEYWORD, default=1), lambda: inspect.Signature([inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY)] * 2)):
    t(bad)
print(s.replace(return_annotation=int), s.bind_partial(1), inspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY, default=3, annotation=int), s.format(max_width=20))
print(inspect.getfullargspec(f)); print(inspect.getfullargspec(C(1).m), inspect.getcallargs(one, 5), inspect.get_annotations(f), inspect.get_annotations(DC), inspect.get_annotations(f, eval_str=True))
names = 'ismodule isclass ismethod isfunction isbuiltin isroutine isgenerator iscode isframe istraceback isgeneratorfunction isabstract ismethoddescriptor isdatadescriptor isgetsetdescriptor ismemberdescriptor iscoroutinefunction isawaitable'.split()
for o in (sys, C, C(1).m, f, len, [].append, str.join, C.__dict__['p'], C.__dict__['cm'], g(), f.__code__, sys._getframe(), g, lam, 3, object().__str__, type(f).__code__, C(1)):
    print(type(o).__name__, [n for n in names if getattr(inspect, n)(o)])
print(inspect.getdoc(f)); print(inspect.getdoc(C), inspect.getdoc(C.m), inspect.getdoc(D.m), inspect.getdoc(D(1).m), inspect.getdoc(D), inspect.getdoc(E), inspect.getdoc(C.p), inspect.cleandoc('\n  a\n    b\n\n'), inspect.getdoc(C(1)))
print(inspect.getsource(f)); print(inspect.getsource(C.m)); print(inspect.getsource(one)); print(inspect.getsource(lam)); print(inspect.getsource(wrapped)); print(inspect.getsourcelines(D)); print(inspect.getcomments(f), inspect.getsource(DC), inspect.getsourcelines(g)[1]); t(lambda: inspect.getsource(len)); t(lambda: inspect.getsource(3)); print(inspect.getmodule(f).__name__, inspect.getfile(f) == __file__, inspect.getsourcefile(f) == __file__, inspect.getmodulename('/a/b.py'))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], inspect.getmro(D), inspect.unwrap(wrapped) is f, inspect.getattr_static(C(1), 'p').__class__, inspect.getattr_static(C, 'nope', 5)); t(lambda: inspect.getattr_static(C, 'nope'))
gen = g(); print(inspect.getgeneratorstate(gen)); next(gen); print(inspect.getgeneratorstate(gen), inspect.getgeneratorlocals(gen)); list(gen); print(inspect.getgeneratorstate(gen))


def outer(x):
    def inner(): return x + len(undefined) + sys.maxsize
    return inner


print(inspect.getclosurevars(outer(3)).nonlocals, sorted(inspect.getclosurevars(outer(3)).unbound), sorted(inspect.getclosurevars(outer(3)).builtins))
fi = inspect.stack()[0]; print(fi.function, fi.lineno, fi.code_context[0][:10], fi.index, inspect.currentframe().f_code.co_name)
def caller(): return inspect.stack()[1].function, inspect.getframeinfo(inspect.currentframe()).function
print(caller(), inspect.getclasstree([C, D]))
