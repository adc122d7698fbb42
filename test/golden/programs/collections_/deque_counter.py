from collections import deque, Counter
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d, d.maxlen)
d.extend([7, 8]); d.extendleft([9, 10]); d.rotate(1)
print(d, list(reversed(d)), 10 in d, d.index(10), d.count(10), d.copy() == d, deque("ab") + deque("c"), deque([1]) * 2)
d.rotate(-2); d.remove(9); d.reverse(); d.insert(1, "i"); d[0] = "z"; del d[1]
print(d, bool(deque()), deque(), repr(deque([], 2)))
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[99], lambda: d.remove("q"), lambda: d.index("q"), lambda: deque([1], maxlen=1).insert(0, 2), lambda: d[0:1], lambda: deque(5), lambda: deque([], -1)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
try:
    for x in d:
        d.append(x)
except RuntimeError as error:
    print(error)
c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), sorted(c.elements()), sum(c.values()), c.total())
c.update("sss"); c.subtract("i"); c["new"] += 2
print(c, Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=5), Counter(a=3) & Counter(a=1), Counter(a=3) | Counter(b=1), +Counter(a=-1, b=1), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2))
del c["new"]
print(dict(c), list(c), Counter([1, 1, 2]), Counter({"x": 2}), Counter())
