import sys, atexit
atexit.register(print, "atexit 1")
@atexit.register
def last():
    print("atexit 2")
print("main done")
sys.exit(None)
