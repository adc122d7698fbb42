if (n := len("hello")) > 3:
    print(n)
data = iter([1, 2, 0, 3])
while (v := next(data)):
    print("v", v)
print([y for x in range(5) if (y := x * x) > 3], y, [last := i for i in range(3)], last)
print((a := 1, b := 2), a, b, (c := 5) + c, {"k": (d := 9)}, d, f"{(e := 7)} {e}", [*(g := [1, 2])], g)
def f(x): return x
print(f(z := 3), z, f(x=(w := 4)), w)
print(any((hit := s).startswith("b") for s in ["a", "bc", "bd"]), hit)
def scope():
    [inner := i for i in range(3)]
    return inner
print(scope())
total = 0
print([total := total + i for i in range(5)], total)
x = (y := 1) if (z := 0) else (y := 2)
print(x, y, z, (lambda: (q := 1) + q)())
lst = [1, 2, 3]
print(lst[(i := 1)], lst[i:(j := 3)], j, not (k := 0), k)
while chunk := lst[:2]:
    print(chunk)
    del lst[:2]
def g():
    global made
    if (made := "global walrus"): return made
print(g(), made)
try:
    print(undefined := 1 / 0)
except ZeroDivisionError:
    print("undefined" in globals())
with_key = {(key := "a"): 1, "b": key}
print(with_key, (t := 1, 2), t)
