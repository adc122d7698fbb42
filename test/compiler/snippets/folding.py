a = 1 + 2 * 3, 2 ** 10, 2 ** 200, 7 // 2, -7 // 2, -7 % 3, 1 / 4, 1 / 0, 1 << 5, 1 << 200
b = "ab" * 3, "ab" + "cd", "a" * 5000, b"x" * 4, (1, 2) * 2, (1,) + (2,), 3 * "x"
c = -1, +1, ~1, not 1, not "", -1.5, ~True, 1.5 + 2, 5 % 3.0, 2.0 ** 3
d = "abc"[1], "abc"[-1], (1, 2, 3)[0], b"abc"[0], "abc"[9], "abc"[0:1]
e = __debug__, None, ..., True
def f(x):
    if 0:
        never
    if 1:
        always
    else:
        never
    while 0:
        never
    if not x:
        a
    if not x is None:
        b
    if not x in y:
        c
    for i in [1, 2, 3]:
        d
    for i in [x, 1]:
        e
    for i in {1, 2}:
        g
    if __debug__:
        h
    1
    "text"
    x = 1 and y
    x = 0 and y
    x = 1 or y
    x = "" or y
    return 1 if "" else 2
def g(x):
    while True:
        if x:
            break
        continue
def h(x, y):
    x, y = y, x
    x, y, z = y, z, x
    (x,) = (y,)
    x = y = z
    x, x = y, z
    [a, b] = x
    return 3 < 2 if x else (1, x)
