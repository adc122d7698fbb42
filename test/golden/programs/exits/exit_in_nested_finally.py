import sys
def f():
    try:
        try:
            raise ValueError("first")
        finally:
            sys.exit(9)
    except ValueError:
        print("never")
    finally:
        print("outer finally")
f()
