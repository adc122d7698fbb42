# Addresses
# Differs: id(), and the address in the repr of an object, is a number that gilscope gives to each object when it is
# first asked for it: the same in every run. CPython's is another one in each run.
# Why: output can be compared from run to run.
# Instead: compare objects with `is`; never keep an id() of an object that may have died.

class Thing:
    pass

print(Thing())
print(Thing())
