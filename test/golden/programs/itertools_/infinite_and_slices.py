from itertools import *
print(list(islice(count(10, 3), 4)), list(islice(cycle("ab"), 5)), list(repeat(7, 3)), list(islice("abcdef", 1, None, 2)), list(chain([1], "ab", (2,))), list(chain.from_iterable([[1], [2, 3]])), list(compress("abcd", [1, 0, 1, 1])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(dropwhile(lambda v: v < 3, [1, 3, 2])), list(takewhile(lambda v: v < 3, [1, 3, 2])), list(filterfalse(lambda v: v % 2, range(5))), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", [1], fillvalue="-")), list(pairwise([1, 2, 3])), list(batched("abcde", 2)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(permutations("abc", 2)), list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), list(product()), list(permutations([])), list(combinations("a", 2)), sep="\n")
for k, g in groupby("aaabbc"):
    print(k, list(g), end=" ")
print([(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda v: v % 2)])
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a))
g = groupby("aab")
_, first = next(g)
next(g)
print(list(first))
print(repeat(5), count(3), next(count(1.5, 0.5)), count(1, 2), repeat("x", 2))
for f in (lambda: list(islice([1], -1)), lambda: list(batched("a", 0)), lambda: list(combinations("ab", -1)), lambda: chain(5).__next__(), lambda: list(starmap(pow, [5])), lambda: cycle(5), lambda: list(product(5)), lambda: list(batched("abc", 2, strict=True)), lambda: list(zip_longest([1], bad=1)), lambda: count("a")):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
