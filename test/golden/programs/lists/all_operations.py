def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l=[3,1,2]
t(lambda: l+[4]); t(lambda: l*2); t(lambda: 2*l); t(lambda: l*-1); t(lambda: [1]+(1,)); t(lambda: [1]*'a')
t(lambda: [1]*1.5); t(lambda: l[5]); t(lambda: l['a']); t(lambda: l[-3]); t(lambda: l[1:]); t(lambda: l[::0])
t(lambda: [1].index(2)); t(lambda: [1,2,3,2].index(2,2)); t(lambda: [1,2,3].index(1,1)); t(lambda: [1,2,1].count(1)); t(lambda: [].pop()); t(lambda: [1].pop(3)); t(lambda: [1].remove(4))
t(lambda: [1,'a'].sort()); t(lambda: sorted([3,1,2],reverse=True)); t(lambda: sorted('bca')); t(lambda: sorted([(2,'b'),(1,'z'),(2,'a')]))
t(lambda: sorted(['bb','a','ccc'],key=len,reverse=True)); t(lambda: sorted([1.5,-2.0,float('inf'),3])); t(lambda: sorted([True,0,2,False]))
t(lambda: [1,2]<[1,3]); t(lambda: [1,2]==[1,2]); t(lambda: [1]<(1,)); t(lambda: [1,'a']<[1,2]); t(lambda: [[1],[2]]!=[[1],[2]])
a=[1]; a.append(a); print(a, repr(a)); 
a=[1,2,3]; a+= (4,5); print(a); a*=2; print(a); a[1:3]=[]; print(a); a[::2]=[0]*len(a[::2]); print(a); del a[::2]; print(a); a[1:1]='xy'; print(a)
def f(): a[::2]=[1]
t(f)
def f(): a[0:1]=5
t(f)
def f(): a[::2]=5
t(f)
def f(): a[99]=5
t(f)
def f(): del a[99]
t(f)
a=[1,2,3]; a.insert(-100,0); a.insert(100,9); a.insert(-1,8); print(a, a.copy() is a, a.copy()==a); a.reverse(); print(a); a.clear(); print(a); a.extend(range(3)); a.extend({5:1}); a.extend('ab'); a.extend(a); print(a)
print(list('héllo'), list(range(3)), list({1:2,3:4}), list((1,2)), list())
t(lambda: list(5)); t(lambda: 3 in [1,2,3]); t(lambda: 'x' not in [1]); t(lambda: hash([]))
class X:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return s.v<o.v
    def __eq__(s,o): return isinstance(o,X) and s.v==o.v
    def __repr__(s): return f'X({s.v})'
xs=[X(3),X(1),X(2),X(1)]
print(sorted(xs), sorted(xs,key=lambda x:-x.v), xs.index(X(2)), xs.count(X(1)), X(2) in xs, X(9) in xs, [X(1)]==[X(1)], [X(1)]<[X(2)], max(xs), min(xs), min(xs,key=lambda x:-x.v))
xs.sort(); print(xs); xs.remove(X(1)); print(xs)
class B:
    def __lt__(s,o): raise ValueError('no')
def f():
    q=[B(),B()]
    try: q.sort()
    finally: print(len(q))
t(f)
def f():
    q=[3,1,2]
    q.sort(key=lambda x:q.append(1) or x)
t(f)
class L(list):
    def __repr__(self): return 'L'+super().__repr__()
print(L([1,2]), L([1])+[2], type(L([1])+[2]), L([3,1,2])[1:], isinstance(L(),list), len(L([1,2])), L([1])==[1])
class I:
    def __index__(s): return 1
print([1,2,3][I()], [1,2,3][I():], [1,2]*I(), [5,6].pop(I()))
b=[1,2,3]
for i in b:
    if len(b)<6: b.append(i*10)
print(b)
print([[1,2],[3]], [1,[2,[3,[4]]]])
it=iter([1,2,3]); print(next(it), list(it), list(it), next(it,'end'))
it=reversed([1,2,3]); print(list(it)); print(list(reversed(range(5))), list(reversed((1,2))), list(reversed('abc')), list(reversed({1:2,3:4})))
t(lambda: reversed(5)); t(lambda: iter(5)); t(lambda: next(5)); t(lambda: next(iter([])))
a,*b,c=range(6); print(a,b,c)
a,(b,c)=1,(2,3); print(a,b,c)
def f(): a,b=1,2,3
t(f)
def f(): a,b,c=1,2
t(f)
def f(): a,b=5
t(f)
def f(): a,*b,c,d=[1,2]
t(f)
def f(): a,b=iter([1,2,3])
t(f)
def f(): a,b={1:2}
t(f)
def f(): a,b=(x for x in range(1))
t(f)
print([*range(3),*'ab'], (*[1],2), {*[1,2],3}, {**{'a':1},'b':2})
x=[1,2,3,4,5]; x[1:4]=x; print(x); x[:]=x[::-1]; print(x)
t(lambda: list.append(1,2)); t(lambda: [].append()); t(lambda: [].append(1,2)); t(lambda: [].insert(1)); t(lambda: list(1,2)); t(lambda: list(a=1)); t(lambda:[].sort(1)); t(lambda: [].sort(foo=1)); t(lambda: [].index())
print(list.__name__, [].append.__name__, list.append, [].append.__self__, type([].append), list.sort.__doc__ is None or True)
print(list[int], list[int,str], dict[str,list[int]], tuple[int,...], list[int]()==[], list[int].__origin__, list[int].__args__, list[int]==list[int], hash(list[int])==hash(list[int]))
print(int|str, int|None, isinstance(3,int|str), isinstance('a',int|None), issubclass(bool,int|str), (int|str)==(str|int), int|int, (int|str).__args__)
t(lambda: isinstance(1,list[int])); t(lambda: int|3)
