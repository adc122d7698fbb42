from __future__ import annotations
def f(a: undefined, b: int | "x" = 1) -> some.thing[0]: pass
print(f.__annotations__)
class Node:
    next: Node | None = None
    def link(self, other: Node) -> Node:
        self.next = other
        return self
print(Node.__annotations__, Node().link(Node()).next.next)
x: never_evaluated(1 / 0) = 5
print(x, __annotations__)
