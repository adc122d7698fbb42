print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), (1, "a") == (1, "a"), ("b",) > ("a", "z"), (1, 2) != [1, 2])
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (3, 0)), {(1, 2): "a"}.get((1, 2)), hash((1, 2, 3)) == hash((1.0, 2, 3)))
try:
    (1, 2) < (1, "x")
except TypeError as e:
    print(e)
print((1, 2) < (2, "x"), (float("nan"),) == (float("nan"),))
try:
    {(1, [])}
except TypeError as e:
    print(e)
