# operator and the native part of functools: results, reprs and messages.
import operator as o
from functools import *
EXPRESSIONS = r'''
o.itemgetter(1)
o.itemgetter(1,'a')
o.attrgetter('a.b','c')
o.methodcaller('f',1,x=2)
o.itemgetter()
o.attrgetter()
o.methodcaller()
o.attrgetter(1)
o.methodcaller(1)
o.itemgetter(1)()
o.itemgetter(1)(1,2)
o.attrgetter('a')(1,2)
o.methodcaller('a')()
o.itemgetter(x=1)
o.attrgetter('a',x=1)
o.concat(1,2)
o.iconcat(1,2)
o.concat('a',2)
o.concat([1],(2,))
o.countOf(3,1)
o.indexOf([1,2],3)
o.indexOf(3,1)
o.length_hint(iter([1,2]))
o.length_hint(3)
o.length_hint(3,'a')
o.length_hint(3,-1)
o.contains(3,1)
o.index('a')
o.index(True)
o.not_(3)
o.call(len,[1])
o.add(1)
o.add
o.inv('a')
o.neg('a')
o.abs('a')
o.abs(-3)
o.is_(1,1)
o.attrgetter('x.y')(3)
o.itemgetter('a')({})
o.itemgetter(1)([1])
type(o.itemgetter(1))
o.itemgetter.__module__
o.iadd([1],[2])
o.ipow(2,3)
o.__add__
o.pow(2,'a')
o.imatmul(1,2)
o.delitem([1],3)
o.getitem([1],slice(0,1))
o.add.__module__
o.__name__
partial()
partial(3)
partial(print,1,2,a=3)
partial(print).func
partial(partial(print,1,a=2),3,a=4,b=5).args
partial(partial(print,1,a=2),3,a=4,b=5).keywords
partial(int,base=2)('101')
reduce(3,[])
reduce(lambda a,b:a+b,[])
reduce(max,[3],None)
reduce(1,2)
cmp_to_key(lambda a,b:a-b)(3)<3
hash(cmp_to_key(lambda a,b:a-b)(3))
cmp_to_key(lambda a,b:a-b)(3).obj
cmp_to_key(lambda a,b:a-b)()
lru_cache(3)(len)([])
type(lru_cache(3)(len))
partial.__module__
partial(print).foo
type(partial(print))
lru_cache.__module__
sorted([3,1],key=cmp_to_key(lambda a,b:'x'))
partial.__mro__
partial(print)==partial(print)
partial(print,1).__reduce__()
partial(len)(3,4,5)
o.methodcaller('foo')(3)
o.methodcaller('__add__',2)(3)
o.attrgetter(*['a']*2)
o.itemgetter(1)==o.itemgetter(1)
o.itemgetter(1).__reduce__()
cmp_to_key()
'''
for expression in EXPRESSIONS.strip().splitlines():
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '!!', type(error).__name__, error)
@lru_cache(maxsize=2,typed=True)
def f(a,b=1): return a,b
f(1);f(1.0);f(1);f(2,b=3);f(1)
print(f.cache_info(), f.cache_parameters(), f.__wrapped__.__name__)
f.cache_clear(); print(f.cache_info())
class A:
    @lru_cache
    def m(self,x): return x*2
    pm=partialmethod(lambda self,x,y:(x,y),1)
a=A(); print(a.m(2),a.m(2),A.m.cache_info(), a.pm(5))
class K:
    def __init__(s,v): s.v=v
    def __hash__(s): return 1
    def __eq__(s,o): return s.v==o.v
@lru_cache(maxsize=3)
def g(k): return k.v
print([g(K(i%4)) for i in range(10)], g.cache_info())
p=partial(print,1); p.foo=3; print(p.foo, p.__dict__)
