values = [1, 2, 3
print(values)
def f():
    pass
