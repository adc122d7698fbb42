n = 5
while n:
    n -= 1
    if n == 10:
        break
else:
    print("no break", n)
while n < 3:
    n += 1
    if n == 2:
        break
else:
    print("never")
print(n)
