# Byte code as bytes
# Differs: a code object has no `co_code`, no `co_linetable` and cannot be made or replaced by hand; sys.settrace() and
# sys.setprofile() are missing.
# Why: gilscope has CPython's instructions by name, one word each, not their encoding. What a tracer would see is what
# the views of gilscope show.
# Instead: `gilscope dis` shows the instructions of a program.

import sys

def add(a, b):
    return a + b

print(hasattr(add.__code__, 'co_code'), hasattr(sys, 'settrace'))
print(add.__code__.co_varnames, add.__code__.co_name)
print(add(1, 2))
