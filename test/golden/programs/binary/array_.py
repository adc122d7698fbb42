from array import array
a = array("i", [1, 2, 3])
a.append(4); a.extend([5, 6]); a.insert(0, 0)
print(a, a[0], a[-1], a[1:3], len(a), a.typecode, a.itemsize, a.tolist(), a.index(3), a.count(1), 3 in a, a.pop(), a + array("i", [9]), a * 2, sum(a), list(reversed(a)))
a[0] = 10; a[1:2] = array("i", [7, 8]); a.remove(8); a.reverse(); del a[0]
print(a, a == array("i", a.tolist()), array("d", [1.5]), array("b", b"ab"), array("B", [255]).tobytes(), array("i"), array("q", range(3)))
for f in (lambda: array("i", [1.5]), lambda: array("b", [200]), lambda: a.append("x"), lambda: array("z"), lambda: a[99], lambda: a + [1], lambda: array("B", [-1]), lambda: a.remove(99), lambda: array("i").pop(), lambda: array()):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
