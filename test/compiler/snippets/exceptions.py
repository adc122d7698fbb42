def f(a, b):
    try:
        with a as c, b:
            return c.foo(1, *b, x=2)
    except (ValueError, X) as e:
        print(e, sep=1)
    except TypeError:
        pass
    except:
        raise
    else:
        del a
    finally:
        if a: pass
def g(a):
    for i in a:
        try:
            if i:
                continue
            break
        except E:
            continue
        finally:
            print(i)
    while a:
        try:
            b
        except C as d:
            break
    for i in a:
        with i as (x, y):
            continue
def h(lock):
    with lock:
        global counter
        counter += 1
def nested():
    try:
        try:
            a
        finally:
            b
    except C:
        try:
            d
        except E as e:
            return e
    return 1
def returns_in_finally():
    try:
        return 1
    finally:
        return 2
while x:
    try: a
    except B: pass
    else:
        if c: d
while x:
    with a:
        if b: c
with a as b.c, d as e[0]:
    pass
