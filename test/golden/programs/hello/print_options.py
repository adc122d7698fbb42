import sys

print("a", "b", "c", sep="-")
print("no newline", end="")
print()
print(1, 2.0, None, True, [1, "x"], ("t",), {"k": 3}, sep="|")
print()
print("", "", sep="x")
print(*range(5), sep=", ", end=".\n")
print("to stderr", file=sys.stderr)
print("flushed", flush=True)
sys.stdout.write("written\n")
print(sys.stdout.write("12345"), "characters")
try:
    print("x", sep=1)
except TypeError as error:
    print(error)
try:
    print("x", ending="")
except TypeError as error:
    print(error)
