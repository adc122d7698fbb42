import sys
print("out 1")
print("err 1", file=sys.stderr)
sys.stdout.write("no newline at end")
raise RuntimeError("final")
