def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(range(5), range(1,5), range(0,10,2), list(range(10,0,-3)), len(range(0,10,3)), range(5)[2], range(5)[-1], range(10)[2:5], range(10)[::-2], 3 in range(5), 3.0 in range(5), 'a' in range(3), range(3)==range(0,3), range(0)==range(2,2), range(0,3,2)==range(0,4,2), hash(range(3))==hash(range(0,3)), range(5).index(3), range(5).count(2), range(5).start, range(5).stop, range(5).step, bool(range(0)))
t(lambda: range()); t(lambda: range(1.0)); t(lambda: range(1,2,0)); t(lambda: range(5)[10]); t(lambda: range(5)['a']); t(lambda: range(3).index(7)); t(lambda: range(1,2,3,4)); t(lambda: range('a'))
print(list(range(10**20,10**20+3)), 10**20+1 in range(10**20,10**21), len(range(2**60)))
print(slice(1,2,3), slice(5), slice(None), slice(1,2).start, slice(10).indices(5), slice(None,None,-1).indices(5), slice(1,2)==slice(1,2), hash(slice(1,2))==hash(slice(1,2)), slice(1)<slice(2))
print(list(enumerate('ab')), list(enumerate('ab',5)), list(enumerate('ab',start=2)), list(zip([1,2],'ab')), list(zip()), list(zip([1],[1,2])), list(map(str,[1,2])), list(map(lambda a,b:a+b,[1,2],[3,4])), list(filter(None,[0,1,2])), list(filter(lambda x:x%2,range(6))))
t(lambda: list(zip([1],[1,2],strict=True))); t(lambda: list(zip([1,2],[1],strict=True))); t(lambda: list(zip([1],[1],[],strict=True))); t(lambda: map()); t(lambda: map(int)); t(lambda: filter(1)); t(lambda: enumerate()); t(lambda: zip(1)); t(lambda: list(map(int,['x'])))
print(enumerate([]).__class__, zip, map, filter, reversed)
def g():
    yield 1; yield 2
print(list(g()), tuple(g()), set(g()), sum(g()), max(g()), sorted(g()), list(enumerate(g())), list(zip(g(),g())), list(map(lambda x:x*2,g())), dict(enumerate(g())), any(g()), all(g()), list(filter(lambda x:x>1,g())))
a,b=g(); print(a,b); x,*y=g(); print(x,y)
class It:
    def __init__(s): s.n=0
    def __iter__(s): return s
    def __next__(s):
        s.n+=1
        if s.n>3: raise StopIteration
        return s.n
print(list(It()), sum(It()), tuple(It()), list(zip(It(),It())), [*It()], max(It()), 2 in It(), 9 in It(), sorted(It(),reverse=True), ','.join(map(str,It())))
class Sq:
    def __getitem__(s,i):
        if i>2: raise IndexError
        return i*i
    def __len__(s): return 3
print(list(Sq()), list(reversed(Sq())), 4 in Sq(), list(enumerate(Sq())), sum(Sq())); a,b,c=Sq(); print(a,b,c)
class Bad:
    def __iter__(s): return 5
t(lambda: list(Bad())); t(lambda: iter(Bad()))
print(list(iter(iter([1,2,3,0,5]).__next__,0))); t(lambda: iter(1,2))
print(abs(-5), abs(-2.5), abs(True), divmod(7,2), divmod(-7,2), divmod(7.5,2), pow(2,10), pow(2,-1), pow(3,4,5), pow(2.0,3), round(2.5), round(3.5), round(2.675,2), round(1234,-2), round(-0.5), bin(5), oct(8), hex(255), bin(-5), hex(-255), sum([1,2,3]), sum([0.1]*10), sum([1,2.5]), sum([[1],[2]],[]), sum([],5), min(3,1,2), max('a','b'), min([],default=0), max([1,5,3],key=lambda x:-x), max('abc','de',key=len))
t(lambda: abs('a')); t(lambda: divmod(1,0)); t(lambda: divmod('a',1)); t(lambda: divmod(1.0,0)); t(lambda: pow(2,-1,0)); t(lambda: pow(2,3,'a')); t(lambda: pow('a',2)); t(lambda: round('a')); t(lambda: sum(['a'])); t(lambda: sum(['a'],'')); t(lambda: min()); t(lambda: max([])); t(lambda: min(1)); t(lambda: max(1,2,default=3)); t(lambda: hex('a')); t(lambda: bin(1.0)); t(lambda: max([1,'a']))
print(chr(65), ord('a'), chr(0x1F600), ord('😀')); t(lambda: chr(-1)); t(lambda: ord('ab')); t(lambda: ord(1)); t(lambda: chr('a'))
print(callable(len), callable(5), callable(int), callable(It), hasattr([], 'append'), hasattr(5,'x'), getattr([], 'x', 'dflt'), getattr('a','upper')(), isinstance(5,(str,int)), issubclass(bool,int), repr('a'), ascii('é😀'), hash(5), len('abc'), format(5,'03d'), format('x'), id(5)==id(5), type(vars()))
t(lambda: getattr(5,'x')); t(lambda: getattr(5,5)); t(lambda: isinstance(1,2)); t(lambda: issubclass(1,int)); t(lambda: len(5)); t(lambda: hash([])); t(lambda: format(1,2)); t(lambda: vars(1)); t(lambda: isinstance('a',(int,3)))
class O: pass
o=O(); setattr(o,'x',1); print(o.x, vars(o), hasattr(o,'x')); delattr(o,'x'); print(vars(o)); t(lambda: delattr(o,'x'))
def f(a,b=2):
    c=3
    return locals()
