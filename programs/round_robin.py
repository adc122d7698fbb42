"""A scheduler made of generators: tasks take turns of their own free will, no thread and no lock needed."""
from collections import deque


def cook(name, *steps):
    for step in steps:
        print(f"  {name:<6} {step}")
        yield
    return f"{name} needed {len(steps)} turns"


def waiter(table, orders):
    served = 0
    while served < orders:
        order = yield
        if order:
            served += 1
            print(f"  waiter serves {order} at {table}")
    return f"{table} is happy"


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.results = []
        self.turns = 0

    def add(self, task):
        self.ready.append((task, None))

    def run(self):
        while self.ready:
            task, message = self.ready.popleft()
            self.turns += 1
            try:
                task.send(message)
            except StopIteration as stop:
                self.results.append(stop.value)
                self.deliver(stop.value)
            else:
                self.ready.append((task, None))

    def deliver(self, result):
        """A finished cook's plate goes to the first waiter in the queue."""
        if result.endswith("turns"):
            for i, (task, _) in enumerate(self.ready):
                if task.__name__ == "waiter":
                    self.ready[i] = task, result.split()[0] + "'s plate"
                    break


scheduler = Scheduler()
scheduler.add(waiter("table 1", 2))
scheduler.add(cook("Ann", "washes the tomatoes", "cuts them", "adds salt"))
scheduler.add(cook("Bob", "grates the cheese"))
scheduler.run()
print(f"{scheduler.turns} turns")
print(*scheduler.results, sep="\n")
