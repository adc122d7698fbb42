from collections import OrderedDict, deque, namedtuple, UserDict
from collections.abc import Sequence, Mapping
class Seq(Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
class NotSeq:
    def __getitem__(self, i): return [1, 2][i]
    def __len__(self): return 2
class Map(Mapping):
    def __getitem__(self, k): return {"a": 1}[k]
    def __iter__(self): return iter("a")
    def __len__(self): return 1
P = namedtuple("P", "x y")
def f(v):
    match v:
        case {"a": a, **rest}: return f"map a={a} rest={rest}"
        case P(x=1): return "P with 1"
        case [a, b]: return f"seq {a} {b}"
        case _: return "neither"
for v in (Seq(1, 2), NotSeq(), Map(), OrderedDict(a=5, z=6), deque([1, 2]), P(1, 2), P(3, 4), "ab", iter([1, 2]), {1, 2}, array if (array := None) else range(2)):
    print(type(v).__name__, f(v))
from collections import defaultdict
d = defaultdict(list)
match d:
    case {"missing": _}: print("created")
    case {}: print("no key created", dict(d))
