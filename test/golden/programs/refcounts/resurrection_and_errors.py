saved = []
class Lazarus:
    def __del__(self):
        print("dying")
        saved.append(self)
z = Lazarus()
del z
print(len(saved), saved[0].__class__.__name__)
saved.clear()
print("second death calls no __del__ again")
class Bomb:
    def __init__(self): self.ok = True
    def __del__(self):
        print("bomb", self.ok, hasattr(self, "missing"))
b = Bomb()
b = None
class Half:
    def __init__(self):
        raise ValueError("in init")
    def __del__(self): print("half deleted")
try:
    Half()
except ValueError as e:
    print(e)
class Node:
    def __init__(self, n, child=None): self.n, self.child = n, child
    def __del__(self): print("node", self.n)
chain = Node(1, Node(2, Node(3)))
print("cut")
chain.child = None
print("drop")
chain = None
def closure():
    n = Node("captured")
    return lambda: n.n
c = closure()
print(c())
c = None
print("closure gone")
def generator():
    n = Node("in generator")
    yield n.n
    print("never")
g = generator()
print(next(g))
del g
print("done")
