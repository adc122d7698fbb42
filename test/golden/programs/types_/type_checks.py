values = [1, True, 1.0, "s", b"b", None, [], (), {}, set(), range(1), len, lambda: 0, int, Exception(), ..., NotImplemented, 1j, slice(1), (x for x in []), iter([]), frozenset(), bytearray(), object(), print, [].append, type]
for v in values:
    print(type(v).__name__, isinstance(v, (int, str)), callable(v), bool(v) if v is not NotImplemented else "-")
print(type(1) == int, type(True) is int, isinstance(True, int), type(type), type(None)(), type("")("x"), type([])("ab"))
