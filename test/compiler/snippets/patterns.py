def f(x):
    match x:
        case 0 | 1:
            a
        case -1.5 | "s" | b"b" | None | True:
            b
        case mod.NAME:
            c
        case [] | ():
            d
        case [1, y, *_]:
            return y
        case [a, *rest, b] if a < b:
            return rest
        case {"k": v, 1: w, **others}:
            return v, others
        case {}:
            e
        case Point(x=0, y=yy) | Point(yy, 0):
            return yy
        case str() as text:
            return text
        case (1 | 2) as n, [_, [m, _]]:
            return n, m
        case _:
            return 5
    match x, y:
        case a, b:
            print(a)
    match x:
        case [_, *_]: pass
        case [*_, last]: pass
        case {**rest}: pass
        case whatever: pass
for i in x:
    match i:
        case 1: continue
        case 2: break
    print(i)
