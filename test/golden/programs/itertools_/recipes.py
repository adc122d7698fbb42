from itertools import *
from collections import deque
def take(n, it): return list(islice(it, n))
def flatten(l): return chain.from_iterable(l)
def powerset(it):
    s = list(it)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def roundrobin(*its):
    q = deque(map(iter, its))
    while q:
        try:
            while True:
                yield next(q[0])
                q.rotate(-1)
        except StopIteration:
            q.popleft()
def sliding(it, n):
    it = iter(it)
    w = deque(islice(it, n - 1), maxlen=n)
    for x in it:
        w.append(x)
        yield tuple(w)
def unique(it, key=None):
    seen = set()
    for v in it:
        k = v if key is None else key(v)
        if k not in seen:
            seen.add(k)
            yield v
print(take(3, count()), list(flatten([[1], [2, [3]]])), list(powerset([1, 2, 3])), "".join(roundrobin("ABC", "D", "EF")), list(sliding(range(5), 3)), list(unique("AbBa", str.lower)))
print(sum(1 for _ in takewhile(lambda p: sum(p) < 9, product(range(5), repeat=2))), next(islice((n for n in count(1) if n % 7 == 0 and n % 5 == 3), 1, None)))
digits = [int("".join(p)) for p in permutations("123") if p[0] != "1"]
print(digits, max(combinations([3, 1, 4, 1, 5], 2), key=sum), [len(list(g)) for _, g in groupby(bin(0b1110011))])
send_more = [(s, e) for s, e in product(range(1, 10), range(10)) if s * 10 + e == (s + e) ** 2]
print(send_more, list(accumulate(range(1, 6), lambda a, b: a * b)), dict(zip(count(1), "abc")))
