class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"injected": 1}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")])
        ns["added"] = lambda self: "added"
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
    def __repr__(cls): return f"<class {cls.__name__}!>"
    def __len__(cls): return 42
    def __getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __iter__(cls): return iter("meta")
    def __contains__(cls, x): return x == 1
    def helper(cls): return "meta helper"
    @property
    def prop(cls): return "meta prop"
class A(metaclass=Meta, flag=True):
    x = injected + 1
    def __init__(self, v): self.v = v
class B(A): pass
a = A(5)
print(A, a.added(), A.x, a.v, len(A), A["k"], list(A), 1 in A, A.helper(), A.prop, type(A), type(B), isinstance(A, Meta))
for f in (lambda: a.helper(), lambda: a.prop, lambda: a[0], lambda: len(a)):
    try:
        print(f())
    except (AttributeError, TypeError) as error:
        print(error)
class M2(type): pass
try:
    class C(A, metaclass=M2): pass
except TypeError as error:
    print(error)
def factory(name, bases, ns):
    return type(name.lower(), bases, ns)
class Upper(metaclass=factory): pass
print(Upper.__name__)
class NotAClass(metaclass=lambda n, b, ns: (n, sorted(k for k in ns if k[0] != "_"))):
    y = 1
print(NotAClass)
