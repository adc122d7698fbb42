for i in range(1, 16):
    if i % 15 == 0:
        print("FizzBuzz", end=" ")
    elif i % 5 == 0:
        print("Buzz", end=" ")
    elif i % 3 == 0:
        print("Fizz", end=" ")
    else:
        print(i, end=" ")
print()
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
while False:
    pass
else:
    print("while-else")
i = 0
while True:
    i += 1
    if i == 2:
        continue
    if i > 4:
        break
    print("i", i)
else:
    print("never")
for x in []:
    print("never")
else:
    print("empty else", i)
for i in range(3):
    for j in range(3):
        if j == i:
            break
        print(i, j, end=";")
    else:
        print("inner done")
print(i, j)
for i in range(3):
    i = 10
print(i)
pass; print("a"); print("b")
if 1: print("one-line")
if not (None or 0 or "" or [] or {} or () or set() or 0.0 or 0j or b""): print("all falsy")
