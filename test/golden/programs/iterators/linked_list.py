class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
class LinkedList:
    def __init__(self, items=()):
        self.head = None
        for item in reversed(list(items)):
            self.head = Node(item, self.head)
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next
    def __len__(self): return sum(1 for _ in self)
    def __repr__(self): return "LinkedList(" + " -> ".join(map(repr, self)) + ")"
    def reverse(self):
        prev, node = None, self.head
        while node:
            node.next, prev, node = prev, node, node.next
        self.head = prev
        return self
    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList(list(self)[index])
        for i, v in enumerate(self):
            if i == index:
                return v
        raise IndexError(f"no element {index}")
l = LinkedList("abcd")
print(l, len(l), l[2], l[1:3], list(l), "c" in l, "z" in l, l.reverse(), *l)
try:
    l[10]
except IndexError as error:
    print(error)
first, *rest = l
print(first, rest, LinkedList(), bool(LinkedList()))
