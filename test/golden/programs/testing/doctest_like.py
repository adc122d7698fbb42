def examples(doc):
    lines = iter(doc.splitlines())
    source = None
    for line in lines:
        line = line.strip()
        if line.startswith(">>> "):
            if source is not None:
                yield source, ""
            source = line[4:]
        elif source is not None and line:
            yield source, line
            source = None
    if source is not None:
        yield source, ""
def clamp(v, low, high):
    """Limits a value.

    >>> clamp(5, 0, 3)
    3
    >>> clamp(-1, 0, 3)
    0
    >>> x = clamp(2, 0, 3)
    >>> x + 1
    3
    >>> clamp("a", 0, 3)
    TypeError: '<' not supported between instances of 'int' and 'str'
    >>> clamp(2, 3, 0)
    wrong on purpose
    """
    return max(low, min(v, high))
scope = {"clamp": clamp}
for source, wanted in examples(clamp.__doc__):
    try:
        try:
            value = eval(source, scope)
            got = "" if value is None else repr(value)
        except SyntaxError:
            exec(source, scope)
            got = ""
    except Exception as e:
        got = f"{type(e).__name__}: {e}"
    print("ok  " if got == wanted else "FAIL", source, "->", got)
