import random
random.seed(42)
print(random.random(), random.random(), random.randint(1, 6), random.randint(1, 10 ** 20), random.randrange(10), random.randrange(0, 100, 5), random.choice("abcdef"), random.uniform(1, 10))
l = list(range(10))
random.shuffle(l)
print(l, random.sample(range(100), 5), random.sample("abcdef", 3), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[9, 1], k=8), random.choices("xyz", cum_weights=[1, 2, 10], k=4))
print(random.getrandbits(10), random.getrandbits(70), random.gauss(0, 1), random.gauss(5, 2), random.normalvariate(0, 1), random.expovariate(1.5), random.triangular(0, 10, 5), random.betavariate(2, 3), random.randbytes(4))
r = random.Random(7)
s = random.Random(7)
print([r.random() for _ in range(3)] == [s.random() for _ in range(3)], r.randint(0, 99), s.randint(0, 99))
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random())
random.seed("text seed"); print(random.random())
random.seed(2.5); print(random.random())
random.seed(b"bytes"); print(random.random())
random.seed(10 ** 30); print(random.random())
random.seed(-5); print(random.random()); random.seed(5); print(random.random())
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1), lambda: random.shuffle((1, 2)), lambda: random.choices([], k=1), lambda: random.seed([]), lambda: random.randrange(1.5)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
