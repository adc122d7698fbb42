class Bad:
    def __repr__(self): return "<Bad>"
    def __del__(self):
        raise ValueError("from __del__")
import sys
def hook(info):
    print("unraisable:", info.exc_type.__name__, info.exc_value, info.err_msg)
sys.unraisablehook = hook
b = Bad()
del b
print("continues")
def f():
    x = Bad()
    return "f done"
print(f())
