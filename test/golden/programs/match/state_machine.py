def step(state, event):
    match state, event:
        case "idle", "coin": return "ready"
        case "ready", "push": return "open"
        case "open", "close" | "timeout": return "idle"
        case s, "reset": return f"reset from {s}"
        case s, str(e) if e.startswith("x"): return s
        case _, e: raise ValueError(f"{e!r} not allowed in {state}")
s = "idle"
for e in ("coin", "xray", "push", "timeout", "reset"):
    s = step(s, e)
    print(e, "->", s)
def fib(n):
    match n:
        case 0 | 1: return n
        case _: return fib(n - 1) + fib(n - 2)
print([fib(i) for i in range(10)])
def length(l):
    match l:
        case []: return 0
        case [_, *t]: return 1 + length(t)
print(length(list("abcdef")))
def depth(t):
    match t:
        case None: return 0
        case (l, _, r): return 1 + max(depth(l), depth(r))
print(depth(((None, 1, None), 2, ((None, 3, None), 4, None))))
step("idle", "push")
