import functools
def checked(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        result = f(*args, **kwargs)
        if result is None:
            raise ValueError(f"{f.__name__} returned None")
        return result
    return wrapper

@checked
def lookup(key):
    return {"a": 1}.get(key)

print(lookup("a"))
print(lookup("b"))
