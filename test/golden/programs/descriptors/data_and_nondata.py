class Data:
    def __get__(self, obj, owner): return "data get" if obj is not None else "class get"
    def __set__(self, obj, v): print("data set", v)
    def __delete__(self, obj): print("data del")
class NonData:
    def __get__(self, obj, owner=None): return ("nondata", obj is None, owner.__name__)
class K:
    d = Data()
    n = NonData()
k = K()
k.__dict__["d"] = "instance d"
print(k.d, K.d, k.n, K.n)
k.d = 5
del k.d
k.n = "instance n"
print(k.n, vars(k))
del k.n
print(k.n)
try:
    del k.n
except AttributeError as error:
    print(error)
class SetOnly:
    def __set__(self, obj, v): obj.__dict__["s"] = v * 2
class S:
    s = SetOnly()
s = S()
print(type(s.s).__name__)
s.s = 4
print(s.s)
class RO:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): raise AttributeError("read only!")
class R: r = RO()
for f in (lambda: setattr(R(), "r", 1), lambda: delattr(R(), "r")):
    try:
        f()
    except AttributeError as error:
        print(error)
class F:
    def method(self): return self
f = F()
print(F.__dict__["method"].__get__(f, F)() is f, type(F.__dict__["method"].__get__(f)).__name__, F.method is F.__dict__["method"])
