# Hashes of str and bytes, order of sets of them
# Differs: hash() of a str or bytes, and so the order in which a set of them is iterated and printed, is the same in
# every run.
# Why: CPython draws the hash from a random seed for each run (unless PYTHONHASHSEED is set); in gilscope the same
# program gives the same output, always. Sets of ints are iterated in CPython's own order.
# Instead: sort a set of texts before you print it, as you should under CPython.

print(hash('spam') == hash('spam'), hash('spam'))
print({'one', 'two', 'three', 'four'})
print(sorted({'one', 'two', 'three', 'four'}))
print({10, 3, 7, 64})
