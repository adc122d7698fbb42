def divide(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return log["error"]

print(divide(1, 2))
divide(1, 0)
