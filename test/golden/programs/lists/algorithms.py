def bubble(a):
    a = a[:]
    swaps = 0
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swaps += 1
    return a, swaps

def quick(a):
    if len(a) <= 1:
        return a
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])

def merge_sort(a):
    if len(a) < 2:
        return a
    mid = len(a) // 2
    left, right = merge_sort(a[:mid]), merge_sort(a[mid:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i]); i += 1
        else:
            out.append(right[j]); j += 1
    return out + left[i:] + right[j:]

data = [(i * 7919) % 101 for i in range(30)]
print(bubble(data))
print(quick(data) == merge_sort(data) == sorted(data) == bubble(data)[0])
def permutations(a):
    if not a:
        return [[]]
    return [[a[i]] + p for i in range(len(a)) for p in permutations(a[:i] + a[i + 1:])]
print(permutations([1, 2, 3]))
def powerset(a):
    return [[x for j, x in enumerate(a) if i >> j & 1] for i in range(1 << len(a))]
print(powerset("abc"))
def flatten(a):
    for x in a:
        if isinstance(x, list):
            yield from flatten(x)
        else:
            yield x
print(list(flatten([1, [2, [3, [4]], []], 5])))
