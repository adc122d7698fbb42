# deque, defaultdict and OrderedDict: every method, mutation during iteration, containers in themselves.
from collections import *
import copy
d=deque([1,2,3],maxlen=5)
def mutiter():
    q=deque([1,2,3])
    for x in q: q.append(1)
class E:
    def __eq__(s,o): q.append(1); return False
def mutidx():
    global q
    q=deque([E(),2]); q.index(5)
def mutcount():
    global q
    q=deque([E(),2]); q.count(5)
def mutrem():
    global q
    q=deque([E(),2]); q.remove(5)
def mutin():
    global q
    q=deque([E(),2]); 5 in q
def odm():
    o=OrderedDict(a=1,b=2)
    for k in o: o['z']=1
def odm3():
    o=OrderedDict(a=1,b=2)
    for k in o: o.move_to_end('a')
    return o
def self():
    q=deque(); q.append(q); return repr(q)
def selfod():
    q=OrderedDict(); q[1]=q; return repr(q)
def selfdd():
    q=defaultdict(int); q[1]=q; return repr(q)
class S(deque): pass
o=OrderedDict([('a',1),('b',2),('c',3)])
dd=defaultdict(list,{1:[2]},x=3)
EXPRESSIONS = r'''
deque(1)
deque([1],-1)
deque([1],'a')
deque([1],10**30)
d
d[10]
d['a']
d[0:1]
d.__setitem__(10,1)
d.__delitem__(10)
deque().pop()
deque().popleft()
d.index(9)
d.index(2,0,1)
d.remove(9)
deque([1],1).insert(0,1)
d.insert('a',1)
d+[1]
d+deque([9])
d*2
2*d
d.__imul__(2)
d*'a'
d.rotate('a')
d.rotate(1)
d
d.maxlen
d.append()
d.append(1,2)
d.extend(1)
d<deque([1])
d<[1]
d==deque([3,1,2])
hash(d)
S([1,2])
S([1],maxlen=3)
d.copy()
S([1],2).copy()
iter(d).__length_hint__()
type(iter(d))
mutiter()
mutidx()
mutcount()
mutrem()
mutin()
d.count(1)
d.reverse()
setattr(d,'maxlen',3)
d.foo
deque([1],2,3)
deque(foo=1)
d.clear()
d.pop(1)
deque([1,2])+deque([3],2)
deque([1,2],2)+deque([3])
deque('abc')[-1]
deque('abc').index('z')
deque('abc').extendleft('xy')
dd
dd['q']
dd
dd.default_factory
defaultdict(1)
defaultdict(None)
defaultdict(None)['a']
defaultdict(int,1)
defaultdict(int).copy()
dd|{5:6}
{5:6}|dd
dd.__ior__({7:8})
dd.__missing__('zz')
defaultdict(1,2)
defaultdict(default_factory=int)
copy.copy(dd)
dd==dict(dd)
dd.get('nope')
type('X',(defaultdict,),{})(int)
o
o.move_to_end('a')
o
o.move_to_end('a',False)
o
o.move_to_end('z')
o.popitem()
o.popitem(last=False)
o
OrderedDict().popitem()
OrderedDict()
OrderedDict(a=1)==OrderedDict(a=1)
OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1)
OrderedDict(a=1,b=2)==dict(b=2,a=1)
OrderedDict(a=1,b=2)!=OrderedDict(b=2,a=1)
odm()
odm3()
self()
selfod()
selfdd()
OrderedDict(1)
OrderedDict([1])
OrderedDict([(1,2,3)])
OrderedDict(1,2)
OrderedDict.fromkeys('ab',3)
OrderedDict.fromkeys('ab')
o.pop('z')
o.pop('z',3)
o.pop('a','b','c')
o.keys()
o.items()
o.values()
list(reversed(o.items()))
o|{3:4}
{3:4}|o
o.__ior__({1:1})
o.setdefault('k',1)
o.copy()
type('X',(OrderedDict,),{})(a=1)
o.update(1)
OrderedDict({'a':1}).__eq__(3)
type(o.keys())
type(iter(o.keys()))
next(iter(o))
OrderedDict.__mro__
hash(o)
o.__dict__
setattr(o,'x',1)
o.x
'''
for expression in EXPRESSIONS.strip().splitlines():
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '!!', type(error).__name__, error)
