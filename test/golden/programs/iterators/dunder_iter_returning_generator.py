class Tree:
    def __init__(self, v, *children): self.v, self.children = v, children
    def __iter__(self):
        yield self.v
        for c in self.children:
            yield from c
    def leaves(self):
        if not self.children:
            yield self.v
        for c in self.children:
            yield from c.leaves()
t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), list(t.leaves()), sum(t), max(t), 3 in t, sorted(t, reverse=True), [x * 2 for x in t if x > 1])
a, *rest = t
print(a, rest)
