# traceback: when carets are left out, and how expressions over several lines are shortened.
import traceback, sys


def f(*a, **k):
    raise ValueError('f')


class A:
    def m(self, *a): raise OSError
    def __add__(self, o): raise TypeError('add')
    def __getitem__(self, i): raise KeyError(i)


a = A()
d = {}


def c1():
    return f()
def c2():
    y = f()
def c3():
    f()
def c4():
    return a.m()
def c5():
    y = a.m()
def c6():
    y: int = f()
def c7():
    y = 0
    y += f()
def c8():
    x, y = f()
def c9():
    d['x'] = f()
def c10():
    a.x = f()
def c11():
    x = y = f()
def c12():
    return f()  # comment
def c13():
    y = f()  # comment
def c14():
    yield f()
def c15():
    return [f()]
def c16():
    return (f())
def c17():
    return 1 + f()
def c18():
    x = 1 / 0
def c19():
    return 1 / 0
def c20():
    1 / 0
def c21():
    return a[0]
def c22():
    a.m(f)
def c23():
    if f(): pass
def c24():
    while f():
        pass
def c25():
    assert f()
def c26():
    return f(
        1)
def c27():
    return f(
        1
    )
def c28():
    a.m(
        1,
        2,
    )
def c29():
    a.m(
        1,
        2,
        3,
    )
def c30():
    a.m(
        1,
        2,
        3,
        4,
    )
def c31():
    a.m(
        1,
        2,
        3,
        4,
        5,
        6,
        7,
    )
def c32():
    return (1 + 2 +
            3 + 4 +
            5 + 6 +
            a.zzz +
            7)
def c33():
    return ('a'
            'b'
            'c'
            'd'
            'e'
            +
            5
            )
def c34():
    return (
        'a'
        'b'
        'c'
        'd' + 5
    )
def c35():
    raise ValueError(
        'a',
        'b',
        'c',
        'd',
    )
def c36():
    return a[
        1,
        2,
        3,
        4,
        5
    ]
def c37():
    x = {
        'a': 1,
        'b': 1 / 0,
    }
def c38():
    with open('nonexistent_file') as fh:
        pass
def c39():
    return f(1,

             # comment

             2)
def c40():
    return f("""text
  more text
      end""")
def c41():
    y = [f()
         for _ in range(3)]
def c42():
    y = sum(
        f()
        for _ in range(3)
    )
def c43():
    for x in f():
        pass
def c44():
    return f() + 1
def c45():
    return f().x
def c46():
    return f()()
def c47():
    return -f()
def c48():
    del f().x
def c49():
    lambda: 0; f()
def c50():
    return \
        f()
def c51():
    return f \
        ()
def c52():
    f(
)
def c53():
    return (a
        .zz
        .yy)
def c54():
    return (a
            .m()
            .yy(1))
def c55():
    raise f()
def c56():
    print(f())
def c57():
    return not f()
def c58():
    return f() if 1 else 2
def c59():
    y = (f())
def c60():
    y = a
    y = y . m ( )
def c61():
    y=f()
def c62():
    return(f())
def c63():
    return f(g=1)
def c64():
    x = y = 1 / 0
def c65():
    a + (
        1,
        2,
        3,
        4,
        5,
    )
def c66():
    (a + 1
     + 2)
def c67():
    return  f()
def c68():
    y  =  f()
def c69():
    return f(')', "(", '''x''')
def c70():
    class X(f()): pass
def c71():
    @f
    def g(): pass
def c72():
    def g(x=f()): pass
def c73():
    return {1: f()}
def c74():
    try:
        f()
    finally:
        pass
def c75():
    y = yield_ = f(
        1)
def c76():
    global gg; gg = f()
def c77():
    return f(a, b=[
        1,
        2])

n = 1
while f'c{n}' in globals():
    try:
        r = globals()[f'c{n}']()
        if r is not None: next(r)
    except Exception:
        lines = traceback.format_exc().splitlines()
        print(n)
        on = False
        for l in lines[1:]:
            if l.startswith('  File'):
                on = ' in c' in l
            elif on:
                print(l)
    n += 1
