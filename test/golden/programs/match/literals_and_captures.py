def f(x):
    match x:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case -1: return "minus one"
        case 1.5: return "float"
        case "a" | b"b": return "text"
        case None: return "none"
        case True: return "true"
        case 1 + 2j: return "complex"
        case int(n) if n > 100: return f"big {n}"
        case int() as n: return f"int {n}"
        case str(s): return f"str {s!r}"
        case [] | (): return "empty"
        case [x]: return f"one {x}"
        case [x, y]: return f"two {x} {y}"
        case [first, *rest] if len(rest) > 3: return f"long {first} {rest}"
        case [*_, last]: return f"last {last}"
        case {"kind": k, **rest}: return f"kind {k} {rest}"
        case {}: return "mapping"
        case _: return "other"
for v in (0, 1, 3, -1, 1.5, "a", b"b", None, True, False, 1 + 2j, 500, 50, "zz", [], (), [7], (1, 2), [1, 2, 3], list(range(6)), {"kind": "q", "x": 1}, {"z": 1}, {}, object, {1}, b"x", "ab", range(2), bytearray(b"a")):
    print(repr(v), "->", f(v))
