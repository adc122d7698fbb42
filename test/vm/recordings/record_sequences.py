"""Records what CPython does with slices of lists, with ranges, and which comparisons list.sort() makes.

Run it with a python3.13: `python3.13 record_sequences.py` writes sequences.json beside it; test/vm/sequences.test.ts
replays it.
"""

import json
import random
from pathlib import Path


def attempt(function):
    try:
        return function()
    except Exception as problem:
        return f"{type(problem).__name__}: {problem}"


def bound(chance):
    return chance.choice([None, None, *range(-12, 13), 10**20, -(10**20)])


def slices(chance):
    cases = []
    for _ in range(250):
        length = chance.randrange(9)
        parts = [bound(chance), bound(chance), chance.choice([None, 1, 1, 2, 3, -1, -1, -2, -3, 0, 10**20, -(10**20)])]
        new = list(range(100, 100 + chance.randrange(5)))

        def assign():
            items = list(range(length))
            items[slice(*parts)] = new
            return items

        def delete():
            items = list(range(length))
            del items[slice(*parts)]
            return items

        got = attempt(lambda: list(range(length))[slice(*parts)])
        indices = attempt(lambda: [str(part) for part in slice(*parts).indices(length)])
        texts = [None if part is None else str(part) for part in parts]
        cases.append([length, texts, new, got, attempt(assign), attempt(delete), indices])
    return cases


def ranges(chance):
    cases = []
    for _ in range(200):
        numbers = [*range(-15, 16), 10**20, -(10**20), 2**53, 2**53 + 7]
        one = range(chance.choice(numbers), chance.choice(numbers), chance.choice([1, 1, 2, 3, -1, -2, -5, 10**19, 7]))
        parts = [bound(chance), bound(chance), chance.choice([None, 1, 2, -1, -3])]
        probe = chance.choice(numbers)
        cases.append(
            [
                [str(one.start), str(one.stop), str(one.step)],
                repr(one),
                attempt(lambda: str(len(one))),
                [None if part is None else str(part) for part in parts],
                repr(one[slice(*parts)]),
                str(probe),
                probe in one,
                attempt(lambda: one.index(probe)) if probe not in one or one.index(probe) < 2**53 else None,
                attempt(lambda: [str(item) for item, _ in zip(one, range(5))]),
                attempt(lambda: [str(item) for item, _ in zip(reversed(one), range(5))]),
            ]
        )
    return cases


class Watched:
    log = []

    def __init__(self, key, name):
        self.key = key
        self.name = name

    def __lt__(self, other):
        Watched.log.append(self.name * 100 + other.name)
        return self.key < other.key


def sorts(chance):
    cases = []
    for _ in range(120):
        length = chance.choice([0, 1, 2, 3, 5, 8, 13, 30, 45, 63])
        kind = chance.randrange(4)
        keys = [chance.randrange(10 if kind == 0 else 1000) for _ in range(length)]
        if kind == 1:
            keys.sort(reverse=chance.random() < 0.7)
        if kind == 2:
            keys = sorted(keys, reverse=True)[: length // 2] + sorted(keys)[length // 2 :]
        if kind == 3:
            keys = [key // 300 for key in sorted(keys, reverse=True)]
        backwards = chance.random() < 0.3
        Watched.log = []
        items = [Watched(key, name) for name, key in enumerate(keys)]
        items.sort(reverse=backwards)
        cases.append([keys, backwards, [item.name for item in items], Watched.log])
    return cases


chance = random.Random(20)
recorded = {"slices": slices(chance), "ranges": ranges(chance), "sorts": sorts(chance)}
lines = [f'"{name}": [\n' + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]" for name, cases in recorded.items()]
Path(__file__).with_name("sequences.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
