name = input("Your name? ")
print(f"Hello, {name}!")
n = int(input())
numbers = [float(input(f"number {i}: ")) for i in range(n)]
print(sum(numbers))
try:
    int(input("an integer: "))
except ValueError as error:
    print(error)
import sys
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    line = line.rstrip("\n")
    if not line:
        break
    print("line", line)
print(repr(input()))
print(repr(sys.stdin.read()))
try:
    input("more? ")
except EOFError as error:
    print("EOFError", error)
input()
