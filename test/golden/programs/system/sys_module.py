import sys
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.byteorder, sys.maxsize, sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.hash_info.modulus, sys.maxunicode, sys.implementation.name, sys.getdefaultencoding(), sys.getswitchinterval(), sys.getrecursionlimit())
print("math" in sys.builtin_module_names or True, sys.intern("abc") == "abc", type(sys.path), sys.flags.optimize, sys.modules["__main__"].__name__, sys.stdin.readline() == "", sys.stdout.encoding)
sys.stdout.write("w\n"); sys.stderr.write("e\n")
old = sys.stdout
import io
sys.stdout = io.StringIO()
print("hidden")
captured, sys.stdout = sys.stdout.getvalue(), old
print(repr(captured))
def hook(kind, value, tb): print("hook:", kind.__name__, value)
sys.excepthook = hook
print(sys.getsizeof([]) > 0, sys._getframe().f_code.co_name, sys.exc_info())
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())
raise ValueError("to the hook")
