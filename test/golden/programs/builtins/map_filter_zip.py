print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None.__class__.__name__.join, [])), list(filter(lambda v: v % 2, range(6))), list(filter(None, [0, 1, "", "a", None, []])), list(map(int, "123")), list(map(str.strip, [" a ", "b "])))
m = map(print, "ab")
print("lazy")
print(list(m))
z = zip("abc", range(2))
print(dict(z), list(z))
print(list(zip([1, 2], [3, 4], strict=True)), [a + b for a, b in zip("ab", "cd")], list(map(max, [1, 5], [3, 2])), list(map(lambda *a: a, [1], [2], [3])))
it = iter(range(6))
print(list(zip(it, it)), list(zip(*[[1, 2], [3, 4]])))
def boom(v):
    if v == 2:
        raise ValueError("boom at 2")
    return v
m = map(boom, [1, 2, 3])
print(next(m))
try:
    next(m)
except ValueError as error:
    print(error)
print(next(m))
print(sum(map(len, ["a", "bb"])), max(map(abs, [-3, 2])), sorted(map(str, [10, 9])), ",".join(map(str, range(3))), set(map(type, [1, 2])), any(map(str.isdigit, ["a", "1"])))
print(list(enumerate(zip("ab", [1, 2]))), [i for i, c in enumerate("abcabc") if c == "a"], list(map(lambda kv: kv[0] * kv[1], {"a": 2, "b": 3}.items())))
try:
    list(map(lambda a: a, [1], [2]))
except TypeError as error:
    print(error)
