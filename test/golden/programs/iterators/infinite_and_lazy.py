class Cycle:
    def __init__(self, items): self.items, self.i = items, -1
    def __iter__(self): return self
    def __next__(self):
        self.i = (self.i + 1) % len(self.items)
        return self.items[self.i]
c = Cycle("abc")
print([next(c) for _ in range(7)], [x for x, _ in zip(c, range(2))], next(c))
class Peekable:
    _none = object()
    def __init__(self, it): self.it, self.buffer = iter(it), self._none
    def __iter__(self): return self
    def peek(self, default=None):
        if self.buffer is self._none:
            try:
                self.buffer = next(self.it)
            except StopIteration:
                return default
        return self.buffer
    def __next__(self):
        if self.buffer is not self._none:
            v, self.buffer = self.buffer, self._none
            return v
        return next(self.it)
p = Peekable([1, 2, 3])
print(p.peek(), p.peek(), next(p), p.peek(), list(p), p.peek("none"))
def groups(it):
    p = Peekable(it)
    for v in p:
        n = 1
        while p.peek() == v:
            next(p)
            n += 1
        yield v, n
print(list(groups("aaabccd")))
class Lazy:
    def __init__(self): self.log = []
    def __iter__(self):
        for i in range(5):
            self.log.append(i)
            yield i
l = Lazy()
print(next(x for x in l if x > 1), l.log, any(x == 3 for x in l), l.log, 0 in l, l.log)
