# uses: pathlib calendar
from pathlib import *
import calendar, os, tempfile, copy, pickle
d = tempfile.mkdtemp(); os.chdir(d)
def e(f, *a, **k):
    try: print(repr(f(*a, **k)).replace(d, 'D'))
    except Exception as x: print(type(x).__name__, str(x).replace(d, 'D'))
for s in ['/usr/lib/python3.12.tar.gz', 'a/b/../c.txt', '', '.', '/', '//x/y', '///x', 'a//b/./c/', '.bashrc', 'x.', 'foo.', '..', 'a/.b.c']:
    p = PurePath(s); print(repr(p), str(p), p.parts, p.name, p.suffix, p.suffixes, p.stem, p.parent, list(p.parents), p.root, p.anchor, p.is_absolute(), bool(p), p.as_posix(), hash(p) == hash(PurePath(s)))
    e(p.with_suffix, '.x'); e(p.with_name, 'n'); e(p.with_stem, 's'); e(p.as_uri)
P = PurePosixPath; print(P('a') / 'b', 'x' / P('y'), P('a') / '/b', P('a', 'b', 'c'), P('a').joinpath('b', 'c'), P('/a/b').relative_to('/a'), P('/a/b').is_relative_to('/c'), P('a') == P('./a'), P('a') < P('b'), sorted([P('b'), P('a/c'), P('a')]), P('a') == 'a', PurePath('.') / 'x', P(P('.'), 'x'))
e(lambda: P('/a').relative_to('/b')); e(lambda: P('/a/b').relative_to('/a/c', walk_up=True)); e(lambda: P('a') / 5); e(lambda: P(5)); e(lambda: P(b'x')); e(lambda: P('a') < 5); e(lambda: P('a').with_suffix('x')); e(lambda: P('a').with_name('')); e(lambda: P('a/b').parents[5]); print(P('a/b/c').parents[0], P('a/b/c').parents[-1], P('a/b/c').parents[:2], len(P('a/b').parents))
for p, pat in [('a/b.py', '*.py'), ('/a/b/c.py', 'b/*.py'), ('/a.py', '/*.py'), ('a/b.py', 'a/*.PY'), ('a/b/c', '**/c')]: print(P(p).match(pat), P(p).full_match(pat))
w = PureWindowsPath('C:/Users\\x/f.txt'); print(repr(w), str(w), w.drive, w.root, w.parts, w.parent, w.name, w.as_posix(), w == PureWindowsPath('c:\\users\\X\\F.TXT'), PureWindowsPath('c:x').is_absolute(), PureWindowsPath('//srv/share/x').parts)
p = Path('dir'); p.mkdir(); (p / 'f.txt').write_text('héllo\n'); (p / 'sub' / 'deep').mkdir(parents=True); (p / 'sub' / 'g.py').touch(); (p / 'sub/deep/h.py').write_bytes(b'x')
print(p.exists(), p.is_dir(), (p / 'f.txt').is_file(), (p / 'f.txt').read_text(), (p / 'f.txt').read_bytes(), (p / 'f.txt').stat().st_size, sorted(p.iterdir()), sorted(p.glob('*.txt')), sorted(p.rglob('*.py')), sorted(p.glob('**/*')), sorted(p.glob('*/*.py')), sorted(p.glob('**')), [(str(a), sorted(b), sorted(c)) for a, b, c in p.walk()])
e(p.mkdir); e(p.mkdir, exist_ok=True); e(Path('no').read_text); e(Path('no').unlink); e(Path('no').unlink, missing_ok=True); e(Path('no/x').mkdir); e((p / 'f.txt').write_text, 5); e((p / 'f.txt').touch, exist_ok=False); e(p.rmdir); e(lambda: list(Path('no').iterdir())); e(lambda: list(p.glob(''))); e(lambda: list(p.glob('/x')))
print(repr((p / 'f.txt').rename('dir/r.txt')), Path.cwd() == Path(os.getcwd()), Path('x').absolute() == Path.cwd() / 'x', str(Path('a/../b').resolve()) == os.path.realpath('b'), Path.home() == Path(os.path.expanduser('~')), repr(Path('~').expanduser() == Path.home()), isinstance(p, PosixPath), isinstance(p, PurePath), os.fspath(p), open(p / 'r.txt').read(), copy.copy(p) == p, pickle.loads(pickle.dumps(p)) == p)
with (p / 'r.txt').open() as f: print(f.read())
e(WindowsPath, 'x'); (p / 'r.txt').unlink(); print(f'{p}', os.path.join(p, 'z'), {p: 1}[Path('dir')])
print(calendar.month(2024, 2)); print(calendar.calendar(2023)); print(calendar.TextCalendar(6).formatmonth(2025, 8)); print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 2, 29), calendar.monthcalendar(2024, 2), calendar.weekheader(3), calendar.timegm((2024, 2, 29, 1, 2, 3)))
print(calendar.month_name[2], calendar.day_abbr[0], list(calendar.month_abbr), calendar.MONDAY, repr(calendar.JANUARY), calendar.Calendar(6).monthdatescalendar(2024, 1)[0], list(calendar.Calendar().itermonthdays4(2024, 2))[:3], calendar.Month.MAY, calendar.Day.SUNDAY); calendar.prmonth(2024, 12); calendar.setfirstweekday(6); calendar.prmonth(2024, 12, 3, 2); e(calendar.monthrange, 2024, 13); e(calendar.setfirstweekday, 9); print(calendar.HTMLCalendar().formatmonth(2024, 2)); print(calendar.TextCalendar().formatyear(2024, m=4)); print(list(calendar.Calendar().iterweekdays()), list(calendar.Calendar(3).itermonthdays2(2024, 12)))
