values = iter([3, 1, 0, 7])
while n := next(values):
    print(n)
data = [1, 5, 12, 30]
if any((big := x) > 10 for x in data):
    print("first big", big)
print([y for x in data if (y := x // 2)], y)
if (m := len(data)) > 3 and (total := sum(data)) > 10:
    print(m, total)
def f(v): return v * 2 if (v := v + 1) else None
print(f(1), (p := 3) * p, [q := 1, q + 1], (r := 1, 2))
print((lambda: (z := 5) + z)())
try:
    exec("[i := 0 for i in range(3)]")
except SyntaxError as e:
    print(e.msg)
try:
    exec("class C: x = [(a := i) for i in range(2)]")
except SyntaxError as e:
    print(e.msg)
try:
    exec("(a.b := 1)")
except SyntaxError as e:
    print(e.msg)
