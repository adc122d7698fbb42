# Memory
# Differs: a run has a limit of memory (1 GB), and a single value may take half of it; beyond, there is a MemoryError.
# Why: a mistake such as 10 ** 10 ** 10 should end in an error, not in a machine that has to be restarted.
# Instead: `--max-memory` sets another limit.

import sys

try:
    text = 'x' * (2 * 10 ** 9)
    print(len(text))
    text = None
except MemoryError:
    print('MemoryError')
