#!/usr/bin/env python3.13
# Runs programs twice on CPython 3.13, with its own standard library and with the modules of src/stdlib/python in its
# place, and compares what they print.  So the modules can be tested (and debugged) apart from our VM: whatever differs
# here is the module's fault.  The natives the modules stand on are CPython's own.
#
#     python3.13 test/stdlib/check_on_cpython.py [-v] [program.py ...]      default: the golden programs about modules

import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.path.join(os.path.dirname(os.path.dirname(HERE)), 'src', 'stdlib', 'python')

DRIVER = r'''
import sys
program, ours = sys.argv[1:3]
import os, io, signal, operator, re, random, math, time, _thread, threading, itertools, atexit, queue, decimal
import string as genuine_string, linecache as genuine_linecache
genuine = dict(sys.modules)
names = set()
for folder, _, files in os.walk(ours):
    if folder.endswith('__pycache__'):
        continue
    prefix = os.path.relpath(folder, ours).replace(os.sep, '.')
    prefix = '' if prefix == '.' else prefix + '.'
    for file in files:
        if file.endswith('.py'):
            names.add((prefix + file[:-3]).removesuffix('.__init__'))
# What stays CPython's: whatever its own natives are tied to, or what the driver has to keep alive.
names -= {'_string', 'os', 'io', 'operator', 're', 'threading', 'queue', 'random'}
for name in names:
    sys.modules.pop(name, None)
sys.path.insert(0, ours)
sys.dont_write_bytecode = True
sys.argv[:] = [program]
sys.path_importer_cache.clear()
main = type(sys)('__main__')
main.__file__ = program
main.__builtins__ = __builtins__
sys.modules['__main__'] = main
with io.open(program, encoding='utf-8') as file:
    source = file.read()
exec(compile(source, program, 'exec'), main.__dict__)
if os.environ.get('SHOW_MODULES'):
    for name in sorted(names & set(sys.modules)):
        print(name, getattr(sys.modules[name], '__file__', None), file=sys.stderr)
'''


def run(program, ours):
    command = [sys.executable, '-X', 'frozen_modules=off', '-B']
    command += ['-I', '-S', '-c', DRIVER, program, OURS] if ours else ['-I', program]
    environment = {**os.environ, 'PYTHONHASHSEED': '0', 'PYTHON_COLORS': '0'}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
    return done.stdout, done.stderr, done.returncode


# Topics of the golden programs that are about modules of src/stdlib/python.
TOPICS = ('abc_', 'collections_', 'contextlib_', 'dataclasses', 'enum_', 'functools_', 'inspect_', 'numbers_',
          'small_modules', 'text_modules', 'traceback_module', 'typing_', 'warnings_', 'weakref_')


def programs_of(folder):
    return [os.path.join(root, name) for root, _, names in sorted(os.walk(folder)) for name in sorted(names)
            if name.endswith('.py')]


def main(arguments):
    import difflib
    verbose = '-v' in arguments
    chosen = [name for name in arguments if name != '-v'] or [os.path.join(HERE, '..', 'golden', 'programs', topic) for topic in TOPICS]
    programs = [os.path.abspath(program) for name in chosen
                for program in (programs_of(name) if os.path.isdir(name) else [name])]
    failed = 0
    for program in programs:
        expected, expected_error, _ = run(program, ours=False)
        got, error, _ = run(program, ours=True)
        expected, got = [re.sub('0x[0-9a-f]{6,}', '0x...', text.replace(os.path.dirname(os.__file__), OURS))
                         for text in (expected, got)]
        same = expected == got and (not error or bool(expected_error))
        print('ok  ' if same else 'FAIL', os.path.relpath(program))
        if not same:
            failed += 1
            if not got:
                expected = ''
            print('\n'.join(list(difflib.unified_diff(expected.splitlines(), got.splitlines(), 'CPython', 'ours',
                                                      lineterm='', n=1))[:40]))
            print(error[-3000:])
        elif verbose and error:
            print(error)
    print(f'{len(programs)} programs, {failed} differ')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
