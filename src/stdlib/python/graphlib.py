# Topological sorting of a graph given as node -> predecessors.

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    """Raised when the graph has a cycle; args[1] is one, its first node repeated at the end."""


class _Node:
    """A node with the number of predecessors it still waits for, and its successors."""

    __slots__ = ('node', 'waits_for', 'successors', 'state')

    def __init__(self, node):
        self.node = node
        self.waits_for = 0
        self.successors = []
        self.state = 'waiting'


class TopologicalSorter:
    """Gives nodes in an order in which every node comes after its predecessors."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._handed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _entry(self, node):
        entry = self._nodes.get(node)
        if entry is None:
            entry = self._nodes[node] = _Node(node)
        return entry

    def add(self, node, *predecessors):
        """Add a node and what has to come before it."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        entry = self._entry(node)
        entry.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._entry(predecessor).successors.append(entry)

    def prepare(self):
        """Finish the graph and look for cycles."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [entry for entry in self._nodes.values() if entry.waits_for == 0]
        for entry in self._ready:
            entry.state = 'ready'
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """The nodes that became ready since the last call, as a tuple."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple([entry.node for entry in self._ready])
        for entry in self._ready:
            entry.state = 'out'
        self._ready = []
        self._handed_out += len(result)
        return result

    def is_active(self):
        """Whether there is still something to be had or to be waited for."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._handed_out or bool(self._ready)

    __bool__ = is_active

    def done(self, *nodes):
        """Mark nodes as finished, which may make their successors ready."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            entry = self._nodes.get(node)
            if entry is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if entry.state == 'done':
                raise ValueError(f'node {node!r} was already marked done')
            if entry.state != 'out':
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            entry.state = 'done'
            self._finished += 1
            for successor in entry.successors:
                successor.waits_for -= 1
                if successor.waits_for == 0:
                    successor.state = 'ready'
                    self._ready.append(successor)

    def static_order(self):
        """All nodes in order."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    def _find_cycle(self):
        """Depth first along successors; the path is kept to name the cycle."""
        finished = set()
        for start in self._nodes.values():
            if id(start) in finished:
                continue
            path, places, pending = [start], {id(start): 0}, [iter(start.successors)]
            while pending:
                for successor in pending[-1]:
                    if id(successor) in places:
                        return [entry.node for entry in path[places[id(successor)]:]] + [successor.node]
                    if id(successor) not in finished:
                        places[id(successor)] = len(path)
                        path.append(successor)
                        pending.append(iter(successor.successors))
                        break
                else:
                    pending.pop()
                    entry = path.pop()
                    del places[id(entry)]
                    finished.add(id(entry))
        return None

    __class_getitem__ = classmethod(type(list[int]))
