"""Reference counting made visible: who holds an object, and the moment it is freed."""
import sys


def count(label, thing):
    # getrefcount's own argument is a holder, and our parameter `thing` is another: two to take away.
    print(f"{label:<46} {sys.getrefcount(thing) - 2}")


print("The rule: sys.getrefcount(a) tells one more than you think, because its argument is a reference as well.")
a = []
print("a = []                    sys.getrefcount(a) =", sys.getrefcount(a))
b = a
print("b = a                     sys.getrefcount(a) =", sys.getrefcount(a))
print("sys.getrefcount([])  nobody else holds it    =", sys.getrefcount([]))

print("\nWithout that extra one, holders of the list:")
count("a and b", a)
c = [a, a]
count("c = [a, a]", a)
d = {"key": a}
count("d = {'key': a}", a)
t = (a, c)
count("t = (a, c)  (c itself holds it as before)", a)
c.pop()
count("c.pop()", a)
del d["key"]
count("del d['key']", a)
function = lambda: a
count("a lambda reads the global by name: no change", a)
function = lambda default=a: default
count("... but a default value is held", a)
del b, c, t, function
count("del b, c, t, function", a)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"    ({self.name} is freed)")


print("\nAn object is freed the moment its count falls to zero:")
print("  x = Noisy('first')")
x = Noisy("first")
print("  x = Noisy('second')")
x = Noisy("second")
print("  y = x; del x")
y = x
del x
print("  still there: y holds it")
print("  y = None")
y = None


def work():
    local = Noisy("local of work")
    print("  in work()")


work()
print("  work() has returned")
pair = [Noisy("left"), Noisy("right")]
print("  del pair[0]")
del pair[0]
print("  the end of the program frees the rest")
