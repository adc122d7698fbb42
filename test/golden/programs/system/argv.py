# args: one two --three=3 é 5
import sys
print(len(sys.argv), sys.argv)
total = sum(int(a) for a in sys.argv[1:] if a.isdigit())
print(total, sys.argv[-1])
if len(sys.argv) != 3:
    print(f"usage: {sys.argv[0]} A B", file=sys.stderr)
    sys.exit(2)
