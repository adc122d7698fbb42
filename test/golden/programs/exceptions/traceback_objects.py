import traceback, sys
def inner(): raise ValueError("deep")
def middle(): inner()
def outer(): middle()
try:
    outer()
except ValueError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
    print(traceback.format_exc())
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
    print("".join(traceback.format_exception_only(type(e), e)), end="")
    traceback.print_exc(file=sys.stdout)
    print("".join(traceback.format_exception(e)), end="")
try:
    try:
        {}["k"]
    except KeyError as k:
        raise RuntimeError("chained") from k
except RuntimeError:
    traceback.print_exc(limit=1, file=sys.stdout)
print(traceback.format_exc())
def f():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name, sys._getframe().f_lineno
print(f())
