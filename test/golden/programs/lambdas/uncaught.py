table = {"double": lambda v: v * 2, "invert": lambda v: 1 / v}
for name, value in (("double", 4), ("invert", 4), ("invert", 0)):
    print(name, table[name](value))
