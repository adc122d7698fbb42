# uses: re
import re
F=re.RegexFlag
for f in [re.I, re.I|re.M, ~re.I, F(0), F(1024), F(1026), re.A|re.I|re.L|re.U|re.M|re.S|re.X|re.DEBUG, re.I&re.M, re.I^re.M, re.I|1024, ~re.I & 2]:
    print(repr(f), str(f), f'{f}', '%s %d' % (f, f), f.name, f.value, type(f), list(f), len(f), bool(f))
print(list(F), F.__members__, F['I'], re.I in (re.I|re.M), F.I is re.IGNORECASE, re.I == 2, hash(re.I)==hash(2), re.I + 1, 1|re.I, re.error, re.error.__mro__)
print(re.NOFLAG, re.T if hasattr(re,'T') else None, re.__all__, re.I is F(2), re.I|0, type(re.I|0))
try: re.compile('a(', re.I)
except re.error as e: print(repr(e), e, e.msg, e.pattern, e.pos, e.lineno, e.colno, type(e).__module__, type(e).__qualname__)
for a in [F, re.Pattern, re.Match, re.compile('a',re.I), re.match('a','a')]: print(a)
for c in [lambda: re.compile(5), lambda: re.compile(re.compile('a'), re.I), lambda: re.sub('a','b','aa',1,2,3), lambda: re.sub('a','b','aa',1,count=2), lambda: re.split('a','b',1,flags=2), lambda: re.match('a',5), lambda:re.match(b'a','a'), lambda: F('x'), lambda: F['zz'], lambda:re.escape(5), lambda: re.sub('a','b'), lambda: re.split('a','b',1,2,3)]:
    try: print(c())
    except Exception as e: print(type(e), e)
print(re.sub(r'(\w)(\d)', r'\2\1', 'a1 b2'), re.subn('a', 'b', 'aaa', count=2), re.split(r'[,;]', 'a,b;c', maxsplit=1), re.findall(r'(a)(b)?', 'ab a'), [m.span() for m in re.finditer('a', 'banana')], re.fullmatch('a+', 'aaa'), re.search('(?P<x>b)', 'abc').groupdict(), re.escape('a.b*c d\n#é'), re.escape(b'a.b'))
print(re.sub('A', lambda m: m.group()*2, 'banana', flags=re.I), re.compile('a') is re.compile('a'), re.compile(re.compile('a')), re.match('A', 'a', re.I | re.M)); re.purge()
print(re.split('(-)', 'a-b-c'), re.sub('x*', '-', 'abxd'))
def err(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
err(re.compile, 'a', 'x'); err(re.compile, []); err(lambda: re.I | 'x'); err(lambda: re.I + re.M); err(lambda: 5 in re.I)
import copy; print(copy.copy(re.I), copy.deepcopy(re.I | re.M) )
