# traceback: source lines, carets and anchors for all shapes of expressions.
import traceback, sys


def f(*a, **k):
    raise ValueError('f')


def g(x): return x


class A:
    def __add__(self, o): raise TypeError('add')
    def __getitem__(self, i): raise KeyError(i)
    def __getattr__(self, n): raise AttributeError(n)
    def __call__(self, *a): raise OSError('call')
    def __neg__(self): raise ValueError('neg')
    def __lt__(self, o): raise ValueError('lt')
    def __enter__(self): raise ValueError('enter')
    def __exit__(self, *a): raise ValueError('exit')
    def __iter__(self): raise ValueError('iter')
    def __contains__(self, x): raise ValueError('in')
    def __setitem__(self, k, v): raise ValueError('set')
    def __delitem__(self, k): raise ValueError('del')
    def __matmul__(self, o): raise ValueError('mat')
    def __iadd__(self, o): raise ValueError('iadd')
    def __bool__(self): raise ValueError('bool')


a = A()
x = 0
d = {}
name = 'ü'


def c1(): return f()
def c2(): y = f(1, 2)
def c3(): f()
def c4(): return f(1)(2)
def c5(): return 1 / x
def c6(): return (1 + 2) / x + 3
def c7(): return a + 1
def c8(): return d['k']
def c9(): return d['a']['b'] + 1
def c10(): return g(d['q'])
def c11(): return a.foo
def c12(): return a(1)
def c13(): return -a
def c14(): return a < 1
def c15():
    with a: pass
def c16():
    for _ in a: pass
def c17(): return 3 in a
def c18(): a['x'] = 1
def c19(): del a['x']
def c20(): return a @ 1
def c21():
    global a
    a += 1
def c22():
    if a: pass
def c23(): return undefined_name
def c24(): return [1 / i for i in (1, 0)]
def c25(): return sum(1 / i for i in (1, 0))
def c26(): raise KeyError('k')
def c27(): assert x == 1, 'msg'
def c28(): import nonexistent_mod
def c29(): from __main__ import nope_name
def c30(): return (lambda: 1 / 0)()
def c31(): a, b = 1, 2, 3
def c32(): a, b = 1
def c33(): return f(1,
             2,
             k=3)
def c34():
    return g(
        1 / 0
    )
def c35():
    return (1 +
            2 + a
            + 3)
def c36():
    y = f(
        1,
        2,
        3,
        4,
        5,
        6,
    )
def c37():
    return (a
            + 1)
def c38():
    return d[
        'k'
    ]
def c39(): return 'é' + name + 1 / 0
def c40(): return '日本' + g(1 / 0)
def c41(): return f( ) . foo ( 3 )
def c42(): return d [ 'x' ]
def c43(): return g ( 1 ) ( 2 )
def c44(): return 2 ** -1 ** x // 0
def c45(): return 1 if x else 1 / 0
def c46(): return not a
def c47(): return x and 1 or 1 / 0
def c48(): return f"{1 / 0}"
def c49(): return f'{d["k"]}' + 'x'
def c50(): return max([1, 'a'])
def c51(): return 'a' + 1
def c52(): return [1][5]
def c53(): return int('x')
def c54(): return {}[1 + 2 * 3]
def c55(): return a.b.c.d
def c56(): x = a.b = 3; return x.foo.bar
def c57(): return d["]"]["["]
def c58(): return (yield_ := d['w'])
def c59(): return g(g(g(1 / 0)))
def c60(): d['a'] = d['b']
def c61(): d['a'] += 1
def c62(): x.y = 3
def c63(): return f(*[1, 2], **{'a': 3})
def c64(): return a<1
def c65(): return 1/x
def c66(): return 1  /  x
def c67(): return 1 /\
    x
def c68(): raise ValueError('a\nb')
def c69(): raise ValueError
def c70(): raise (
    ValueError('paren'))
def c71(): f(); f()
def c72(): y = a . foo
def c73(): return g(
    1)(2)
def c74(): y: int = f()
def c75(): y = z = f()
def c76(): y = A().foo()
def c77(): return A()()
def c78(): return (f())
def c79(): return  f  (  )
def c80(): f() # comment
def c81(): return f() # comment
def c82(): y = f().x
def c83(): return [f()]
def c84(): return g(f(1),
    f(2))
def c85(): return d['a' 'b']
def c86(): return A()[1:2]
def c87(): return A()[f"{1}":'x[']
def c88(): return 1 << -1
def c89(): return 1 % 0
def c90(): return 1 // 0 * 2
def c91(): return 2 * (1 // 0)
def c92(): return 1 -- 'a'
def c93(): return [].append(1, 2)
def c94(): f(a=1, a2=2)
def c95():
	return 1 / 0
def c96(): f.x.y.z
def c97(): return "abc" % 1 + "x"
def c98(): return 1+1/0
def c99(): return (1+1)/0 if True else 0

n = 1
while f'c{n}' in globals():
    try:
        globals()[f'c{n}']()
    except Exception:
        lines = traceback.format_exc().splitlines()
        print(n)
        for l in lines[3:]:
            if 'in c' in l or not l.startswith('  File'):
                print(l)
    n += 1
