def f(n):
    try:
        print("try", n)
        if n == 1: raise ValueError("v")
        if n == 2: return "try return"
        if n == 3: raise KeyError("k")
    except ValueError as e:
        print("except", e)
        return "except return"
    else:
        print("else")
        return "else return"
    finally:
        print("finally")
for n in range(4):
    try:
        print(f(n))
    except KeyError as error:
        print("outer", error)
def override():
    try:
        return 1
    finally:
        return 2
def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"
def order():
    x = 1
    try:
        return x
    finally:
        x = 2
def nested():
    try:
        try:
            raise ValueError("first")
        finally:
            raise TypeError("second")
    except TypeError as e:
        return repr(e), repr(e.__context__)
print(override(), swallow(), order(), nested())
def in_loop():
    out = []
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append(f"f{i}")
    return out
print(in_loop())
try:
    try:
        raise ValueError("a")
    except KeyError:
        print("no")
    finally:
        print("inner finally")
except ValueError as e:
    print("outer got", e)
try:
    e
except NameError as error:
    print(error)
e = "kept?"
try:
    raise ValueError
except ValueError as e:
    pass
print("e" in globals())
