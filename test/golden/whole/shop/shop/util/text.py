def row(*cells):
    return " ".join(str(c).rjust(8) for c in cells)


def title(s):
    return s.title()
