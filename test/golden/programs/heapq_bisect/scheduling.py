import heapq
from bisect import insort, bisect_left
jobs = [("write", 3, 5), ("read", 1, 2), ("test", 2, 1), ("ship", 9, 4)]
clock, ready, done = 0, [], []
pending = sorted(jobs, key=lambda j: j[1])
while pending or ready:
    while pending and pending[0][1] <= clock:
        name, arrival, cost = pending.pop(0)
        heapq.heappush(ready, (cost, name, arrival))
    if not ready:
        clock = pending[0][1]
        continue
    cost, name, arrival = heapq.heappop(ready)
    clock += cost
    done.append((name, clock, clock - arrival - cost))
print(done, sum(w for *_, w in done) / len(done))
scores = []
for s in (50, 20, 70, 20, 60):
    insort(scores, s)
    print(scores, bisect_left(scores, s))
def median_stream(values):
    low, high = [], []
    for v in values:
        heapq.heappush(low, -heapq.heappushpop(high, v))
        if len(low) > len(high):
            heapq.heappush(high, -heapq.heappop(low))
        yield high[0] if len(high) > len(low) else (high[0] - low[0]) / 2
print(list(median_stream([5, 15, 1, 3, 8])))
