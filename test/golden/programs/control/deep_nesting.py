result = []
for a in range(3):
    for b in range(3):
        if a != b:
            for c in range(3):
                if c not in (a, b):
                    while True:
                        try:
                            with open("does-not-exist.txt") as f:
                                pass
                        except OSError as error:
                            result.append((a, b, c, type(error).__name__))
                            break
print(result)
x = 5
if x > 1:
    if x > 2:
        if x > 3:
            if x > 4:
                if x > 5:
                    print("6+")
                else:
                    print("exactly 5")
def classify(n):
    if n < 0: return "negative"
    elif n == 0: return "zero"
    elif n < 10: return "small"
    else: return "big"
print([classify(n) for n in (-1, 0, 5, 50)])
print((((((((((1 + 1))))))))), [[[[[[]]]]]], {"a": {"b": [({"c": 1},)]}})
