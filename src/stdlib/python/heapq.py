# Heaps kept in ordinary lists: the smallest item is at index 0, the children of index i at 2i + 1 and 2i + 2.

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _toward_root(heap, start, index):
    """Move the item at index up, not above start, until its parent is no larger."""
    item = heap[index]
    while index > start:
        parent = (index - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[index] = above
        index = parent
    heap[index] = item


def _toward_leaves(heap, index):
    """Sink the item at index to a leaf along the smaller children, then let it rise: it usually belongs near the
    bottom, so that this compares less often than looking at it on every level."""
    end = len(heap)
    start = index
    item = heap[index]
    child = 2 * index + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[index] = heap[child]
        index = child
        child = 2 * index + 1
    heap[index] = item
    _toward_root(heap, start, index)


def heappush(heap, item):
    """Push an item onto a heap."""
    heap.append(item)
    _toward_root(heap, 0, len(heap) - 1)


def heappop(heap):
    """Pop the smallest item off a heap."""
    last = heap.pop()       # IndexError if the heap is empty
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _toward_leaves(heap, 0)
    return smallest


def heapreplace(heap, item):
    """Pop the smallest item, then push a new one."""
    smallest = heap[0]
    heap[0] = item
    _toward_leaves(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Push an item, then pop the smallest one."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _toward_leaves(heap, 0)
    return item


def heapify(x):
    """Turn a list into a heap, in place and in linear time."""
    for index in range(len(x) // 2 - 1, -1, -1):
        _toward_leaves(x, index)


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator."""
    # One entry per input: [key, rank, value, next].  The rank decides between equal keys, so that the merge is stable
    # and values are never compared; _before orders entries, backwards if asked.
    entries = []
    for rank, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            value = advance()
        except StopIteration:
            continue
        entries.append(_Entry(value if key is None else key(value), rank, value, advance, reverse))
    heapify(entries)
    while len(entries) > 1:
        entry = entries[0]
        try:
            while True:
                yield entry.value
                entry.value = value = entry.advance()
                entry.key = value if key is None else key(value)
                _toward_leaves(entries, 0)
                if entries[0] is not entry:
                    break
        except StopIteration:
            heappop(entries)
    if entries:
        entry = entries[0]
        yield entry.value
        yield from entry.advance.__self__


class _Entry:
    __slots__ = ('key', 'rank', 'value', 'advance', 'reverse')

    def __init__(self, key, rank, value, advance, reverse):
        self.key, self.rank, self.value, self.advance, self.reverse = key, rank, value, advance, reverse

    def __lt__(self, other):
        if self.reverse:
            if other.key < self.key:
                return True
            return not self.key < other.key and self.rank < other.rank
        if self.key < other.key:
            return True
        return not other.key < self.key and self.rank < other.rank


class _Backwards:
    """Wraps a key so that a heap keeps its largest instead of its smallest item at the front."""

    __slots__ = ('key',)

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return other.key < self.key

    def __eq__(self, other):
        return self.key == other.key


def nsmallest(n, iterable, key=None):
    """The n smallest items, smallest first; the same as sorted(iterable, key=key)[:n]."""
    if n == 1:
        items = list(iterable)
        return [min(items, key=key)] if items else []
    return _extremes(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, largest first; the same as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        items = list(iterable)
        return [max(items, key=key)] if items else []
    return _extremes(n, iterable, key, True)


def _extremes(n, iterable, key, largest):
    """Keep the best n seen so far in a heap with the worst of them in front; earlier items win ties."""
    try:
        if n >= len(iterable):
            return sorted(iterable, key=key, reverse=largest)[:max(n, 0)]
    except (TypeError, AttributeError):
        pass
    if n <= 0:
        return []
    source = enumerate(iterable)
    heap = []
    for position, item in source:
        heap.append(_ranked(item, key, position, largest))
        if len(heap) == n:
            break
    heapify(heap)
    for position, item in source:
        measure = item if key is None else key(item)
        worst = heap[0]
        if (worst[0] < measure) if largest else (measure < worst[0].key):
            heapreplace(heap, (measure if largest else _Backwards(measure), -position, item))
    heap.sort(reverse=True)
    return [item for _, _, item in heap]


def _ranked(item, key, position, largest):
    measure = item if key is None else key(item)
    return measure if largest else _Backwards(measure), -position, item


try:
    # The natives run to the end without a thread switch when the items are numbers or strings, as CPython's do.
    from _heapq import heapify, heappop, heappush, heappushpop, heapreplace
except ImportError:
    pass
