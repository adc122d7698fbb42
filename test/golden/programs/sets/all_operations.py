def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s={3,1,2}; print(s, len(s), 1 in s, 9 in s, set(), frozenset(), frozenset([1,2]), {1}|{2}, {1,2}&{2,3}, {1,2}-{2}, {1,2}^{2,3})
t(lambda: {1}|[2]); t(lambda: {1}<[2]); t(lambda: {[]}); t(lambda: set(5)); t(lambda: {1}.remove(5)); t(lambda: {1}.remove([])); t(lambda: set().pop()); t(lambda: hash({1})); t(lambda: {1}.add([]))
print({1}<{1,2}, {1}<={1}, {1,2}>{1}, {1}>={2}, {1}=={1.0}, {1}!={2}, {1}==frozenset([1]), frozenset([1])=={1}, {1}==[1])
s.add(10); s.discard(1); s.discard(99); print(s); s.update([7,8],(9,)); print(s); s|={100}; s&={100,7,8}; s-={7}; s^={8,9}; print(s)
print({1,2}.union([3],(4,)), {1,2,3}.intersection([1,2],[2]), {1,2,3}.difference([1],[2]), {1,2}.symmetric_difference([2,3]), {1}.issubset([1,2]), {1,2}.issuperset([1]), {1}.isdisjoint([2]), {1}.isdisjoint({1}))
s={1,2,3}; s.intersection_update([1,2]); print(s); s.difference_update([1]); print(s); s.symmetric_difference_update([2,5]); print(s); c=s.copy(); c.clear(); print(s,c)
print({1} in {frozenset([1])}, frozenset({frozenset([1])}), hash(frozenset([1,2]))==hash(frozenset([2,1])), hash(frozenset()), hash(frozenset([1,2,3])), frozenset([1]) is frozenset(frozenset([1])) or True)
class S(set): pass
class F(frozenset): pass
print(S([1]), S(), F([1]), type(S([1])|{2}), type(F([1])|{2}), type(S([1]).copy()), type(frozenset([1])|{2}), type({2}|frozenset([1])))
class K:
    def __init__(s,v): s.v=v
    def __hash__(s): return hash(s.v)
    def __eq__(s,o): return isinstance(o,K) and s.v==o.v
    def __repr__(s): return f'K({s.v})'
a={K(1),K(2),K(1)}; b={K(2),K(3)}; print(len(a), K(1) in a, K(5) in a, a&b, a-b, a|b, a^b, a<=b, {K(1)}=={K(1)}, a.isdisjoint(b)); a.discard(K(1)); a.add(K(2)); print(a); a.remove(K(2)); print(a)
def f():
    s={1,2}
    for x in s: s.add(x+10)
t(f)
print({i for i in range(20)}, {i*7%13 for i in range(13)}, set(range(100,110)), set([5,3,1]), {-1,-2,0}, {True,1,1.0}, {2**40, 1, 2**61-1, 2**61})
print({(1,2),(0,1),(3,)}, len({'a','b','a'}), sorted({'b','a'}))
print(set('a'), {None}, {1.5,2.5}, {0.1,1,2})
t(lambda: set(1,2)); t(lambda: set(a=1)); t(lambda: {1}.issubset(3)); t(lambda: set().add()); t(lambda: frozenset([1]).add(2))
x=set(range(10)); x.pop(); x.pop(); print(x); it=iter({1,2}); print(next(it)); print(list(it))
print({1,2,3}.__sub__([1]), {1}.__or__({2}), set.__contains__({1},1), set[int], repr({frozenset({1})}))
