import sys
def countdown(n):
    while True:
        print(n)
        if n == 0:
            sys.exit(0)
        n -= 1
try:
    countdown(2)
except Exception:
    print("SystemExit is not an Exception")
