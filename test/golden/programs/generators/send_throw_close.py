def echo():
    received = None
    while True:
        try:
            received = yield received
            print("got", received)
        except ValueError as error:
            print("handled", error)
            received = "recovered"
        except GeneratorExit:
            print("closing")
            raise
g = echo()
print(next(g), g.send(1), g.send("two"), g.throw(ValueError("bad")), g.throw(ValueError))
g.close()
g.close()
try:
    g.send(1)
except StopIteration as error:
    print("exhausted", error.value)
try:
    echo().send(5)
except TypeError as error:
    print(error)
g = echo()
try:
    g.throw(KeyError("early"))
except KeyError as error:
    print("KeyError", error)
print(list(g))
def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("ignored")
            yield "still here"
            return
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)
def closes_with_value():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"
c = closes_with_value()
next(c)
print(c.close())
def running_avg():
    total = n = 0
    avg = None
    while True:
        total += yield avg
        n += 1
        avg = total / n
a = running_avg()
next(a)
print([a.send(v) for v in (10, 20, 60)])
def self_next():
    yield next(me)
me = self_next()
try:
    next(me)
except ValueError as error:
    print(error)
try:
    g.throw(5)
except TypeError as error:
    print(error)
