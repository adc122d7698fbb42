"""Binary search tree, AVL tree, heap, queue of two stacks, and a union-find, each checked against builtins."""


class Tree:
    class Node:
        def __init__(self, key):
            self.key, self.left, self.right, self.height = key, None, None, 1

    def __init__(self, keys=(), balanced=True):
        self.root, self.balanced, self.size = None, balanced, 0
        for k in keys:
            self.add(k)

    @staticmethod
    def _h(node):
        return node.height if node else 0

    def _fix(self, node):
        node.height = 1 + max(self._h(node.left), self._h(node.right))
        return node

    def _rotate_right(self, y):
        x = y.left
        y.left, x.right = x.right, y
        self._fix(y)
        return self._fix(x)

    def _rotate_left(self, x):
        y = x.right
        x.right, y.left = y.left, x
        self._fix(x)
        return self._fix(y)

    def _add(self, node, key):
        if node is None:
            self.size += 1
            return Tree.Node(key)
        if key < node.key:
            node.left = self._add(node.left, key)
        elif key > node.key:
            node.right = self._add(node.right, key)
        self._fix(node)
        if not self.balanced:
            return node
        balance = self._h(node.left) - self._h(node.right)
        if balance > 1:
            if key > node.left.key:
                node.left = self._rotate_left(node.left)
            return self._rotate_right(node)
        if balance < -1:
            if key < node.right.key:
                node.right = self._rotate_right(node.right)
            return self._rotate_left(node)
        return node

    def add(self, key):
        self.root = self._add(self.root, key)

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)
        return walk(self.root)

    def __contains__(self, key):
        node = self.root
        while node and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __len__(self):
        return self.size

    def show(self, node="root", depth=0):
        node = self.root if node == "root" else node
        if node:
            self.show(node.right, depth + 1)
            print("   " * depth + str(node.key))
            self.show(node.left, depth + 1)


class Heap:
    def __init__(self):
        self.a = []

    def push(self, v):
        a, i = self.a, len(self.a)
        a.append(v)
        while i and a[i] < a[(i - 1) // 2]:
            a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]
            i = (i - 1) // 2

    def pop(self):
        a = self.a
        top, last = a[0], a.pop()
        if a:
            a[0], i = last, 0
            while (child := 2 * i + 1) < len(a):
                child += child + 1 < len(a) and a[child + 1] < a[child]
                if a[i] <= a[child]:
                    break
                a[i], a[child] = a[child], a[i]
                i = child
        return top

    __len__ = lambda self: len(self.a)


class Queue:
    def __init__(self):
        self._in, self._out = [], []

    def put(self, v):
        self._in.append(v)

    def get(self):
        if not self._out:
            while self._in:
                self._out.append(self._in.pop())
        return self._out.pop()


class UnionFind:
    def __init__(self, n):
        self.parent = list(range(n))

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = x = self.parent[self.parent[x]]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        self.parent[b] = a
        return a != b


keys = [(i * 37) % 101 for i in range(60)]
avl, plain, sorted_tree = Tree(keys), Tree(keys, balanced=False), Tree(range(60), balanced=False)
print(len(avl), list(avl) == sorted(keys) == list(plain), avl.root.height, plain.root.height, sorted_tree.root.height, 37 in avl, 100 in avl, 500 in avl)
Tree(range(1, 8)).show()
heap = Heap()
for k in keys:
    heap.push(k)
print([heap.pop() for _ in range(len(heap))] == sorted(keys))
try:
    heap.pop()
except IndexError as error:
    print("heap:", error)
q = Queue()
q.put(1); q.put(2)
print(q.get(), q.put(3), q.get(), q.get())
try:
    q.get()
except IndexError as error:
    print("queue:", error)
uf = UnionFind(8)
print([uf.union(a, b) for a, b in [(0, 1), (2, 3), (1, 2), (0, 3), (6, 7)]], len({uf.find(i) for i in range(8)}))
