# collections: namedtuple, Counter, ChainMap, User*.
from collections import namedtuple, Counter, ChainMap, UserDict, UserList, UserString, deque, OrderedDict, defaultdict
import collections, collections.abc, copy

P = namedtuple('P', 'x y')
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._make([7, 8]), P._fields, P._field_defaults, p == (1, 2), hash(p) == hash((1, 2)))
print(P.__doc__, P.__new__.__doc__, P.x.__doc__, P.__module__, P.__qualname__, P.__match_args__)
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=3), lambda: P._make([1]), lambda: p._replace(q=1),
          lambda: setattr(p, 'x', 3), lambda: delattr(p, 'x'), lambda: namedtuple('1x', 'a'), lambda: namedtuple('A', 'a a'),
          lambda: namedtuple('A', 'class'), lambda: namedtuple('A', '_x'), lambda: namedtuple('A', 'x', defaults=[1, 2]), lambda: p.foo):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
D = namedtuple('D', ['a', 'b', 'c'], defaults=(10, 20))
print(D(1), D._field_defaults, D(1, c=3), namedtuple('R', 'a def a _z', rename=True)._fields)
print(copy.copy(p), copy.deepcopy(p), copy.replace(p, y=9), namedtuple('E', '')())


class Sub(P):
    __slots__ = ()

    @property
    def norm(self): return abs(self.x) + abs(self.y)


print(Sub(3, -4), Sub(3, -4).norm, Sub(1, 2)._replace(x=8))
match p:
    case P(x=a, y=b): print(a, b)
match p:
    case P(a, b): print(a, b)

c = Counter('abracadabra')
print(c, c.most_common(2), c.most_common(), c['zz'], c.total(), sorted(c.elements()), c.most_common(1), c.most_common(0))
c.update('aaa'); c.subtract({'b': 5}); print(c, +c, -c)
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2))
d = Counter(a=3); d += Counter(b=2); d -= Counter(a=1); d |= Counter(z=1); print(d); d &= Counter(a=1, b=9); print(d)
print(Counter(), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=2) > Counter(a=1), Counter({'x': 2}), Counter(x=1, y='q'))
del c['nope']; print(copy.copy(c) == c, c.copy() is c, c != Counter())
try:
    Counter.fromkeys('ab')
except NotImplementedError as e:
    print(e)
print(Counter([3, 1, 3, 1, 2]).most_common(), isinstance(c, dict), Counter(None), c.get('b'), repr(Counter({'a': 1}) + Counter(b=1)))

m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(m, m['a'], m['b'], list(m), len(m), m.new_child({'c': 4}), m.parents, dict(m), m.get('q', 0), 'b' in m, bool(m), m.maps)
m['z'] = 5; del m['z']
for f in (lambda: m['nope'], lambda: m.pop('b'), lambda: m.__delitem__('b'), lambda: ChainMap().popitem()):
    try:
        f()
    except KeyError as e:
        print(repr(e))
print(m | {'q': 1}, {'q': 1} | m, m == {'a': 1, 'b': 3}, m.copy(), ChainMap(), m.items(), m.keys())


class Up(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __missing__(self, k): return f'no {k}'


u = Up({'a': 1}, b=2); u['c'] = 3; u.update(d=4)
print(u, u['A'], u['q'], u.get('A'), u.get('q', 7), u | {'e': 5}, len(u), u.copy(), Up.fromkeys('xy', 0), 'A' in u, u.data, copy.copy(u), u == {'A': 1, 'B': 2, 'C': 3, 'D': 4})
l = UserList([3, 1, 2]); l.append(9); l.sort(); print(l, l + [1], [0] + l, l * 2, l[1:], type(l[1:]), l.index(9), l.count(1), 3 in l, l == [1, 2, 3, 9], l < [2]); l += (4,); l.reverse(); l.extend(UserList('ab')); print(l, l.pop(), l.copy(), copy.copy(l), len(l))
s = UserString('hello'); print(s, repr(s), s.upper(), type(s.upper()), s + '!', '!' + s, s[1:3], s.find('l'), s == 'hello', hash(s) == hash('hello'), s.split('l'), 'ell' in s, s * 2, s.join(['a', 'b']), s.replace('l', 'L'), UserString('%s-%s') % (1, 2), s.encode(), len(s), s < 'i', s.center(9, '*'), UserString(12), s.isalpha(), int(UserString('12')))
print(sorted(collections.__all__))
