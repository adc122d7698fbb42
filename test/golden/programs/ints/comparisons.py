print(1 == 1.0, 1 == True, 0 == False, 1 != 2, 2 ** 70 == 2 ** 70)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1 == 1.0 == True)
print(2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53))
print(10 ** 400 > 1e308, 10 ** 400 < float("inf"), -10 ** 400 > float("-inf"), 1 < float("nan"), 1 == float("nan"))
print(max(3, 3.0), min(True, 1), max(1, True, 1.0))
print(sorted([3, 1.5, True, 2, 0, -1.0, 10 ** 20]))
print(1 in [1.0], True in {1}, 2 ** 64 in {2 ** 64: 0}, {1: "a", 1.0: "b", True: "c"})
def trace(value):
    print("eval", value)
    return value
print(trace(1) < trace(2) < trace(0) < trace(5))
a = 10
print(0 < a < 100 and not a == 5, not 0, not not 3)
