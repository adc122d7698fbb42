class Comparable:
    def __eq__(self, o): return self.key() == o.key()
    def __lt__(self, o): return self.key() < o.key()
    def __le__(self, o): return self.key() <= o.key()
class Printable:
    def __repr__(self): return f"<{type(self).__name__} {self.key()}>"
class Version(Comparable, Printable):
    def __init__(self, text): self.parts = tuple(int(p) for p in text.split("."))
    def key(self): return self.parts
vs = [Version(t) for t in ("1.10", "1.2", "2.0", "1.2.1")]
print(sorted(vs), max(vs), Version("1.0") == Version("1.0"), vs[0] > vs[1], vs[0] >= vs[1])
try:
    hash(vs[0])
except TypeError as error:
    print(error)
class Loud:
    def speak(self): return super().speak().upper()
class Polite:
    def speak(self): return "please, " + super().speak()
class Person:
    def speak(self): return "hello"
class A(Loud, Polite, Person): pass
class B(Polite, Loud, Person): pass
print(A().speak(), B().speak())
try:
    type("Broken", (Loud,), {})().speak()
except AttributeError as error:
    print(error)
class Root:
    def save(self): return ["Root"]
class Cache(Root):
    def save(self): return super().save() + ["Cache"]
class Log(Root):
    def save(self): return super().save() + ["Log"]
class Both(Cache, Log): pass
print(Both().save(), [c.__name__ for c in Both.__mro__])
