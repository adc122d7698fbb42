import heapq, bisect
h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 7), h)
heapq.heappush(h, 4)
print([heapq.heappop(h) for _ in range(len(h))], heapq.nlargest(2, [3, 9, 1]), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3], reverse=True)))
tasks = []
for prio, name in [(3, "low"), (1, "high"), (2, "mid"), (1, "also high")]:
    heapq.heappush(tasks, (prio, len(tasks), name))
print([heapq.heappop(tasks)[2] for _ in range(4)])
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
try:
    heapq.heapify([1, "a"])
except TypeError as error:
    print(error)
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0), bisect.bisect(a, 9), bisect.bisect(a, 3, 0, 2))
bisect.insort(a, 4); bisect.insort_left(a, 3)
print(a, bisect.bisect([(1, "a"), (3, "b")], 2, key=lambda t: t[0]))
def grade(s): return "FDCBA"[bisect.bisect([60, 70, 80, 90], s)]
print([grade(s) for s in (59, 60, 75, 89, 90, 100)])
try:
    bisect.bisect(a, "x")
except TypeError as error:
    print(error)
