# uses: configparser
import configparser as cp, io, signal, locale, platform
def e(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x, x.args if isinstance(x, cp.Error) else '')
T = '''[DEFAULT]
base = /root
n: 5

[one]
# comment
Path = %(base)s/x
multi = a
  b

  c
; other
flag = yes
pi = 3.5
empty =
pct = 50%%
[two]
n = 7
key with space = v = w : x
'''
c = cp.ConfigParser(); c.read_string(T); print(c.sections(), c['one']['path'], repr(c['one']['multi']), c.getboolean('one', 'flag'), c.getfloat('one', 'pi'), c.getint('two', 'n'), repr(c['one']['empty']), c['one']['pct'], c['two']['key with space'], c.get('one', 'path', raw=True), c.items('two'), list(c), 'one' in c, c['one'], list(c['one']), c.defaults(), c.options('two'), c.has_option('one', 'N'), len(c), dict(c['two']))
for f in [lambda: c.get('no', 'x'), lambda: c.get('one', 'no'), lambda: c['no'], lambda: c['one']['no'], lambda: c.getint('one', 'path'), lambda: c.getboolean('one', 'pi'), lambda: c.get('no', 'x', fallback='fb'), lambda: c.getint('one', 'zz', fallback=3), lambda: c['one'].get('zz', 'd'), lambda: c['one'].getint('n'), lambda: c['one'].getboolean('flag'), lambda: c.set('one', 'x', 5), lambda: c.set('one', 'x', 'a%b'), lambda: c.add_section('one'), lambda: c.add_section('DEFAULT'), lambda: c.add_section(5), lambda: c.set('q', 'x', '1'), lambda: c.remove_option('one', 'flag'), lambda: c.remove_section('zz'), lambda: c.read(['nofile']), lambda: c.has_section('DEFAULT'), lambda: c.get('one', 'path', vars={'base': 'V'})]: e(f)
c['three'] = {'a': '1', 'B': '2'}; c['three']['c'] = 'x\ny'; c.set('three', 'd', '%(a)s!'); o = io.StringIO(); c.write(o); print(o.getvalue(), c['three']['d']); o = io.StringIO(); c.write(o, space_around_delimiters=False); print(len(o.getvalue()))
for bad in ['x = 1\n', '[a]\nfoo\nbar\n', '[a]\nx=1\nx=2\n', '[a]\n[a]\n', '[a]\nx = %(nope)s\n', '[a]\nx = %(x)s\n', '[a]\nx = %z\n', '[a]\nx = %(oops\n', '[a]\n= 3\n']:
    def go():
        q = cp.ConfigParser(); q.read_string(bad); return q.get('a', 'x')
    e(go)
q = cp.ConfigParser(allow_no_value=True, inline_comment_prefixes=('#',), delimiters=('=',)); q.read_string('[a]\nkey\nk2 = v # c\nk:3 = 4\n'); print(q.items('a')); o = io.StringIO(); q.write(o); print(o.getvalue())
x = cp.ConfigParser(interpolation=cp.ExtendedInterpolation()); x.read_string('[p]\nhome = /h\n[q]\ndir = ${p:home}/d\nfull = ${dir}/$$f\nbad = ${zz}\n'); print(x['q']['full']); e(lambda: x['q']['bad'])
r = cp.RawConfigParser(); r.optionxform = str; r.read_dict({'S': {'Key': 1, 'Other': None}, 't': {}}); print(r['S']['Key'], list(r['S']), r.sections()); y = cp.ConfigParser({'d': '1'}, converters={'list': lambda v: v.split(',')}, interpolation=None); y.read_string('[s]\nl = a,b\np = 5%\n'); print(y.getlist('s', 'l'), y['s'].getlist('l'), y['s']['p'], y['s']['d']); del y['s']; print(y.sections())
e(lambda: y.read_file(io.StringIO('[u]\nz=1'))); print(y['u']['z'], y['u'].name, 'z' in y['u'], y['u'].pop('z'), list(y['u']))
print(repr(signal.SIGINT), signal.SIGTERM, signal.Signals(2).name, signal.Signals.SIGKILL.value, signal.strsignal(15), repr(signal.SIG_DFL)); h = signal.signal(signal.SIGUSR1, lambda s, f: print('got', s)); print(repr(h)); signal.raise_signal(signal.SIGUSR1)
e(signal.signal, 0, lambda: 0); e(signal.signal, 15, 'x'); e(signal.Signals, 999); print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt: print('KI')
