class Node:
    def __init__(self, next=None):
        self.next = next

head = Node(Node())
print(head.next.next)
print(head.next.next.next.value)
