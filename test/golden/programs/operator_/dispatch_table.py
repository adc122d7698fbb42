import operator
from functools import reduce
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "**": operator.pow, "<": operator.lt}
def rpn(text):
    stack = []
    for token in text.split():
        if token in OPS:
            b, a = stack.pop(), stack.pop()
            stack.append(OPS[token](a, b))
        else:
            stack.append(float(token) if "." in token else int(token))
    (result,) = stack
    return result
for t in ("1 2 +", "5 1 2 + 4 * + 3 -", "2 3 2 ** **", "7 2 /", "1 2 <", "1.5 2 *", "1 +", "1 2", "1 0 /", "a"):
    try:
        print(t, "=", rpn(t))
    except (IndexError, ValueError, ZeroDivisionError) as e:
        print(t, "!", type(e).__name__, e)
print(reduce(operator.xor, [5, 3, 5]), list(map(operator.neg, [1, -2])), sorted({"b": 1, "a": 2}.items(), key=operator.itemgetter(1)))
