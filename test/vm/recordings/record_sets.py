"""Records in which order CPython iterates over sets of ints after random operations.

Run it with a python3.13: `python3.13 record_sets.py` writes set_orders.json beside it. Each case is a list of steps
[operation, operand] on one set, and after each step the elements in order. test/vm/sets.test.ts replays them.
"""

import json
import random
from pathlib import Path

INPLACE = {"ior": "__ior__", "iand": "__iand__", "isub": "__isub__", "ixor": "__ixor__"}
METHODS = ["union", "intersection", "difference", "symmetric_difference"]


def number(chance):
    return chance.choice(
        [
            chance.randrange(20),
            chance.randrange(20),
            chance.randrange(-30, 300),
            chance.randrange(10**6),
            chance.randrange(-(10**12), 10**12),
            chance.randrange(2**61 - 5, 2**62),
            -chance.randrange(10**19, 10**22),
        ]
    )


def numbers(chance):
    return [number(chance) for _ in range(chance.choice([0, 1, 3, 6, 20, 70]))]


def case(seed):
    chance = random.Random(seed)
    current = set()
    steps = []
    for _ in range(chance.randrange(4, 14)):
        name = chance.choice(["add", "add", "discard", "pop", "update", "fill", "clear", *INPLACE, *METHODS])
        operand = numbers(chance)
        if name in ("add", "discard"):
            operand = [number(chance)]
            if current and chance.random() < 0.5:
                operand = [chance.choice(list(current))]
            getattr(current, name)(operand[0])
        elif name == "pop":
            operand = []
            if current:
                current.pop()
        elif name == "clear":
            operand = []
            if chance.random() < 0.3:
                current.clear()
            else:
                name = "copy"
                current = current.copy()
        elif name == "fill":
            start = chance.randrange(100)
            operand = list(range(start, start + chance.randrange(200)))
            for value in operand:
                current.add(value)
        elif name == "update":
            current.update(operand)
        elif name in INPLACE:
            if chance.random() < 0.5:
                operand += chance.sample(sorted(current), min(len(current), 5))
            getattr(current, INPLACE[name])(set(operand))
        else:
            if chance.random() < 0.5:
                operand += chance.sample(sorted(current), min(len(current), 5))
            if chance.random() < 0.5:
                name += "_list"
                current = getattr(current, name[:-5])(operand)
            else:
                current = getattr(current, name)(set(operand))
        steps.append([name, [str(value) for value in operand], [str(value) for value in current]])
    return steps


cases = [case(seed) for seed in range(60)]
path = Path(__file__).with_name("set_orders.json")
path.write_text("[\n" + ",\n".join(json.dumps(one, separators=(",", ":")) for one in cases) + "\n]\n")
