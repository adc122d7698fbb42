a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a <= b, {3} < a, a >= {1, 2}, a == {4, 3, 2, 1}, a.isdisjoint({9}), 3 in a, 9 not in a, len(a))
print(a.union([7], (8,)), a.intersection([1, 2], {2}), a.difference([1]), a.symmetric_difference([1, 9]), a.issubset(range(10)), a.issuperset([1]), a.copy() == a)
a.add(10); a.add(1); a.discard(99); a.discard(2); a.remove(3)
print(a, a.pop() in {1, 4, 10}, len(a))
c = {1, 2}
c |= {3}; c &= {2, 3, 4}; c ^= {4}; c -= {2}
c.update([5, 6], (7,)); c.difference_update([7]); c.intersection_update([3, 4, 5]); c.symmetric_difference_update([5, 8])
print(c, set(), {*()}, set("a"), set([1, 1, 1]), {1, 1.0, True}, frozenset(), frozenset([1]), bool(set()), {*range(3), *[5]})
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: {1}.remove(5))
attempt(lambda: set().pop())
attempt(lambda: {[]})
attempt(lambda: {1} + {2})
attempt(lambda: {1} | [2])
attempt(lambda: a[0])
attempt(lambda: hash({1}))
attempt(lambda: {1} < [1])
attempt(lambda: set(5))
attempt(lambda: {1}.foo)
attempt(lambda: {{1}})
attempt(lambda: {1}.add())
attempt(lambda: {1}.union(5))
attempt(lambda: [] in {1})
