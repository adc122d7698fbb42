def check(values):
    assert all(v > 0 for v in values), [v for v in values if v <= 0]
    return sum(values)
print(check([1, 2]))
print(check([1, -2, 0]))
