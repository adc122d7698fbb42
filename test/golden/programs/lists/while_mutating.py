a = [1, 2, 3, 4, 5, 6]
for v in a:
    if v % 2 == 0:
        a.remove(v)
print(a)
a = [1, 2, 3]
for v in a:
    if v < 10:
        a.append(v * 4)
print(a)
it = iter(a)
print(next(it), next(it), it.__length_hint__(), list(it), list(it))
a.append(99)
print(list(it))
for i, v in enumerate(reversed(a)):
    print(i, v, end=";")
print()
r = reversed([1, 2, 3])
print(next(r), list(r), list(r))
stack, queue = [], []
for i in range(5):
    stack.append(i)
    queue.insert(0, i)
while stack:
    print(stack.pop(), queue.pop(), end=" ")
print()
