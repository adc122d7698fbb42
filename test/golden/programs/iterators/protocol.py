class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1
print(list(Countdown(3)), [*Countdown(2)], sum(Countdown(4)), max(Countdown(3)), tuple(Countdown(0)), 2 in Countdown(3), dict(zip("ab", Countdown(2))), sorted(Countdown(3)))
a, b, c = Countdown(3)
print(a, b, c)
class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), [v for v in Seq()], dict(enumerate(Seq())), max(Seq()), tuple(iter(Seq())))
try:
    len(Seq())
except TypeError as error:
    print(error)
class NotIter: pass
class BadIter:
    def __iter__(self): return 5
class NoneIter:
    __iter__ = None
class BadNext:
    def __iter__(self): return self
for bad in (NotIter(), BadIter(), NoneIter(), BadNext(), 5, None, 1.5, len):
    try:
        for _ in bad:
            pass
    except TypeError as error:
        print(error)
class Raises:
    def __iter__(self): raise ValueError("in iter")
try:
    list(Raises())
except ValueError as error:
    print(error)
class Range:
    def __init__(self, n): self.n = n
    def __iter__(self):
        i = 0
        while i < self.n:
            yield i
            i += 1
    def __len__(self): return self.n
    def __reversed__(self): return iter("reversed!")
r = Range(3)
print(list(r), list(r), len(r), list(reversed(r)), bool(Range(0)), list(zip(r, r)), 2 in r)
