# The environment
# Differs: os.environ holds what the run was given, which is nothing of the surroundings; os.getpid() is a fixed
# number.
# Why: the same program gives the same output everywhere.
# Instead: pass arguments (sys.argv) or input to the program.

import os

print(os.environ.get('PATH') is None, os.getpid() == 4242)