print(f(1)); print(sorted(k for k in globals() if len(k)==1)[:3])
def f():
    x=1
    def g(): return x
    y=2
    return sorted(locals())
print(f())
exec('q=5\nprint(q*2)'); print(eval('1+2'), eval('q+1'), eval('a+1',{'a':5}), eval('  7')); ns={}; exec('def foo(): return 42',ns); print(ns['foo'](), sorted(ns))
t(lambda: eval('1+')); t(lambda: exec(5)); t(lambda: eval('zz'))
def f():
    v=10
    return eval('v+1')
print(f())
c=compile('3*4','<s>','eval'); print(eval(c)); print(eval(compile('x9=3\n','f','exec')), x9)
print('a','b',sep='-',end='!\n'); print(); print(1,None,True,2.5,'s',[1],sep=', '); t(lambda: print(sep=1)); t(lambda: print(1,end=2))
class R:
    def __repr__(s): return 'R!'
    def __str__(s): return 'str R'
    def __len__(s): return 5
    def __bool__(s): return False
    def __format__(s,spec): return f'<{spec}>'
    def __hash__(s): return 77
print(R(), [R()], {R():R()}, (R(),), len(R()), bool(R()), format(R(),'abc'), f'{R():x} {R()!r}', hash(R()), {1:R()}, all([R()]), any([R(),1]))
class File:
    def __init__(s): s.d=[]
    def write(s,x): s.d.append(x)
    def flush(s): s.d.append('FLUSH')
fl=File(); print('x',1,file=fl,flush=True); print(fl.d)
print(any([]), all([]), any([0,'']), all([1,'a']), sorted([3,1,2]), sorted([1,2,3],key=lambda x:-x), list(map(len,['a','bb'])))
print((1,2)+(3,), (1,)*3, (1,2)[0], (1,2,3)[::-1], (1,2)<(1,3), (1,2)==(1,2), hash((1,2))==hash((1,2)), hash((1,2,3)), hash(()), (1,2,2).count(2), (1,2).index(2), tuple('ab'), tuple([1]), 1 in (1,2), (), (1,), ((1,),2)); t(lambda: (1,)[5]); t(lambda: (1,)+[1]); t(lambda: (1,).index(5)); t(lambda: hash(([],)))
class T(tuple):
    def __new__(cls,*a): return super().__new__(cls,a)
print(T(1,2), T(1)+(2,), type(T(1,2)[:]), T(1)==(1,))
print([n for n in dir([]) if not n.startswith('_')])
class WithDir:
    def __dir__(s): return ['b','a']
print(dir(WithDir()))
big=[]
for i in range(2000): big=[big]
try: print(len(repr(big)))
except RecursionError as e: print('rec')
class NL:
    def __len__(s): return -1
t(lambda: len(NL()))
class NL:
    def __len__(s): return 'a'
t(lambda: len(NL()))
def gen():
    try:
        yield 1
    finally:
        print('closed')
for x in zip(gen(), [1]): print(x)
print(list(zip(range(3), gen())))
print(type(iter([])), type(iter(())), type(iter({})), type(iter(set())), type(iter(range(3))), type(iter('a')), type(iter('é')), type({}.keys()), type(iter({}.values())), type(iter({}.items())), type(reversed([])))
