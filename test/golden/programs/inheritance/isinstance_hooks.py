class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck", obj)
        return obj == 5
    def __subclasscheck__(cls, sub):
        print("subclasscheck", sub.__name__)
        return sub is int
class M(metaclass=Meta): pass
print(isinstance(5, M), isinstance(6, M), issubclass(int, M), issubclass(str, M), isinstance(M(), M))
print(isinstance(1, (str, int)), isinstance(True, int), isinstance(None, type(None)), isinstance(1, int | str), isinstance("a", (int, (float, (str,)))), issubclass(bool, int | None))
for f in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance("x", (int, 5)), lambda: isinstance(1, list[int])):
    try:
        print(f())
    except TypeError as error:
        print(error)
print(type(1) is int, type(type), type(None), type(...), type(NotImplemented), type(print), type(len), type([].append), type(lambda: 0), type(int.__add__), type(object().__str__), type(str.join), type(property()), type(type.__dict__["mro"]))
