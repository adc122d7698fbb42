def loops(n):
    while n > 0:
        n -= 1
    while n:
        if n == 3:
            break
        elif n == 4:
            continue
        n += 1
    else:
        n = 0
    for i in range(n):
        for j in i:
            if j:
                continue
            break
        else:
            print(i)
    for a, *b in n:
        pass
def conditions(a, b, c):
    if a and b or c:
        x
    if a and (b or not c):
        y
    if a < b < c:
        z
    if not a < b < c:
        z
    if a if b else c:
        w
    if a is None or b is not None:
        v
    while a < b < c and not (a or b):
        u
    if a:
        return 1
    elif b:
        return 2
    return a and b and c
def asserts(a, b):
    assert a
    assert a < b, f"{a}"
    assert (a, b)
    raise
def raises(a):
    if a:
        raise ValueError("x") from a
    raise a
def nested(y):
    if y:
        if a:
            raise b
    else:
        d
    e
    e
def returns(a):
    for i in a:
        if i:
            return i
        return
    with a:
        return 1
    try:
        return a()
    finally:
        print(a)
for i in x:
    if i: continue
    print(i)
if x: pass
elif y: pass
else: z
