def factorial(n): return 1 if n <= 1 else n * factorial(n - 1)
def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
def is_even(n): return True if n == 0 else is_odd(n - 1)
def is_odd(n): return False if n == 0 else is_even(n - 1)
print(factorial(30), len(hanoi(6)), hanoi(3), ackermann(2, 3), is_even(100), is_odd(7))
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError as error:
        return str(error), n > 900
print(depth(0))
import sys
print(sys.getrecursionlimit())
sys.setrecursionlimit(3000)
def count(n): return 0 if n == 0 else 1 + count(n - 1)
print(count(2900))
sys.setrecursionlimit(1000)
try:
    count(2900)
except RecursionError as error:
    print(type(error).__name__, error)
class Node:
    def __init__(self): self.me = self
    def __repr__(self): return repr(self.me)
try:
    repr(Node())
except RecursionError as error:
    print("repr:", error)
