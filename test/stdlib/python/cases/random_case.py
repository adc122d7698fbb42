# uses: random
import random
for s in [0, 1, 42, -42, 2**100, 'hello', b'abc', bytearray(b'x'), 1.5, '', True, 'é😀']:
    random.seed(s); print(repr(s), random.random(), random.getrandbits(70), random.randint(1, 100), random.gauss(0, 1))
for s in ['hello', b'abc', '', 'é']:
    random.seed(s, version=1); print(random.random())
random.seed(7)
p = list(range(50))
for i in range(3):
    print(random.randrange(10), random.randrange(5, 500, 7), random.randrange(10, -10, -3), random.randint(-5, 5), random.choice('abcdef'))
    random.shuffle(p); print(p)
    print(random.sample(p, 5), random.sample(range(10**9), 4), random.sample(p, 40), random.sample('abc', 4, counts=[3, 1, 2]), random.sample(range(2000), 200)[:10])
    print(random.choices('abc', k=6), random.choices('abc', [1, 5, 2], k=6), random.choices(range(4), cum_weights=[1, 2, 5, 9], k=5))
    print(random.uniform(1, 10), random.triangular(0, 10, 3), random.triangular(), random.triangular(5, 5, 5), random.normalvariate(1, 2), random.normalvariate(), random.lognormvariate(0, 1), random.expovariate(3), random.expovariate())
    print(random.vonmisesvariate(1, 4), random.vonmisesvariate(1, 0), random.gammavariate(3, 2), random.gammavariate(1, 2), random.gammavariate(0.4, 2), random.betavariate(2, 3), random.paretovariate(3), random.weibullvariate(1, 2), random.gauss(), random.gauss(5, 0.1))
    print(random.binomialvariate(), random.binomialvariate(20, 0.3), random.binomialvariate(100, 0.4), random.binomialvariate(1000, 0.9), [random.binomialvariate(500, 0.5) for _ in range(10)], random.randbytes(5))
print([random.gammavariate(2.5, 1) for _ in range(20)], [random.vonmisesvariate(0, 2) for _ in range(10)])
st = random.getstate(); a = random.random(); random.setstate(st); print(a == random.random(), st[0], len(st[1]), st[2])
r = random.Random(5); print(r.random(), r.random()); r2 = random.Random(5); print(r2.random())
class OnlyRandom(random.Random):
    def random(self): return 0.25
print(OnlyRandom().randrange(10), OnlyRandom().choice('abcdefgh'))
import copy
def err(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
err(random.choice, []); err(random.randrange, 0); err(random.randrange, 5, 5); err(random.randrange, 1, 5, 0); err(random.randrange, 1, 5, -1); err(random.randint, 5, 1)
err(random.randrange, 1.5); err(random.randrange, 5, None, 2); err(random.sample, {1, 2}, 1); err(random.sample, [1], 2); err(random.sample, [1, 2], 2, counts=[1]); err(random.sample, [1], 1, counts=[1.5])
err(random.choices, [], k=1); err(random.choices, [1, 2], 3); err(random.choices, [1, 2], [1]); err(random.choices, [1, 2], [0, 0]); err(random.choices, [1], [1], cum_weights=[1]); err(random.choices, [1], [float('inf')])
err(random.seed, [1]); err(random.gammavariate, 0, 1); err(random.binomialvariate, -1); err(random.binomialvariate, 1, 2); err(random.setstate, (9, 1, 2)); err(random.SystemRandom().getstate); err(random.SystemRandom().getrandbits, -1)
err(random.getrandbits, -1); err(random.expovariate, 0); err(random.randint, 'a', 1); err(random.shuffle, (1, 2)); err(random.sample, [1, 2], -1); err(random.choice, 5); err(random.uniform, 'a', 1)
s = random.SystemRandom(); print(0 <= s.random() < 1, s.randrange(1), len(s.randbytes(4)), s.choice('aaa'))
print(random.__all__ and sorted(random.__all__)[:3])
