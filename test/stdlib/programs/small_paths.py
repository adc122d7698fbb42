# posixpath and genericpath.
import posixpath as p, os, tempfile


def t(f):
    try:
        print('->', f())
    except BaseException as e:
        print(type(e).__name__, e)


paths = ['', '/', '//', '///', 'a', '/a', 'a/', 'a/b', '/a/b/', '//a/b', '///a', 'a//b', './a', '../a', 'a/../b', 'a/./b', '/..', '/../a', '.', '..', 'a/b/../../..', '.bashrc', 'a.tar.gz', 'a.b/c', '..x', 'x.', '...', 'a/.b', 'a/.b.c']
for q in paths:
    print(repr(q), p.split(q), p.splitext(q), p.basename(q), p.dirname(q), p.normpath(q), p.isabs(q), p.splitdrive(q), p.splitroot(q), p.normcase(q), p.abspath(q))
for a in ('', '/', 'a', 'a/', '/x'):
    for b in ('', '/', 'b', 'b/', '/c'):
        print(p.join(a, b), p.join(a, b, 'z'), end=' ')
print()
print(p.join(b'a', b'b'), p.split(b'a/b'), p.splitext(b'a.b'), p.normpath(b'a/../b'), p.commonprefix(['abc', 'abd']), p.commonprefix([]), p.commonprefix([['a', 'b'], ['a', 'c']]), p.commonpath(['/a/b/c', '/a/b/d', '/a/b']), p.commonpath(['a/b', 'a/c']), p.commonpath(['a', 'b']), p.commonpath(['/a', '/b']))
print(p.relpath('/a/b/c', '/a/d'), p.relpath('/a', '/a'), p.relpath('a', 'b'), p.relpath('/a/b', '/'), p.relpath('x/y'))
t(lambda: p.join('a', 3)); t(lambda: p.join('a', b'b')); t(lambda: p.join(3, 'a')); t(lambda: p.commonpath([])); t(lambda: p.commonpath(['/a', 'b'])); t(lambda: p.relpath('')); t(lambda: p.split(3)); t(lambda: p.basename(None)); t(lambda: p.exists(3.5)); t(lambda: p.commonpath(['a', b'b']))
os.environ['HOME'] = '/home/me/'; os.environ['VAR'] = 'val'; print(p.expanduser('~'), p.expanduser('~/x'), p.expanduser('a~'), p.expandvars('$VAR/${VAR}x $NOPE ${NOPE} $$ $ ${VAR'), p.expanduser(b'~/x'))
with tempfile.TemporaryDirectory() as d:
    d = p.realpath(d); f = p.join(d, 'file'); open(f, 'w').write('12345'); os.symlink(f, p.join(d, 'link')); os.symlink('nowhere', p.join(d, 'broken')); os.symlink('loop', p.join(d, 'loop')); os.mkdir(p.join(d, 'sub')); os.symlink('../file', p.join(d, 'sub', 'up'))
    for n in ('file', 'link', 'broken', 'loop', 'sub', 'sub/up', 'nope', 'sub/../file'):
        x = p.join(d, n); print(n, p.exists(x), p.lexists(x), p.isfile(x), p.isdir(x), p.islink(x), p.realpath(x).replace(d, 'D'), p.ismount(x), p.isjunction(x))
    print(p.getsize(f), p.getmtime(f) > 0, p.samefile(f, p.join(d, 'link')), p.ismount('/'), p.samestat(os.stat(f), os.stat(f)), p.getatime(f) > 0, p.getctime(f) > 0); t(lambda: str(p.getsize(p.join(d, 'nope'))).replace(d, 'D') if 0 else p.realpath(p.join(d, 'nope'), strict=False).replace(d, 'D'))


class PL:
    def __fspath__(self): return '/pl/x.txt'


print(p.join(PL(), 'y'), p.basename(PL()), p.splitext(PL()), p.sep, p.curdir, p.pardir, p.extsep, p.altsep, p.pathsep, p.defpath, p.devnull)
