d = {}
for i in range(1000):
    d[i * 7 % 1009] = i
print(len(d), sum(d), sum(d.values()), list(d)[:5], list(d.items())[-2:])
for i in range(0, 1000, 3):
    d.pop(i, None)
print(len(d), list(d)[:5], d.get(14), d.get(3))
while len(d) > 5:
    d.popitem()
print(d)
big = {2 ** 64 + i: i for i in range(3)} | {-(2 ** 64): "neg", 1.5: "f", "s": 0}
print(big[2 ** 64 + 2], big[18446744073709551616.0], big)
tup = {(i, j): i * j for i in range(4) for j in range(4) if i != j}
print(len(tup), tup[2, 3], (1, 1) in tup, sum(tup.values()))
def squares(**kw):
    return {k: v * v for k, v in kw.items()}
print(squares(a=2, b=3), squares(**{"x y": 4}), dict(**{"in": 1}))
print({k: {kk: vv for kk, vv in zip("ab", (k, k + 1))} for k in range(2)})
