class Config:
    defaults = {"size": 10}
    size = defaults["size"]
    limits = [size * n for n in (1, 2)] if False else [10, 20]

    class Nested:
        value = int("not a number")

print("unreachable")
