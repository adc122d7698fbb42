it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "end"), iter(it) is it)
z = zip([1, 2, 3], "ab")
print(next(z), list(z), list(z), list(zip()), list(zip([1])), list(zip(*[(1, "a"), (2, "b")])))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as error:
    print(error)
e = enumerate("ab", start=5)
print(next(e), list(e), list(enumerate([], 1)))
m = map(lambda a, b: a * b, [1, 2, 3], [4, 5])
print(next(m), list(m), list(map(str, [])))
f = filter(lambda v: v > 1, [0, 1, 2, 3])
print(next(f), list(f))
r = reversed([1, 2, 3])
print(next(r), list(r), list(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
lines = iter(["a", "b", "STOP", "c"])
print(list(iter(lambda: next(lines), "STOP")), next(lines))
print(type(iter([])).__name__, type(iter(())).__name__, type(iter("")).__name__, type(iter({})).__name__, type(iter(set())).__name__, type(iter(range(0))).__name__, type(iter(b"")).__name__, type(zip()).__name__, type(reversed([])).__name__, type(iter(int, 1)).__name__, type(enumerate([])).__name__)
for call in (lambda: reversed({1}), lambda: iter(5), lambda: next(iter([])), lambda: enumerate(5), lambda: zip(1), lambda: map(len), lambda: list(map(5, [1])), lambda: filter(None), lambda: iter(5, 0), lambda: next(), lambda: list(map(len, [5]))):
    try:
        print(call())
    except (TypeError, StopIteration) as error:
        print(type(error).__name__, error)
s = "abc"
it = iter(s)
print([c + next(it, "-") for c in it])
grouped = zip(*[iter(range(6))] * 2)
print(list(grouped))
