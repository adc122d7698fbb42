def area(shape):
    match shape:
        case {"type": "circle", "r": r}:
            return 3 * r * r
        case {"type": "rect", "w": w, "h": h}:
            return w * h
        case {"type": kind}:
            raise NotImplementedError(kind)

print(area({"type": "circle", "r": 2}))
print(area({"type": "rect", "w": "2", "h": 3}))
print(area({"type": "hexagon"}))
