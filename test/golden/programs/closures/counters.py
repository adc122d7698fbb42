def make_counter(start=0, step=1):
    value = start
    def counter():
        nonlocal value
        value += step
        return value
    def reset():
        nonlocal value
        value = start
    counter.reset = reset
    return counter
a, b = make_counter(), make_counter(10, 5)
print(a(), a(), b(), b(), a(), a.reset(), a())
print(a.__closure__ is not None, len(a.__closure__), a.__code__.co_freevars, a.__closure__[1].cell_contents, make_counter.__code__.co_cellvars)
def averager():
    total, n = 0, 0
    def add(x):
        nonlocal total, n
        total += x
        n += 1
        return total / n
    return add
avg = averager()
print(avg(10), avg(20), avg(33))
def no_closure(): pass
print(no_closure.__closure__)
