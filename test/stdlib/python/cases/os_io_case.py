# uses: os io
import os, io, sys, tempfile
d = tempfile.mkdtemp(); os.makedirs(os.path.join(d, 'a', 'b', 'c')); open(os.path.join(d, 'a', 'f.txt'), 'w').write('hello'); open(os.path.join(d, 'a', 'b', 'g.txt'), 'w').close()
def e(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as x: print(type(x).__name__, str(x).replace(d, 'D'))
print([(r.replace(d, 'D'), sorted(ds), sorted(fs)) for r, ds, fs in os.walk(d)], [(r.replace(d, 'D')) for r, ds, fs in os.walk(d, topdown=False)])
print(sorted(os.listdir(d + '/a')), sorted(x.name for x in os.scandir(d + '/a')), [x for x in os.scandir(d)], os.stat(d + '/a/f.txt').st_size)
e(os.makedirs, d + '/a'); e(os.makedirs, d + '/a', exist_ok=True); e(os.mkdir, d + '/a'); e(os.remove, d + '/nope'); e(os.rmdir, d + '/a'); e(os.listdir, d + '/nope'); e(os.fspath, 5); e(os.fspath, 'x')
os.rename(d + '/a/f.txt', d + '/a/h.txt'); os.replace(d + '/a/h.txt', d + '/a/i.txt'); os.remove(d + '/a/i.txt'); os.unlink(d + '/a/b/g.txt'); os.removedirs(d + '/a/b/c'); print(os.path.exists(d))
print(os.name, os.sep, os.linesep, os.pathsep, os.curdir, os.pardir, os.extsep, os.devnull, os.getpid() == os.getpid(), os.cpu_count() > 0, os.getcwd() == os.path.abspath('.'), len(os.urandom(5)))
os.environ['GS_X'] = '1'; print(os.environ['GS_X'], os.getenv('GS_X'), os.getenv('GS_NOPE', 'd'), 'GS_X' in os.environ, os.environ.get('GS_NOPE'), os.environ.pop('GS_X'), os.environ.setdefault('GS_Y', 'y')); e(lambda: os.environ['GS_NOPE']); e(os.environ.__setitem__, 'a', 1); e(os.environ.__delitem__, 'GS_NOPE')
class P:
    def __fspath__(self): return '/tmp/x'
print(os.fspath(P()), isinstance(P(), os.PathLike), issubclass(int, os.PathLike), os.path.join(P(), 'y'), os.fsencode('é'), os.fsdecode(b'x'))
e(lambda: os.nope)
print(os.terminal_size((80, 24)), os.terminal_size((80, 24)).columns, os.get_exec_path({'PATH': '/a:/b'}), os.path.__name__)
s = io.StringIO('a\nb'); print(isinstance(s, io.TextIOBase), isinstance(s, io.IOBase), isinstance(io.BytesIO(), io.BufferedIOBase), isinstance(sys.stdout, io.TextIOBase), isinstance(5, io.IOBase), issubclass(io.StringIO, io.TextIOBase), list(s), io.SEEK_END, io.DEFAULT_BUFFER_SIZE > 0)
class Up(io.TextIOBase):
    def __init__(self): self.d = []
    def write(self, t): self.d.append(t.upper()); return len(t)
    def writable(self): return True
u = Up(); print('hello', file=u); u.writelines(['x', 'y']); print(u.d, u.closed, u.readable(), u.writable()); u.close(); print(u.closed)
class R(io.RawIOBase):
    def __init__(self): self.data = b'line1\nline2'; 
    def readable(self): return True
    def readinto(self, b): n = min(len(b), len(self.data)); b[:n] = self.data[:n]; self.data = self.data[n:]; return n
print(R().read(3), R().readall(), R().readline(), list(R()), R().readlines())
e(Up().read); e(Up().fileno); e(io.StringIO('x').fileno); print(issubclass(io.UnsupportedOperation, OSError), io.IOBase, io.TextIOBase.__mro__[-1])
