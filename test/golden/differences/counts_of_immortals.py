# Reference counts of numbers and strings
# Differs: sys.getrefcount() of every int, str, float, bool and None is 4294967295, the count of an immortal object.
# Why: these have no count in gilscope; in CPython 3.13 only the small ints, the constants and the interned strings
# are immortal. All other objects have CPython's own counts.
# Instead: watch the counts of lists, dicts and instances.

import sys

print(sys.getrefcount(None), sys.getrefcount(7))
print(sys.getrefcount(int('1000')), sys.getrefcount(''.join(['a', 'b'])), sys.getrefcount(float('2.5')))
items = []
print(sys.getrefcount(items), sys.getrefcount([items, items][0]))
