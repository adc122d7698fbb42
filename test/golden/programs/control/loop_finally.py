def f():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("else")
    return "end"
print(f())
def g():
    while True:
        try:
            return "try"
        finally:
            print("cleanup")
print(g())
def h():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            print("caught", e)
            if i == 1:
                return "from except"
        finally:
            print("fin", i)
print(h())
def k():
    for x in (1, 2):
        for y in (1, 2):
            try:
                if y == 2:
                    break
                print(x, y)
            finally:
                print("f", x, y)
k()
def nested():
    try:
        try:
            return "inner"
        finally:
            print("1")
    finally:
        print("2")
print(nested())
