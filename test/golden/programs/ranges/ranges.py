r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:4], r[::-1], 8 in r, 9 in r, r.index(11), r.count(8), r.start, r.stop, r.step, list(reversed(r)))
print(range(5), range(0), list(range(5, 0, -1)), list(range(5, 0)), range(10)[2:8:2], range(0, 10, 3) == range(0, 11, 3), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3, 1)), bool(range(0)), range(1, 1) == range(2, 2))
print(len(range(10 ** 12)), 10 ** 11 in range(10 ** 12), range(10 ** 20)[10 ** 19], sum(range(101)), max(range(5, 50, 7)), 2.0 in range(5), 2.5 in range(5), "a" in range(5), repr(range(1, 2, 1)), range(1, 10, 2))
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: range(1, 2, 0))
attempt(lambda: range("a"))
attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(3)[3])
attempt(lambda: range(3).index(7))
attempt(lambda: range(3) + range(2))
attempt(lambda: len(range(10 ** 30)))
attempt(lambda: range(3).start.foo)
attempt(lambda: range(3)["a"])
def assign(): range(3)[0] = 1
attempt(assign)
it = iter(range(3))
print(next(it), list(it), next(it, "done"))
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(-3, None).indices(5), slice(None, None, -1).indices(4), s == slice(1, 10, 2), list(range(20))[s], slice(3))
class Show:
    def __getitem__(self, key): return key
o = Show()
print(o[1], o[1:2], o[::], o[:, 1], o[1:2, ::3], o[...], o["a":"b"], o[()], o[-1:])
