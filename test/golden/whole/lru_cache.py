"""An LRU cache on a doubly linked list with sentinels, checked against functools.lru_cache."""
from functools import lru_cache


class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None


class LRU:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.map = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _push(self, node):
        node.prev, node.next = self.head, self.head.next
        self.head.next.prev = node
        self.head.next = node

    def get(self, key, default=None):
        node = self.map.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._push(node)
        return node.value

    def put(self, key, value):
        if key in self.map:
            self._unlink(self.map.pop(key))
        elif len(self.map) >= self.capacity:
            oldest = self.tail.prev
            self._unlink(oldest)
            del self.map[oldest.key]
            print("evict", oldest.key)
        node = self.map[key] = Node(key, value)
        self._push(node)

    def __iter__(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key, node.value
            node = node.next

    def __repr__(self):
        return "LRU(" + ", ".join(f"{k}: {v}" for k, v in self) + ")"


def cached(capacity):
    def decorate(function):
        cache = LRU(capacity)
        missing = object()

        def wrapper(*args):
            value = cache.get(args, missing)
            if value is missing:
                value = function(*args)
                cache.put(args, value)
            return value

        wrapper.cache = cache
        return wrapper

    return decorate


c = LRU(3)
for key, value in zip("abc", range(3)):
    c.put(key, value)
print(c, c.get("a"), c)
c.put("d", 3)
c.put("b", 4)
c.put("d", 33)
print(c, c.get("c", "gone"), c.hits, c.misses)

calls = {"ours": 0, "theirs": 0}


@cached(4)
def ours(n):
    calls["ours"] += 1
    return n * n


@lru_cache(maxsize=4)
def theirs(n):
    calls["theirs"] += 1
    return n * n


pattern = [1, 2, 3, 1, 4, 5, 1, 2, 6, 5, 5, 3, 1, 2]
print([ours(n) for n in pattern] == [theirs(n) for n in pattern], calls)
print(ours.cache.hits, ours.cache.misses, theirs.cache_info())
try:
    LRU(0)
except ValueError as error:
    print(error)
