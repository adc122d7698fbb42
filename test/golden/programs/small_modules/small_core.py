# copy, copyreg, heapq, bisect, string, types, keyword, linecache.
import copy, copyreg, heapq, bisect, string, types, keyword, linecache, random, sys


def t(f):
    try:
        print('->', f())
    except BaseException as e:
        print(type(e).__name__, e)


class A:
    def __init__(self, x): self.x = x


class S:
    __slots__ = ('p', 'q')


class L(list):
    pass


class D(dict):
    def __init__(self, *a): super().__init__(*a); self.extra = [1]


class CC:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'


class St:
    def __getstate__(self): return {'a': [1]}
    def __setstate__(self, s): self.__dict__.update(s, set=True)


x = [1, [2, 3], {'k': [4]}, (5, [6]), {7}, frozenset([8]), 'a', None, bytearray(b'z')]
y = copy.copy(x); z = copy.deepcopy(x)
print(y == x, y is x, y[1] is x[1], z == x, z[1] is x[1], z[3][1] is x[3][1], z[2]['k'] is x[2]['k'], z[8] is x[8])
a = A([1]); b = copy.copy(a); c = copy.deepcopy(a); print(b.x is a.x, c.x is a.x, c.x, type(c))
s = S(); s.p = [1]; s2 = copy.deepcopy(s); print(s2.p, s2.p is s.p, hasattr(s2, 'q'))
l = L([1, [2]]); l.tag = 'z'; l2 = copy.deepcopy(l); print(l2, l2.tag, type(l2), l2[1] is l[1])
d = D({'a': [1]}); d2 = copy.deepcopy(d); print(d2, d2.extra, d2.extra is d.extra, copy.copy(d).extra is d.extra)
print(copy.copy(CC()), copy.deepcopy(CC()), copy.deepcopy([CC()]), copy.copy(St()).__dict__, copy.deepcopy(St()).__dict__)
r = [1]; r.append(r); r2 = copy.deepcopy(r); print(r2[1] is r2, r2)
sh = [1]; two = copy.deepcopy([sh, sh]); print(two[0] is two[1])
n = A(None); n.x = n; n2 = copy.deepcopy(n); print(n2.x is n2)
tup = ([],); tup[0].append(tup); t2 = copy.deepcopy(tup); print(t2[0][0] is t2)
print(copy.deepcopy(len) is len, copy.copy(A) is A, copy.deepcopy(A) is A, copy.copy(range(3)), copy.deepcopy(1 + 2j), copy.copy(slice(1, 2)), copy.deepcopy(types.SimpleNamespace(a=[1])), copy.deepcopy(int | str), copy.deepcopy(ValueError('m', 1)).args)
t(lambda: copy.deepcopy((i for i in []))); t(lambda: copy.copy(sys)); t(lambda: copy.replace(3, x=1)); t(lambda: copy.replace(types.SimpleNamespace(a=1, b=2), a=5))
m = a.__init__; print(copy.deepcopy({'m': m})['m'].__self__ is a)
copyreg.pickle(A, lambda o: (A, ('via copyreg',))); print(copy.copy(A(1)).x); t(lambda: copyreg.pickle(A, 3))

