import sys
def gen():
    try:
        yield sys.exception()
        yield sys.exception()
    except ValueError as e:
        yield ("in gen", repr(sys.exception()), repr(e.__context__))
        yield repr(sys.exception())
g = gen()
print(next(g))
try:
    raise KeyError("k")
except KeyError:
    print(repr(next(g)))
    print(g.throw(ValueError("thrown")))
    print(next(g))
    print(repr(sys.exception()))
print(sys.exception())
def nested():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise TypeError(2)
        except TypeError:
            print(repr(sys.exception()))
        print(repr(sys.exception()))
    print(sys.exception())
nested()
def reraise_outer():
    try:
        raise ValueError("reraised by bare raise in callee")
    except ValueError:
        helper()
def helper():
    raise
try:
    reraise_outer()
except ValueError as e:
    print(e)
def loop():
    for i in range(3):
        try:
            if i == 1:
                raise ValueError(i)
        except ValueError as e:
            err = e
            continue
        finally:
            print("f", i, sys.exception())
    return repr(err)
print(loop())
try:
    try:
        raise ValueError("lost")
    finally:
        print("exc in finally", repr(sys.exception()))
except ValueError:
    pass
