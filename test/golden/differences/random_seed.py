# Random numbers
# Differs: random numbers, also those of os.urandom() and the module secrets, come from the run's seed: every run draws
# the same ones. With random.seed(n) they are CPython's own.
# Why: a run can be repeated exactly.
# Instead: nothing needs to be done. Never use gilscope to make keys or passwords.

import os
import random

print(random.randrange(10 ** 6), os.urandom(4).hex())
random.seed(42)
print(random.randrange(10 ** 6), random.random())
