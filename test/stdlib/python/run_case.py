# Runs one case program under CPython 3.13 with *our* standard-library modules in place of CPython's, by putting small
# shims where the VM has natives.  `python3.13 -I -S -X frozen_modules=off run_case.py [--genuine] case.py`: with
# --genuine the program runs untouched, so that the two outputs can be compared (compare.sh does).

import sys
import importlib.machinery
import types

HERE = __file__.rpartition('/')[0] or '.'
FOLDER = HERE + '/../../../src/stdlib/python'

OURS = set('''json datetime calendar _strptime random argparse logging unittest doctest os posixpath pathlib io re
hashlib hmac struct _iobase genericpath _doctest_examples _os_results _configparser_values _configparser_errors _configparser_reader uuid secrets base64 binascii csv tempfile shutil glob fnmatch getpass getopt decimal platform signal
locale html urllib configparser difflib fractions numbers stat quopri shlex cmd _pydecimal'''.split())


def make_shims():
    import importlib.util
    import posix

    lib = [p for p in sys.path if p.endswith('python3.13')][0]

    def genuine(name, alias):
        spec = importlib.util.spec_from_file_location(alias, '%s/%s' % (lib, name))
        module = importlib.util.module_from_spec(spec)
        sys.modules[alias] = module
        spec.loader.exec_module(module)
        return module

    # _re: the native engine is CPython's own re, loaded under another name
    gre = genuine('re/__init__.py', 're')
    shim = types.ModuleType('_re')
    shim.error = shim.PatternError = gre.PatternError
    shim.Pattern, shim.Match = gre.Pattern, gre.Match
    shim.compile = lambda pattern, flags=0: gre.compile(pattern, int(flags))
    shim.purge = gre.purge
    global template
    template = gre._compile_template
    sys.modules['_re'] = shim

    ghash = genuine('hashlib.py', '_genuine_hashlib')
    shim = types.ModuleType('_hashlib')
    shim.new = lambda name, data=b'': ghash.new(name, data)
    sys.modules['_hashlib'] = shim

    sys.modules['_json'] = None     # no native: the fallbacks are what is tested

    shim = types.ModuleType('_os')
    shim.__dict__.update({k: v for k, v in vars(posix).items() if not k.startswith('__')})
    import os as genuine_os
    shim.exists, shim.isfile, shim.isdir = genuine_os.path.exists, genuine_os.path.isfile, genuine_os.path.isdir
    shim.environ = dict(genuine_os.environ)
    sys.modules['_os'] = shim


class Finder:
    """Finds the modules of ours before anything else."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.split('.')[0] not in OURS and not name.startswith('_gs_'):
            return None
        return importlib.machinery.PathFinder.find_spec(name, [FOLDER] if path is None or '.' not in name else path)


def main(argv):
    sys.dont_write_bytecode = True
    genuine = '--genuine' in argv
    case = argv[-1]
    if not genuine:
        make_shims()
        sys.meta_path.insert(0, Finder)
        for name in list(sys.modules):
            if name.split('.')[0] in OURS:
                del sys.modules[name]
        import re       # C's pattern objects look for this helper there
        re._compile_template = template
    module = types.ModuleType('__main__')
    module.__file__ = case
    sys.argv = ['case.py']
    sys.modules['__main__'] = module
    with open(case, encoding='utf-8') as file:
        source = file.read()
    if not genuine:
        only = source.split('\n', 1)[0]
        if only.startswith('# uses:'):
            for name in only[7:].split():
                found = __import__(name)
                assert 'src/stdlib/python' in found.__file__, found
    exec(compile(source, 'case.py', 'exec'), module.__dict__)


main(sys.argv[1:])
