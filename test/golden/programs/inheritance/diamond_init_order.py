trace = []
class Meta(type):
    def __call__(cls, *a, **k):
        trace.append(f"call {cls.__name__}")
        return super().__call__(*a, **k)
class A(metaclass=Meta):
    def __new__(cls, *a, **k):
        trace.append(f"new {cls.__name__}")
        return super().__new__(cls)
    def __init__(self): trace.append("A.init"); super().__init__()
class B(A):
    def __init__(self): trace.append("B.init>"); super().__init__(); trace.append("<B.init")
class C(A):
    def __init__(self): trace.append("C.init>"); super().__init__(); trace.append("<C.init")
class D(B, C):
    def __init__(self): super().__init__(); trace.append("D.init")
D()
print(trace)
class Tree:
    def walk(self, depth=0):
        yield "  " * depth + type(self).__name__
        for sub in type(self).__subclasses__():
            yield from sub.tree(depth + 1)
    @classmethod
    def tree(cls, depth=0):
        yield "  " * depth + cls.__name__
        for s in cls.__subclasses__():
            yield from s.tree(depth + 1)
class Animal(Tree): pass
class Mammal(Animal): pass
class Bird(Animal): pass
class Cat(Mammal): pass
class Bat(Mammal, Bird): pass
print("\n".join(Animal.tree()), [c.__name__ for c in Bat.mro()])
