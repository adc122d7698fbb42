# Other programs, the network, C code
# Differs: os.system() and os.fork() are refused or missing, there is no module subprocess, socket, ctypes or signal.
# Why: a run is closed: it can touch nothing but its files, its input and its output.
# Instead: there is nothing to be done; such programs need a real Python.

import os

for name in 'subprocess', 'socket', 'ctypes':
    try:
        __import__(name)
        print('imported', name)
    except ImportError as problem:
        print(str(problem).partition('.')[0])
try:
    print(os.system('true'))
except PermissionError as problem:
    print(problem)
