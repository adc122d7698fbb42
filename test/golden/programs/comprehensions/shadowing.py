i = "outer"
print([i for i in range(3)], i)
def f(i):
    return [i for i in range(i)], i
print(f(2))
x = [x for x in "ab"]
print(x)
class C:
    i = 7
    values = [i for i in range(2)]
    kept = i
print(C.values, C.kept)
def g():
    try:
        return [later for _ in range(1)]
    except NameError as e:
        return str(e)
    later = 1
print(g())
print([[i for i in range(i)] for i in range(3)])
