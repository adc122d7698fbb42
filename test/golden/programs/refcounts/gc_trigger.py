import gc
print(gc.isenabled())
class Cycle:
    freed = 0
    def __init__(self): self.me = self
    def __del__(self): Cycle.freed += 1
gc.collect()
for _ in range(5000):
    Cycle()
print(0 < Cycle.freed <= 5000)
gc.collect()
print(Cycle.freed)
saved = []
class Back:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self):
        print("del", self.n)
        saved.append(self)
b = Back(1)
del b
gc.collect()
print(len(saved), saved[0].me is saved[0])
saved.clear()
gc.collect()
print("finalizer ran once")
a = [1]
t = [a]
print(any(r is t for r in gc.get_referrers(a)), a in gc.get_referents(t))
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
try:
    gc.collect(9)
except ValueError as error:
    print(error)
