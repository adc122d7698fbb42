"""A discrete-event simulation of a bank with two counters, seeded random arrivals."""
import heapq
import random
from dataclasses import dataclass, field


@dataclass(order=True)
class Event:
    time: float
    order: int
    kind: str = field(compare=False)
    customer: int = field(compare=False)
    counter: int = field(compare=False, default=-1)


class Simulation:
    def __init__(self, seed, counters=2, customers=12):
        self.random = random.Random(seed)
        self.now, self.order = 0.0, 0
        self.events, self.queue, self.free = [], [], list(range(counters))
        self.arrived, self.waits, self.busy = {}, {}, [0.0] * counters
        self.longest = 0
        time = 0.0
        for customer in range(customers):
            time += self.random.expovariate(1 / 2.0)
            self.schedule(time, "arrive", customer)

    def schedule(self, time, kind, customer, counter=-1):
        self.order += 1
        heapq.heappush(self.events, Event(time, self.order, kind, customer, counter))

    def log(self, text):
        print(f"{self.now:7.3f} {text}")

    def serve(self):
        while self.free and self.queue:
            counter = heapq.heappop(self.free)
            customer = self.queue.pop(0)
            self.waits[customer] = self.now - self.arrived[customer]
            duration = self.random.uniform(2, 6)
            self.busy[counter] += duration
            self.log(f"customer {customer} at counter {counter} for {duration:.3f}")
            self.schedule(self.now + duration, "leave", customer, counter)

    def arrive(self, event):
        self.arrived[event.customer] = self.now
        self.queue.append(event.customer)
        self.longest = max(self.longest, len(self.queue))

    def leave(self, event):
        heapq.heappush(self.free, event.counter)
        self.log(f"customer {event.customer} leaves")

    def run(self):
        while self.events:
            event = heapq.heappop(self.events)
            self.now = event.time
            getattr(self, event.kind)(event)
            self.serve()
        mean = sum(self.waits.values()) / len(self.waits)
        print(f"mean wait {mean:.3f}, longest queue {self.longest}, busy {[f'{b / self.now:.0%}' for b in self.busy]}")
        return mean


means = {n: Simulation(7, counters=n).run() for n in (1, 2)}
print("one counter is worse:", means[1] > means[2])
