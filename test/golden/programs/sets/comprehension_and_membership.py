s = {x * x for x in range(6)}
print(s, 16 in s, 5 not in s, sorted(s - {0}), len(s))
print({1, 2, 3} > {1, 2}, {1} <= {1}, {1} < {1}, {1, 2}.issubset([1, 2, 3]), {1, 2}.isdisjoint({3}))
for v in sorted({"pear", "fig"}):
    print(v)
seen = set()
print([v for v in [3, 1, 3, 2, 1] if not (v in seen or seen.add(v))], seen)
print(set("hello") == set("olleh"), len(set("mississippi")), {frozenset({1, 2}), frozenset({2, 1})} == {frozenset([1, 2])})
print(set([1, 2]) == frozenset([2, 1]), {0: "a"}.keys() == {0}, set(range(3)) | set([5]))
