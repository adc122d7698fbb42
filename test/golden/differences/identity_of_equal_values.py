# `is` on equal ints and strings
# Differs: two equal ints are always the same object, and so are two equal strings. Floats are objects of their own, as
# in CPython.
# Why: gilscope keeps ints and strings as plain JavaScript values, which have no identity. CPython promises none
# either: which equal ints are one object depends on their size and on what the compiler folded.
# Instead: compare values with ==. (CPython itself warns about `is` with a literal.)

a = int('1000')
b = int('1000')
print(a == b, a is b)
x = ''.join(['spam', 'eggs'])
y = ''.join(['spam', 'eggs'])
print(x == y, x is y)
p = float('1.5')
q = float('1.5')
print(p == q, p is q)
