"""What reference counting cannot free: cycles, and the garbage collector that finds them."""
import gc
import weakref

gc.disable()
gc.collect()


class Node:
    def __init__(self, name):
        self.name = name
        self.peer = None

    def __del__(self):
        print(f"    ({self.name} is freed)")


print("Two objects without a cycle: freed at once.")
a, b = Node("a"), Node("b")
a.peer = b
del a, b

print("Two objects that hold each other: nobody else can reach them, but each count is still one.")
c, d = Node("c"), Node("d")
c.peer, d.peer = d, c
watch = weakref.ref(c)
del c, d
print("  after del: c is", "alive" if watch() else "gone")
print("  gc.collect() found", gc.collect(), "unreachable objects")
print("  after gc:  c is", "alive" if watch() else "gone")

print("A weak reference does not count, so a tree with weak links to its parents needs no collector:")
parent, child = Node("parent"), Node("child")
parent.peer = child
child.peer = weakref.ref(parent)
del child
print("  the child knows its parent:", parent.peer.peer().name)
del parent
print("  gc.collect() found", gc.collect())

print("Garbage piles up while the collector is off:")
for size in (1, 10, 100):
    for _ in range(size):
        loop = []
        loop.append(loop)
    del loop
    print(f"  {size:>3} lists that hold themselves: gc.collect() found", gc.collect())

print("With the collector on, it runs by itself after enough new containers:", gc.get_threshold())
gc.enable()


class Counted:
    freed = 0

    def __init__(self):
        self.me = self

    def __del__(self):
        Counted.freed += 1


for _ in range(10_000):
    Counted()
print("  most of 10,000 cycles are gone without a call of gc.collect():", Counted.freed > 5_000)
gc.collect()
print("  and the rest with one:", Counted.freed)
