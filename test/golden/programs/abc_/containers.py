# collections.abc: recognition of builtins, mixin methods, generic aliases.
import collections.abc as c
from collections import deque, OrderedDict, Counter, ChainMap, UserDict, defaultdict

names = ['Hashable', 'Iterable', 'Iterator', 'Reversible', 'Generator', 'Sized', 'Container', 'Collection', 'Callable',
         'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView',
         'Sequence', 'MutableSequence', 'Buffer', 'Awaitable', 'Coroutine']


def gen():
    yield


things = [1, 1.5, 'a', b'a', bytearray(), (), [], {}, set(), frozenset(), range(3), None, len, gen, gen(), iter([]),
          {}.keys(), {}.items(), {}.values(), deque(), OrderedDict(), Counter(), defaultdict(int), zip(), map(len, []),
          enumerate([]), reversed([]), memoryview(b''), int, object(), slice(1), OrderedDict().keys(),
          type.__dict__, ChainMap(), UserDict(), iter(''), iter({}), iter(range(2)), iter(set()), filter(None, [])]
for thing in things:
    print(type(thing).__name__, [n for n in names if isinstance(thing, getattr(c, n))])


class Seq(c.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]


s = Seq(5, 6, 7, 6)
print(list(s), 6 in s, 9 in s, s.index(6), s.index(6, 2), s.count(6), list(reversed(s)))
try:
    s.index(99)
except ValueError as e:
    print(repr(e))


class MS(c.MutableSequence):
    def __init__(self, *a): self.a = list(a)
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
    def __setitem__(self, i, v): self.a[i] = v
    def __delitem__(self, i): del self.a[i]
    def insert(self, i, v): self.a.insert(i, v)


m = MS(1, 2)
m.append(3); m.extend([4, 5]); m += [6]; m.reverse(); print(m.a, m.pop(), m.pop(0), m.a)
m.remove(3); print(m.a); m.extend(m); print(m.a); m.clear(); print(m.a)


class MM(c.MutableMapping):
    def __init__(self): self.d = {}
    def __len__(self): return len(self.d)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __repr__(self): return f'MM{self.d}'


d = MM()
d.update({'a': 1}, b=2); d.update([('c', 3)])
print(d, d.keys(), d.values(), d.items(), d == {'a': 1, 'b': 2, 'c': 3}, d.get('z'), d.get('a'), 'a' in d)
print(d.pop('a'), d.pop('zz', 0), d.setdefault('q', 9), d.setdefault('b', 7), d.popitem(), d)
try:
    d.pop('nope')
except KeyError as e:
    print(repr(e))
print(list(d.items()), ('q', 9) in d.items(), 9 in d.values(), d.keys() & {'q'}, d.keys() | {'z'} >= {'z'})
d.clear()
try:
    d.popitem()
except KeyError as e:
    print(repr(e))


class LS(c.Set):
    def __init__(self, it): self.e = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.e
    def __iter__(self): return iter(self.e)
    def __len__(self): return len(self.e)
    def __repr__(self): return f'LS{self.e}'


a, b = LS('abc'), LS('bcd')
print(a & b, a | b, a - b, a ^ b, a <= b, LS('b') < a, a >= LS('a'), a > LS('a'), a == LS('cba'), a != b)
print(a.isdisjoint(b), a.isdisjoint('xyz'), a & 'ab', {'a'} | a, {'a', 'z'} - a, a._hash() == LS('cab')._hash(), LS([1, 2, 3])._hash() == hash(frozenset([1, 2, 3])))
try:
    hash(a)
except TypeError as e:
    print(e)
try:
    c.Set()
except TypeError as e:
    print(e)
try:
    c.MutableMapping()
except TypeError as e:
    print(e)

print(c.Iterable[int], c.Mapping[str, int], c.Callable[[int, str], bool], c.Callable[..., int], c.Callable[[], None])
print(c.Callable[[int], str].__args__, c.Callable.__module__, c.Iterable)
try:
    c.Callable[int]
except TypeError as e:
    print(e)
try:
    c.Callable[int, str]
except TypeError as e:
    print(e)


class G(c.Generator):
    def __init__(self): self.n = 0
    def send(self, v):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


g = G()
print(list(g)); print(g.close())


class NotHash:
    __hash__ = None


class NoIter(list):
    __iter__ = None


print(isinstance(NotHash(), c.Hashable), isinstance(NoIter(), c.Iterable), issubclass(list, c.Hashable))

match s:
    case [a, *rest]:
        print('sequence', a, rest)
d['q'] = 9
match d:
    case {'q': v}:
        print('mapping', v)


class Listed:
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]


match Listed(1, 2):
    case [x, y]: print('unregistered', x, y)
    case _: print('not a sequence')
c.Sequence.register(Listed)
match Listed(1, 2):
    case [x, y]: print('registered', x, y)
    case _: print('not a sequence')
