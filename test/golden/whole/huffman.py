"""Huffman coding: tree, codes, encoding, decoding, and what it saves."""
import heapq
from collections import Counter
from itertools import count


class Leaf:
    def __init__(self, symbol):
        self.symbol = symbol

    def codes(self, prefix=""):
        yield self.symbol, prefix or "0"


class Branch:
    def __init__(self, left, right):
        self.left, self.right = left, right

    def codes(self, prefix=""):
        yield from self.left.codes(prefix + "0")
        yield from self.right.codes(prefix + "1")


def build(text):
    tie = count()
    heap = [(n, next(tie), Leaf(s)) for s, n in sorted(Counter(text).items())]
    if not heap:
        raise ValueError("nothing to encode")
    heapq.heapify(heap)
    while len(heap) > 1:
        (n1, _, a), (n2, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, next(tie), Branch(a, b)))
    return heap[0][2]


def encode(text, codes):
    return "".join(codes[c] for c in text)


def decode(bits, tree):
    out, node = [], tree
    for bit in bits:
        if isinstance(node, Branch):
            node = node.left if bit == "0" else node.right
        if isinstance(node, Leaf):
            out.append(node.symbol)
            node = tree
    return "".join(out)


for text in ("abracadabra", "mississippi river", "aaaa", "The quick brown fox — çà"):
    tree = build(text)
    codes = dict(tree.codes())
    bits = encode(text, codes)
    print(repr(text), f"{len(text) * 8} -> {len(bits)} bits", decode(bits, tree) == text)
    for symbol, code in sorted(codes.items(), key=lambda sc: (len(sc[1]), sc[1]))[:5]:
        print(f"   {symbol!r:>5} {code}")
try:
    build("")
except ValueError as error:
    print(error)
