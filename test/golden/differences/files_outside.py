# Files
# Differs: a program can read files in its own folder and below, and nothing else; it can write them only if the run
# allows that. Everything else is a PermissionError that says so.
# Why: a program from a worksheet or from the web should be safe to try.
# Instead: put the files beside the program; `--allow-write` permits writing.

import os

with open(os.path.basename(__file__)) as file:
    print(file.readline().strip())
for path, mode in ('/etc/passwd', 'r'), ('/no/such/folder/x.txt', 'w'):
    try:
        with open(path, mode):
            print('opened')
    except OSError as problem:
        print(problem)
