x = 5
g = (x + i for i in range(3))
x = 100
print(list(g))
items = [1, 2]
g = (i * n for i in items for n in items)
items = [10]
print(list(g))
def evaluate(tag, v):
    print("eval", tag)
    return v
g = ((a, b) for a in evaluate("first", [1, 2]) for b in evaluate("second", [3]))
print("created")
print(list(g))
try:
    (i for i in 5)
except TypeError as error:
    print(error)
g = (1 // (2 - i) for i in range(4))
out = []
try:
    for v in g:
        out.append(v)
except ZeroDivisionError as error:
    print(out, error)
print(list(g), any(i > 2 for i in range(10 ** 9)), next(i for i in range(100) if i * i > 50), sum(i for i in range(4) if i % 2))
class C:
    n = 3
    vals = list(i for i in range(n))
print(C.vals)
print(sorted((len(w), w) for w in "the quick fox".split()), [*(i for i in "ab")], {i: 0 for i in (j for j in "xy")})
def f(*args): return args
print(f(*(i for i in range(3))), f((i for i in [1]))[0].__class__.__name__)
