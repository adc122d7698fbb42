def make_stack():
    items = []
    def dispatch(op, *args):
        match op:
            case "push":
                items.append(*args)
            case "pop":
                return items.pop()
            case "peek":
                return items[-1]
            case _:
                raise LookupError(op)
    return dispatch
s = make_stack()
s("push", 1); s("push", 2)
print(s("peek"), s("pop"), s("pop"))
try:
    s("pop")
except IndexError as error:
    print(error)
try:
    s("jump")
except LookupError as error:
    print(error)
def debounce(n):
    calls = 0
    def decorate(f):
        def wrapper(*a):
            nonlocal calls
            calls += 1
            if calls % n == 0:
                return f(*a)
        return wrapper
    return decorate
@debounce(3)
def hit(x): return f"hit {x}"
print([hit(i) for i in range(7)])
cell = (lambda v: lambda: v)(5).__closure__[0]
print(cell.cell_contents, type(cell).__name__)
cell.cell_contents = 6
print(cell.cell_contents)
