fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def make():
    out = []
    for i in range(3):
        def f(): return i
        out.append(f)
    i = "end"
    return out
print([f() for f in make()])
def adders(): return [(lambda n: lambda x: x + n)(n) for n in range(3)]
print([f(10) for f in adders()])
x = "global"
def outer():
    def read(): return x
    x = "enclosing"
    return read
print(outer()())
def before_assignment():
    def read(): return later
    try:
        read()
    except NameError as error:
        print(type(error).__name__, error)
    later = 1
    return read()
print(before_assignment())
def deleted_cell():
    v = 1
    def read(): return v
    del v
    try:
        read()
    except NameError as error:
        print(error)
deleted_cell()
