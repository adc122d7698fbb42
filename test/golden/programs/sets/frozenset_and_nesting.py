f = frozenset([3, 1, 2])
print(f, f | {4}, {4} | f, type(f | {4}), type({4} | f), f & {1}, f == {1, 2, 3}, hash(f) == hash(frozenset([2, 1, 3])), f in {f}, {f: "key"}[frozenset({1, 2, 3})])
print(f.union([9]), f.copy() is f, frozenset(f) is f, frozenset("a"), {1, 2} in {frozenset([1, 2])}, sorted(map(sorted, {frozenset([1]), frozenset([1, 2])})))
try:
    f.add(1)
except AttributeError as error:
    print(error)
g = f
g |= {7}
print(g, f, g is f)
seen, dupes = set(), []
for v in [1, 2, 1, 3, 2, 1]:
    if v in seen:
        dupes.append(v)
    seen.add(v)
print(seen, dupes, list(dict.fromkeys([3, 1, 3, 2, 1])))
try:
    for v in seen:
        seen.add(v + 10)
except RuntimeError as error:
    print(error)
print(sorted({"b", "a", "c"}), len({"x", "y", "x"}), {"a"} == set("aaa"), sorted(set("hello") & set("world")), repr({"only"}), {()}, {None}, str(frozenset({"q"})))
class S(set):
    def __repr__(self): return "S" + str(sorted(self))
print(S([2, 1]) | S([3]), type(S([1]) | {2}), S("ab"), S() == set(), type(S([1]).copy()))
primes = {n for n in range(2, 50) if all(n % d for d in range(2, n))}
print(sorted(primes), sum(primes), max(primes))
