text = "the quick brown fox jumps over the lazy dog the end"
counts = {}
for w in text.split():
    counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3])
by_len = {}
for w in text.split():
    by_len.setdefault(len(w), []).append(w)
print(by_len, {k: len(v) for k, v in sorted(by_len.items())})
inverse = {}
for k, v in counts.items():
    inverse.setdefault(v, set()).add(k)
print({k: sorted(v) for k, v in inverse.items()})
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["d"] = 2
print(nested, nested["a"]["b"]["c"], nested.get("x", {}).get("y", "none"))
memo = {}
def fib(n):
    if n not in memo:
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(80), len(memo))
def merge(a, b):
    out = dict(a)
    for k, v in b.items():
        out[k] = merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out
print(merge({"x": {"y": 1}, "z": 1}, {"x": {"w": 2}, "z": 3}))
