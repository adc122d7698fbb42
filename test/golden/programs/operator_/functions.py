import operator as op
print(op.add(1, 2), op.mul("a", 3), op.floordiv(7, 2), op.truediv(7, 2), op.neg(5), op.pow(2, 3), op.mod(7, 3), op.lt(1, 2), op.eq(1, 1.0), op.not_(0), op.truth([]), op.is_(None, None), op.contains([1], 1), op.getitem([1, 2], 1), op.concat([1], [2]), op.index(True), op.abs(-1), op.xor(5, 3), op.invert(5), op.length_hint([1, 2]), op.countOf([1, 1], 1), op.indexOf("abc", "c"))
print(op.itemgetter(1)("abc"), op.itemgetter(0, -1)([1, 2, 3]), op.attrgetter("real")(5), op.attrgetter("real", "imag")(1 + 2j), op.methodcaller("upper")("x"), op.methodcaller("split", ",", maxsplit=1)("a,b,c"), sorted([("b", 1), ("a", 2)], key=op.itemgetter(0)), op.itemgetter("k")({"k": 1}), op.itemgetter(slice(1, 3))("abcd"))
l = [1, 2]
op.setitem(l, 0, 9); op.delitem(l, 1); l = op.iadd(l, [5])
print(l, op.iadd(1, 2), op.ior(1, 6))
class A: pass
a = A(); a.b = A(); a.b.c = "deep"
print(op.attrgetter("b.c")(a))
for f in (lambda: op.add(1, "a"), lambda: op.itemgetter(5)([1]), lambda: op.attrgetter("zz")(1), lambda: op.methodcaller("nope")(1), lambda: op.itemgetter(), lambda: op.index(1.5), lambda: op.getitem({}, "k"), lambda: op.add(1), lambda: op.indexOf([1], 2)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
