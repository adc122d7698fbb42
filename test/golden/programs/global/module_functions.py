counter = 0
def bump(by=1):
    global counter
    counter += by
    return counter
def read(): return counter
def shadow():
    counter = 99
    return counter
bump(); bump(5)
print(counter, read(), shadow(), counter)
globals()["counter"] = 50
print(read(), bump())
def broken():
    counter += 1
broken()
