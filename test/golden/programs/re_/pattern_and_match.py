# The methods and attributes of patterns and matches, and their messages.
import re
p=re.compile('(a)(?P<n>b)?',re.I)
m=p.match('ac')
EXPRESSIONS = r'''
p
re.compile('a')
re.compile(b'a',re.M|re.S)
re.compile('a'*300)
re.compile('(?i)a')
re.compile('a',re.U)
re.compile(b'a')
re.compile('a',re.A|re.L)
m
m.group()
m.group(0,1,2)
m.group('n')
m.group('z')
m.group(5)
m.group(1.5)
m[1]
m['n']
m.groups()
m.groups('x')
m.groupdict()
m.groupdict(5)
m.start()
m.start(2)
m.end(1)
m.span(2)
m.span('q')
m.re
m.string
m.pos
m.endpos
m.lastindex
m.lastgroup
m.regs
m.expand(r'\1-\2')
m.expand(r'\3')
p.match(1)
p.match(b'a')
re.compile(b'a').match('a')
p.match('xab',1)
p.match('xab',1,2)
p.match('xab',pos=-5,endpos=100)
p.findall('abaab')
re.findall('a','banana')
re.findall('(a)(n)','banana')
re.findall('x*','axb')
p.split('xabyacz')
re.split('x*','axbc')
re.split(',','a,b,c',maxsplit=1)
p.sub('-','abac')
p.sub(lambda m:m.group(1).upper(),'abac')
p.subn('-','abac',1)
re.sub('x*','-','abxd')
re.sub('a',b'x','a')
re.sub('a',3,'a')
re.sub('a',lambda m:3,'a')
re.sub('a',lambda m:None,'bab')
p.groups
p.groupindex
p.flags
p.pattern
p==re.compile('(a)(?P<n>b)?',re.I)
hash(p)==hash(re.compile('(a)(?P<n>b)?',re.I))
re.Pattern()
re.Match()
re.compile('(')
p.foo
m.foo
type(p)
type(m)
p.match()
p.sub('a')
m.group('a'.encode())
m.start(9)
p.match('a',1,2,3)
re.sub('(a)|b',r'[\1]','ab')
re.sub('a',r'\q','a')
re.Pattern[str]
p<p
re.match('a', bytearray(b'a'))
re.match(b'a', bytearray(b'a'))
re.match(b'a', bytearray(b'a')).group()
re.split(b'a',bytearray(b'bab'))
re.sub(b'a',b'x',bytearray(b'bab'))
p.search('xx')
re.error.__module__
re.error.__mro__
re.error('m','pat',2)
re.error('m','p\nat',3).lineno
str(re.error('m','p\nat',3))
re.error('m').pos
p.sub(repl='x',string='ab',count=1)
p.split(string='xab')
p.findall(string='ab',pos=0)
list(p.finditer('abab'))
re.compile('a').__class__.__module__
bool(m)
m.group(-1)
m.group(True)
p.search('äab').span()
re.sub('a','b','a',count='x')
'''
for expression in EXPRESSIONS.strip().splitlines():
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '!!', type(error).__name__, error)