rng = random.Random(5); data = [rng.randrange(100) for _ in range(40)]; h = []
for v in data: heapq.heappush(h, v)
print(h[0], [heapq.heappop(h) for _ in range(40)] == sorted(data)); h = data[:]; heapq.heapify(h); print(all(h[i] <= h[c] for i in range(40) for c in (2 * i + 1, 2 * i + 2) if c < 40), h)
print(heapq.heapreplace(h, 50), heapq.heappushpop(h, -1), heapq.heappushpop(h, 60), h[0], heapq.nlargest(3, data), heapq.nsmallest(3, data), heapq.nlargest(2, ['aa', 'b', 'cccc', 'dddd'], key=len), heapq.nsmallest(2, ['aa', 'b', 'c', 'dddd'], key=len), heapq.nlargest(0, data), heapq.nsmallest(1, data), heapq.nsmallest(1, []), heapq.nlargest(100, [3, 1, 2]), heapq.nsmallest(3, iter(data)), heapq.nlargest(3, iter(data)), heapq.nlargest(-1, data))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3])), list(heapq.merge([7, 4], [9, 1], reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb', 'dddd'], key=len)), list(heapq.merge()), list(heapq.merge([(1, 'a'), (1, 'b')], [(1, 'c')], key=lambda p: p[0])))
t(lambda: heapq.heappop([])); t(lambda: heapq.heapreplace([], 1)); t(lambda: heapq.heappush([1], 'a'))
q = [(2, 'b'), (1, 'z'), (1, 'a')]; heapq.heapify(q); print(heapq.heappop(q), q)
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2], 0), bisect.bisect([1, 2, 3], 2, 2), bisect.bisect_left([(1, 'a'), (2, 'b')], 2, key=lambda p: p[0])); z = [1, 3]; bisect.insort(z, 2); bisect.insort_left(z, 3); print(z); t(lambda: bisect.bisect([1], 1, -1)); z = ['a', 'ccc']; bisect.insort(z, 'bb', key=len); print(z)

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.printable), repr(string.whitespace))
print(string.capwords('hello  wORLD foo'), string.capwords('a-b-c', '-'))
T = string.Template('$who likes ${what}, $$5 $who')
print(T.substitute(who='tim', what='kung'), T.safe_substitute(who='x'), T.substitute({'who': 1}, what=2), T.template, T.is_valid(), T.get_identifiers())
t(lambda: T.substitute(who='x')); t(lambda: string.Template('a $ b').substitute()); t(lambda: string.Template('line\nab $! b').substitute()); print(string.Template('a $ b $x').safe_substitute(x=1), string.Template('$ x').is_valid(), string.Template('$Ünï $a_b1-').safe_substitute(a_b1=5))


class MyT(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


print(MyT('%a_b %%  %ab $x').safe_substitute(a_b=1, ab=2))


class F(string.Formatter):
    def get_value(self, k, a, kw): return kw.get(k, f'<{k}>') if isinstance(k, str) else super().get_value(k, a, kw)
    def convert_field(self, v, c): return v.upper() if c == 'u' else super().convert_field(v, c)


f = string.Formatter(); print(f.format('{0} {1!r:>5} {a.real} {b[0]} {} {{}}' if False else '{0} {1!r:>5} {a.real} {b[0]} {{}}', 1, 'x', a=3, b=[9]), f.format('{} {:{}}', 1, 2, 4), F().format('{nope} {0!u}', 'abc'), f.vformat('{x:.2f}', (), {'x': 1.234}), list(f.parse('a{b!r:c}d{e}')), f.format('{0[k]}', {'k': 2}))
t(lambda: f.format('{}')); t(lambda: f.format('{a}')); t(lambda: f.format('{} {0}', 1)); t(lambda: f.format('{0} {}', 1)); t(lambda: f.format('{0!z}', 1)); t(lambda: f.format('{'))

ns = types.SimpleNamespace(a=1, b='x'); ns.c = [1]; print(ns, ns == types.SimpleNamespace(a=1, b='x', c=[1]), types.SimpleNamespace({'z': 1}, y=2), ns.__dict__); ns.me = ns; print(ns); t(lambda: types.SimpleNamespace(1)); t(lambda: types.SimpleNamespace({1: 2}))


class NSub(types.SimpleNamespace): ...


print(NSub(q=1), types.new_class('X', (A,), {}, lambda n: n.update(v=5)).v, types.resolve_bases((A, int)), types.prepare_class('X', (A,)), types.get_original_bases(A))
print([n for n in 'FunctionType LambdaType CodeType MappingProxyType CellType GeneratorType MethodType BuiltinFunctionType WrapperDescriptorType MethodWrapperType MethodDescriptorType ClassMethodDescriptorType ModuleType TracebackType FrameType GetSetDescriptorType MemberDescriptorType GenericAlias UnionType EllipsisType NoneType NotImplementedType'.split() if not isinstance(getattr(types, n), type)])
print(isinstance(t, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance(a.__init__, types.MethodType), isinstance(sys, types.ModuleType), isinstance((i for i in []), types.GeneratorType), types.FrameType, types.TracebackType, types.CellType, types.GetSetDescriptorType, types.MemberDescriptorType, types.CodeType, isinstance(S.p, types.MemberDescriptorType), types.ModuleType('m', 'doc').__doc__, types.MappingProxyType({'a': 1}))


class Dyn:
    @types.DynamicClassAttribute
    def v(self): return 3


print(Dyn().v); t(lambda: Dyn.v)
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword('for'), keyword.iskeyword('match'), keyword.issoftkeyword('match'))
print(repr(linecache.getline(__file__, 1)), repr(linecache.getline(__file__, 99999)), repr(linecache.getline('nope.py', 1)), len(linecache.getlines(__file__)) > 50); linecache.clearcache(); linecache.checkcache()
