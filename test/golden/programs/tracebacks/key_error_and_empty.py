import sys
try:
    raise ValueError
except ValueError:
    import traceback
    traceback.print_exc()
try:
    {}["missing key"]
except KeyError:
    traceback.print_exc()
try:
    assert False
except AssertionError:
    traceback.print_exc()
print("about to fail", file=sys.stderr)
assert 2 + 2 == 5, "arithmetic still works"
