import sys
try:
    raise KeyboardInterrupt("by user")
except KeyboardInterrupt as e:
    print("stopped:", e)
    sys.exit(130)
