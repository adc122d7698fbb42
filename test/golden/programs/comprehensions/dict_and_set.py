words = ["apple", "bob", "cat", "apple"]
print({w: len(w) for w in words}, {len(w) for w in words}, {w[0]: w for w in words}, {k: v for k, v in zip("abc", range(3)) if v}, {(i, j): i + j for i in range(2) for j in range(2)})
print({v: k for k, v in {"x": 1, "y": 2}.items()}, {i: {j for j in range(i)} for i in range(3)}, dict.fromkeys((x for x in "ab"), 0))
order = []
def k(x): order.append(f"k{x}"); return x
def v(x): order.append(f"v{x}"); return x
{k(i): v(i) for i in range(2)}
print(order)
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
