from collections import deque
def task(name, n):
    for i in range(n):
        print(name, "step", i)
        msg = yield
        if msg:
            print(name, "received", msg)
    return f"{name} done after {n}"
def run(*tasks):
    queue = deque(tasks)
    results = []
    tick = 0
    while queue:
        t = queue.popleft()
        try:
            t.send("ping" if tick == 4 else None)
            queue.append(t)
        except StopIteration as stop:
            results.append(stop.value)
        tick += 1
    return results, tick
print(run(task("a", 2), task("b", 3), task("c", 1)))
def producer(consumer):
    next(consumer)
    for item in ("x", "y", "z"):
        reply = consumer.send(item)
        print("reply", reply)
    consumer.close()
def consumer():
    seen = []
    try:
        item = yield
        while True:
            seen.append(item)
            item = yield f"ok {item} {len(seen)}"
    finally:
        print("consumed", seen)
producer(consumer())
