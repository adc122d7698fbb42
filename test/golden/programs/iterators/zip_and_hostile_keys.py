def g(n):
    for i in range(n): yield i
class It:
    def __init__(s): s.n=0
    def __iter__(s): return s
    def __next__(s):
        s.n+=1
        if s.n>3: raise StopIteration
        return [s.n]
print(list(zip(map(lambda x:[x],[1,2]),enumerate('abc'))), list(zip(enumerate(It()),map(lambda x:x,[1,2]))), list(zip(enumerate([[1]]), map(lambda x:[x], []))), list(zip([[1],[2]],map(lambda x:[x],[1]))))
print(list(zip(g(3),It())), dict(zip('abc',range(3))), list(zip([1,2,3],[4])), list(zip(map(str,[1]),map(str,[1,2]))))
class E:
    def __init__(s,v): s.v=v
    def __hash__(s): return 7
    def __eq__(s,o): return s.v==o.v
    def __repr__(s): return f'E{s.v}'
d={E(i):i for i in range(5)}; print(d[E(3)], E(9) in d, d.pop(E(0)), d); s={E(i%4) for i in range(9)}; print(s, E(2) in s); s.discard(E(1)); print(len(s))
class Evil:
    def __init__(s,d): s.d=d
    def __hash__(s): return 7
    def __eq__(s,o):
        if s.d is not None: s.d.clear()
        return False
d={}
for i in range(3): d[E(i)]=i
try: print(Evil(d) in d, d)
except Exception as e: print(type(e), e)
