def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d={'a':1,'b':2}
print(d, d['a'], d.get('z'), d.get('z',5), 'a' in d, 'z' in d, len(d), list(d), d.keys(), d.values(), d.items())
t(lambda: d['z']); t(lambda: d[[]]); t(lambda: {[]:1}); t(lambda: d.pop('z')); print(d.pop('z',9), d.pop('a'), d); t(lambda: {}.popitem()); print(d.popitem(), d)
d=dict(a=1,b=2); d.update({'c':3},d=4); d.update([('e',5)],f=6); print(d); print(d.setdefault('a',9), d.setdefault('q'), d)
t(lambda: dict([1])); t(lambda: dict([(1,2,3)])); t(lambda: dict(5)); t(lambda: dict(['ab','cd'])); t(lambda: dict(1,2))
print({1:'a'}|{2:'b'}, {1:2}=={1:2.0}, {1:2}!={1:3}, {1:2}=={2:2}); t(lambda: {}|[]); t(lambda: {}<{})
d={1:2}; d|={3:4}; d|=[(5,6)]; print(d)
print(dict.fromkeys('abc'), dict.fromkeys([1,2],0)); t(lambda: dict.fromkeys(5))
d={1:'int',1.0:'float',True:'bool'}; print(d, d[1], d[True]); d={}; d[1]=1; d[1.0]=2; d[True]=3; print(d)
d={(1,2):'t',(1,):'u', frozenset([1]):'f', None:'n', 1.5:'x', b'a':1}; print(d[(1,2)], d[(1,)], d[frozenset([1])], d[None], d[1.5], d[b'a'], (1.0,2) in d, (3,) in d); print(d)
class K:
    def __init__(s,v): s.v=v
    def __hash__(s): return hash(s.v)
    def __eq__(s,o): return s.v==(o.v if isinstance(o,K) else o)
    def __repr__(s): return f'K({s.v!r})'
d={K('x'):1,'y':2}; print(d['x'], d[K('y')], K('x') in d, K('z') in d, 'z' in d); d['x']=5; d[K('y')]=6; print(d); del d[K('y')]; print(d); d[K(1)]=1; d[1]=2; d[1.0]=3; print(d); print(d.pop(1), d)
class E:
    def __hash__(s): return 1
    def __eq__(s,o): raise ValueError('eq')
def f():
    d={E():1}; d[E()]
t(f)
def f():
    d={1:1}; return d[E()]
t(f)
class H:
    def __hash__(s): raise RuntimeError('h')
t(lambda: {H():1}); t(lambda: H() in {}); t(lambda: {}.get(H()))
def f():
    d={1:1,2:2}
    for k in d: d[k+10]=1
t(f)
def f():
    d={1:1,2:2}
    for k in d: del d[k]
t(f)
class D(dict):
    def __missing__(s,k): return f'missing {k}'
d=D(a=1); print(d['a'], d['b'], d.get('b'), d, type(d.copy()), D({1:2})|{3:4})
d={'a':1}; k=d.keys(); v=d.values(); i=d.items(); d['b']=2; print(k,v,i,len(k),'b' in k, 2 in v, ('b',2) in i, ('b',3) in i, list(reversed(k)), list(reversed(i)))
print(k&{'a','z'}, sorted(k|{'z'}), k-{'a'}, sorted(k^{'a','q'}), k=={'a','b'}, k<={'a','b','c'}, k>{'a'}, k.isdisjoint(['q']), i&{('a',1)}, {'a'}&k, {'z','a'}-k, sorted({'z'}|k))
t(lambda: k|5); t(lambda: k<5); t(lambda: {1:[]}.items()&{1}); t(lambda: hash(k)); t(lambda: k['a'])
d={}; d['self']=d; print(d); d={'l':[]}; d['l'].append(d); print(d)
d={i:i*i for i in range(100)}
for i in range(90): del d[i]
print(d, list(d.items())[:3], next(iter(d)), next(reversed(d)))
d.clear(); print(d)
print({'a':{'b':[1,2]}}, dict(zip('ab',[1,2])), sorted({'b':1,'a':2}.items()), max({'a':3,'b':1}), sum({1:2,3:4}))
t(lambda: next(iter({}))); t(lambda: dict(**{'a':1}, **{'a':2}))
class M:
    def keys(s): return ['x','y']
    def __getitem__(s,k): return k*2
print(dict(M()), {**M()}); d={}; d.update(M()); print(d)
import_d={'z':1}; it=iter(import_d); import_d['y']=2
t(lambda: next(it))
nan=float('nan'); d={nan:1}; print(nan in d, float('nan') in d)
big={2**70:1, -1:2, -2:3}; print(big[2**70], big[-1], big[-2], 2.0**70 in big)
class S(str): pass
class N(int): pass
d={S('k'):1,N(3):2}; print(d['k'],d[3],S('k') in d, N(3) in {3:1}, S('a') in {'a':1})
t(lambda: {}.update(1)); t(lambda: {}.keys(1)); t(lambda: {}.get()); t(lambda: {}.setdefault())
print(dict(a=1)=={'a':1}, {'a':[1]}=={'a':[1]}, {1:{2:3}}=={1:{2:3}}, {1:2}.__eq__(3))
