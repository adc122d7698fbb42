a, b, c, d = 1, 2, 0, 4
x = [1, 2, 3]
print(a + b * d)
y = (a + b) * (x[0] + x[1]) / (c * d) + x[2]
print(y)
