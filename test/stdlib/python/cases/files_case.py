# uses: glob fnmatch shutil tempfile getopt
import glob, fnmatch, shutil, tempfile, getopt, os
def e(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, str(x).replace(d, 'D'))
d = tempfile.mkdtemp(); os.chdir(d)
for p in ['a.txt', 'b.py', '.hid', 'sub/c.txt', 'sub/deep/d.txt', 'sub/.h2']:
    os.makedirs(os.path.dirname(p) or '.', exist_ok=True); open(p, 'w').write(p)
for p in ['*', '*.txt', '**', '**/*.txt', 'sub/*', '*/', 's?b', '[ab]*', 'nope', 'a.txt', 'sub', '.*', 'sub/**']: print(p, sorted(glob.glob(p)), sorted(glob.glob(p, recursive=True)))
print(glob.escape('a[b]*?'), sorted(glob.glob('*', root_dir='sub')))
for n, p in [('a.txt', '*.txt'), ('a.txt', '*.TXT'), ('abc', 'a?c'), ('abc', '[!a]*'), ('abc', '[a-c]bc'), ('a]', 'a[]]'), ('[', '['), ('x\ny', 'x*'), ('-', '[a-]'), ('axbxc', 'a*b*c'), ('', '*'), ('foo', 'FOO')]: print(n, p, fnmatch.fnmatch(n, p), fnmatch.fnmatchcase(n, p))
print(fnmatch.filter(['a.py', 'b.txt'], '*.py')); print(fnmatch.translate('*.py'), fnmatch.translate('a*b*c?[!x-z]'))
shutil.copy('a.txt', 'sub'); shutil.copyfile('a.txt', 'z.txt'); shutil.copytree('sub', 'sub2'); shutil.move('z.txt', 'sub2'); print(sorted(os.listdir('sub2')), open('sub2/a.txt').read()); shutil.rmtree('sub2'); print(os.path.exists('sub2')); e(shutil.rmtree, 'nope'); shutil.rmtree('nope', ignore_errors=True); e(shutil.copyfile, 'a.txt', 'a.txt'); print(shutil.get_terminal_size(), shutil.which('surely-not-there'))
with tempfile.TemporaryDirectory() as t: print(os.path.isdir(t))
print(os.path.exists(t))
with tempfile.NamedTemporaryFile('w+', suffix='.x') as f: f.write('hi'); f.seek(0); print(f.read(), f.name.endswith('.x'), os.path.exists(f.name))
print(os.path.exists(f.name))
e(getopt.getopt, ['-a', '-b', 'v', '--long', '--val=3', 'rest', '-c'], 'ab:c', ['long', 'val=']); e(getopt.gnu_getopt, ['x', '-a', 'y'], 'a'); e(getopt.getopt, ['-z'], 'a'); e(getopt.getopt, ['-b'], 'b:'); e(getopt.getopt, ['--nope'], '', ['x']); e(getopt.getopt, ['--val'], '', ['val=']); e(getopt.getopt, ['--lo'], '', ['long', 'loud']); e(getopt.getopt, ['--long=3'], '', ['long']); e(getopt.getopt, ['--va', '4', '--', '-a'], 'a', ['val='])
