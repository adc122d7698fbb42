def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: range(0, 5, 0))
attempt(lambda: range(2.0))
attempt(lambda: range("5"))
attempt(lambda: range(5)[5])
attempt(lambda: range(5)[-6])
attempt(lambda: range(5).index(9))
attempt(lambda: range(3) * 2)
attempt(lambda: range(None))
attempt(lambda: range(3)[1.5])
attempt(lambda: range(3).step.missing)
attempt(lambda: range(3) < range(4))
attempt(lambda: range(a=1))
