# Sizes of objects
# Differs: sys.getsizeof() gives sizes that are plausible, not CPython's.
# Why: objects of gilscope do not lie in memory as C structures do.
# Instead: compare sizes with each other, and do not rely on a number.

import sys

print(sys.getsizeof([]) > 0, sys.getsizeof(list(range(100))) > sys.getsizeof([]))
print(sys.getsizeof([]), sys.getsizeof({}))
