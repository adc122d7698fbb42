class A:
    __secret = 1
    def __init__(self): self.__x = 10; self._y = 20; self.__z__ = 30
    def get(self): return self.__x + self.__secret
    def __private(self): return "private A"
    def call(self): return self.__private()
class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 99
    def __private(self): return "private B"
b = B()
print(b.get(), b.call(), sorted(vars(b)), b._A__x, b._B__x, b._A__private(), "_A__secret" in vars(A))
try:
    b.__x
except AttributeError as error:
    print(error)
class C:
    def f(self):
        __local = 5
        return locals()
    def g(self, __arg=1): return __arg
    __tuple = (1, 2)
    for __i in range(2): pass
print(sorted(C().f())[0], C().g(), C().g(_C__arg=4), sorted(k for k in vars(C) if "_C" in k))
class _D:
    def __init__(self): self.__v = 1
print(vars(_D()))
class __E:
    __q = 1
print([k for k in vars(__E) if "q" in k])
