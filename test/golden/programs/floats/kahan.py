def naive(values):
    total = 0.0
    for value in values:
        total += value
    return total

def kahan(values):
    total = compensation = 0.0
    for value in values:
        y = value - compensation
        t = total + y
        compensation = (t - total) - y
        total = t
    return total

values = [0.1] * 1000 + [1e16, 1.0, -1e16]
print(naive(values), kahan(values), sum(values))
print(naive([1e100, 1.0, -1e100]), sum([1e100, 1.0, -1e100]))
x = 1.0
steps = 0
while 1.0 + x != 1.0:
    x /= 2
    steps += 1
print(x, steps)
guess = 1.0
for i in range(6):
    guess = (guess + 2 / guess) / 2
    print(i, guess)
