def wait():
    print("working")
    raise KeyboardInterrupt
try:
    wait()
except Exception:
    print("not an Exception")
finally:
    print("interrupted")
