from functools import total_ordering
class Card:
    ranks = "23456789TJQKA"
    def __init__(self, r): self.r = r
    def _k(self): return self.ranks.index(self.r)
    def __eq__(self, o): return isinstance(o, Card) and self.r == o.r
    def __lt__(self, o): return self._k() < o._k()
    def __hash__(self): return hash(self._k())
    def __repr__(self): return self.r
Card = total_ordering(Card)
a, k = Card("A"), Card("K")
print(a > k, a >= k, a <= k, k < a, a == Card("A"), a != k, sorted([a, k, Card("2")]), max(a, k), {a, Card("A")}, a == 5, a in [k, a])
class Weird:
    def __lt__(self, o): return "lt"
    def __eq__(self, o): return []
    def __ne__(self, o): return "ne"
    def __contains__(self, o): return "truthy"
w = Weird()
print(w < 1, w > w, w == 1, w != 1, 1 in w, 1 not in w, not w == 1, 1 == w, w in [w])
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print(f"{self.v}=={getattr(o, 'v', o)}", end=" "); return self.v == getattr(o, "v", o)
e = [E(1), E(2), E(3)]
print(E(2) in e, e.index(E(2)), e.count(E(1)), e == [E(1), E(2), E(4)], (E(1),) == (E(1),))
print(e.index(e[1]), [e[0]] == [e[0]], E(1) != E(1))
class Partial:
    def __eq__(self, o): return True
p = Partial()
print(p != p, p == 1, 1 == p, p.__hash__)
class LtOnly:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
print([x.v for x in sorted([LtOnly(2), LtOnly(1)])], LtOnly(1) > LtOnly(0), min(LtOnly(3), LtOnly(2)).v)
try:
    LtOnly(1) <= LtOnly(2)
except TypeError as error:
    print(error)
