class A:
    """Doc."""
    x = 1
    y: int = x
    def __init__(self, a):
        super().__init__(a)
        self.__private = a
        self.b, self.c = a
    def m(self):
        return super().m, __class__, self.__private, super(A, self).m(1)
    class Inner(Base, metaclass=Meta, **kw):
        def f(self): return x
    l = [x for i in range(3)]
    l2 = [lambda: i for i in x if [j for j in i if j is x]]
    g = (x for i in y)
@deco
class B(A, C): pass
def f(x):
    class D:
        y = x
        x = 1
        def m(self): return x
    return D
class E(*bases): z = len(x)
class F:
    global g
    g = 1
    del g
    def __m(self, __k=1): return __k
class G[T: int, *Ts, **P = [int]](Base[T]):
    a: T
    def m[U = T](self, x: U, y: T = 1, *, k=2) -> T: return x
def generic[T: (int, str)](x: T) -> T: return x
type Alias = list[int]
type Generic[T, U: int] = dict[T, U]
class H:
    type In[V] = V
    T = 1
    def m[K](self, a: T, b: K): pass
