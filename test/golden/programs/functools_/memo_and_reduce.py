from functools import cache, reduce, partial
@cache
def ways(n, coins=(1, 2, 5, 10)):
    if n == 0: return 1
    if n < 0 or not coins: return 0
    return ways(n - coins[-1], coins) + ways(n, coins[:-1])
print([ways(n) for n in range(12)], ways.cache_info().currsize > 10)
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str.strip, str.upper, list)(" xy "))
print(reduce(lambda acc, w: {**acc, w: acc.get(w, 0) + 1}, "a b a".split(), {}), reduce(int.__mul__, range(1, 8)), reduce(lambda a, b: b + a, "abc", ""))
@cache
def lcs(a, b):
    if not a or not b: return ""
    if a[0] == b[0]: return a[0] + lcs(a[1:], b[1:])
    return max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
print(lcs("interpreter", "instruction"), lcs.cache_info().hits)
