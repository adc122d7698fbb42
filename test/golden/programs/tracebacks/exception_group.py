def check(n):
    if n % 2:
        raise ValueError(f"odd {n}")

errors = []
for n in range(4):
    try:
        check(n)
    except ValueError as error:
        errors.append(error)
raise ExceptionGroup("checks failed", errors + [TypeError("plain")])
