import math
class Color:
    RED, GREEN = "r", "g"
def f(c):
    match c:
        case Color.RED: return "red"
        case Color.GREEN: return "green"
        case math.pi: return "pi"
        case name: return f"captured {name}"
print(f("r"), f("g"), f(math.pi), f("b"))
def guard(n):
    print("guard", n, end=" ")
    return n % 2 == 0
def g(v):
    match v:
        case x if guard(x): return f"even {x}"
        case x if x > 10: return f"big odd {x}"
    return f"fell through {x}"
print(g(2), g(11), g(3))
match 5:
    case leaked if False: pass
    case _: pass
print(leaked)
match (1, (2, [3, {"k": (4, 5)}])):
    case (a, (b, [c, {"k": (d, e)}])): print(a, b, c, d, e)
match {"a": 1, "b": {"c": [1, 2, 3]}}:
    case {"a": 1, "b": {"c": [_, *more]}}: print(more)
match 1, 2:
    case 1, x: print("tuple subject", x)
match = 5
case = match + 1
_ = case
print(match, case, _)
match (match):
    case 5: print("soft keywords")
match -match:
    case -5: print("negative")
def h(cmd):
    match cmd.split():
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["get", item, *adjectives]: return f"get {item} {adjectives}"
        case ["quit" | "exit"]: return "bye"
        case [verb, *_]: return f"unknown {verb}"
        case []: return "say something"
for c in ("go north", "go up", "get lamp brass old", "exit", "", "dance now"):
    print(h(c))
