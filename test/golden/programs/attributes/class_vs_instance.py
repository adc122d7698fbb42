class A:
    shared = []
    n = 0
a, b = A(), A()
a.shared.append(1)
a.n += 1
print(A.shared, b.shared is a.shared, A.n, a.n, b.n, vars(a), vars(b))
A.n = 10
print(a.n, b.n)
del a.n
print(a.n)
try:
    del a.n
except AttributeError as e:
    print(e)
a.shared = "own"
print(a.shared, b.shared, A.shared)
A.late = "added later"
print(b.late, hasattr(a, "late"))
del A.late
print(hasattr(b, "late"))
