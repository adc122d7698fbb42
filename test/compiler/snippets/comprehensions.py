l = [x for x in y]
s = {x for x in y if x}
d = {k: v for k, v in y if k if v}
n = [a + b for a in x for b in a if a for c in [b] if c]
def f(a, self):
    z = [(lambda: q + a) for q in a for self in q]
    t = {k: v for k, v in z}, {a for a in z}, (b for b in z if (yy := b))
    u = [[j for j in i] for i in a]
    v = [a := i for i in a]
    for q in a:
        w = [q for q in q if q < 3]
    return [i for i in (1, 2)], [i for i in [1, 2]], any(i for i in a)
def g():
    x = 1
    return [x for y in z], lambda: x
h = [lambda: i for i in x]
async_ = [(yield_, i) for i in range(10) if i % 2 and i > 3]
