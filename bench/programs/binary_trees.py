# Allocation: millions of short-lived small objects, made and freed through reference counts.


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def check(node):
    if node.left is None:
        return 1
    return 1 + check(node.left) + check(node.right)


def run(deepest):
    kept = make(deepest)
    for depth in range(4, deepest + 1, 4):
        rounds = 1 << (deepest - depth + 4)
        total = 0
        for _ in range(rounds):
            total += check(make(depth))
        print(rounds, "trees of depth", depth, "check", total)
    print("kept tree, check", check(kept))


run(14)
