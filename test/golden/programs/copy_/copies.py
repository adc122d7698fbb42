from copy import copy, deepcopy, replace
a = [1, [2, 3], {"k": [4]}]
b, c = copy(a), deepcopy(a)
a[1].append(99); a[2]["k"].append(5)
print(a, b, c, b[1] is a[1], c[1] is a[1])
class Node:
    def __init__(self, v): self.v, self.next = v, None
n = Node([1])
n.next = n
m = deepcopy(n)
print(m.next is m, m is not n, m.v is n.v, copy(n).v is n.v)
class Custom:
    def __init__(self, v): self.v = v
    def __copy__(self): return Custom("copied")
    def __deepcopy__(self, memo): return Custom("deep " + str(len(memo)))
print(copy(Custom(1)).v, deepcopy(Custom(1)).v, deepcopy([Custom(1)])[0].v)
l = []
l.append(l)
d = deepcopy(l)
print(d, d[0] is d, copy((1, 2)), deepcopy((1, [2])), deepcopy({1, 2}), deepcopy(frozenset([1])), copy({"a": 1}), deepcopy(len) is len, deepcopy(Node) is Node)
shared = [0]
x = deepcopy([shared, shared])
print(x[0] is x[1])
class S:
    __slots__ = ("a", "b")
s = S(); s.a = [1]
t = deepcopy(s)
print(t.a, t.a is s.a, hasattr(t, "b"))
class Sub(list): pass
u = Sub([1]); u.tag = [2]
v = deepcopy(u)
print(v, v.tag, type(v).__name__, v.tag is u.tag)
class State:
    def __init__(self): self.a, self.tmp = 1, 2
    def __getstate__(self): return {"a": self.a}
    def __setstate__(self, s): self.a, self.tmp = s["a"], "rebuilt"
print(vars(copy(State())))
from dataclasses import dataclass
@dataclass
class D: x: int = 1
print(replace(D(), x=5))
