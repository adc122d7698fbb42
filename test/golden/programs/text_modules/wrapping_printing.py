# textwrap, pprint, reprlib, fnmatch, shlex, graphlib, timeit.
import textwrap, pprint, reprlib, fnmatch, shlex, graphlib, timeit
from collections import *
from dataclasses import dataclass, field
from types import SimpleNamespace, MappingProxyType


def t(f):
    try:
        print('->', f())
    except BaseException as e:
        print(type(e).__name__, e)


text = "Hello there -- you goof-ball, use the -b option!  This is a well-known  fact: e-mail, mother-in-law, 2020-01-01, x--y foo-1 a-b co-op.\nNew line\twith tab. End of 'sentence.' \"Next!\" one two"
for w in (10, 20, 40, 70):
    print(textwrap.wrap(text, w))
    print(textwrap.wrap(text, w, break_on_hyphens=False, break_long_words=False))
print(textwrap.fill('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbb', 10), textwrap.fill('word ' * 10, 20, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap('super-long-hyphenated-word-here', 8), textwrap.wrap('', 5), textwrap.wrap('   ', 5), textwrap.wrap('  lead', 10), textwrap.wrap('a\n\nb', 5), textwrap.wrap('a  b   c', 4, drop_whitespace=False), textwrap.wrap('averyveryverylongword', 5, break_long_words=False))
print(textwrap.shorten('Hello  world! this is long', 12), textwrap.shorten('Hello world', 11), textwrap.shorten('Hello world foo', 14, placeholder='...'), textwrap.shorten('supercalifragilistic', 10), textwrap.shorten('', 10))
print(textwrap.wrap('one two three four five six', 10, max_lines=2), textwrap.wrap('one two three', 8, max_lines=1, placeholder='~'), textwrap.wrap('This is a sentence. And another. Mr. X', 80, fix_sentence_endings=True)); t(lambda: textwrap.wrap('x', 0)); t(lambda: textwrap.wrap('x y', 3, max_lines=1))
print(repr(textwrap.dedent('''
    a
      b
   \t
    c
''')), repr(textwrap.dedent('  a\n\tb')), repr(textwrap.dedent('a\n  b')), repr(textwrap.indent('a\n\n b\n', '> ')), repr(textwrap.indent('a\n\nb', '> ', lambda l: True)))

data = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'a': [1, 2, {'b': (1,), 'c': 'long string ' * 10}], 'z': None}, 'tup': tuple('abcdefghij' * 3), 'set': {3, 1, 2}, 'one': ('x' * 90,), 'emp': [[], {}, (), set()]}
pprint.pprint(data); pprint.pprint(data, width=40, indent=4); pprint.pprint(data, compact=True); pprint.pprint(data, depth=1); pprint.pprint(data, depth=2, sort_dicts=False); pprint.pp({'b': 1, 'a': 2})
pprint.pprint(list(range(60)), compact=True, width=50); pprint.pprint([['x' * 20] * 5, ['y'] * 3, 'z' * 10], compact=True, width=60); pprint.pprint(['a' * 60, 'b' * 30], width=40, compact=True)
pprint.pprint('short'); pprint.pprint('word ' * 40); pprint.pprint(['word ' * 40]); pprint.pprint('line1\nline2\n' * 8, width=30); pprint.pprint(b'bytes' * 30); pprint.pprint([b'bytes' * 30]); pprint.pprint(bytearray(b'x' * 100)); pprint.pprint('x' * 100)
pprint.pprint(OrderedDict((i, 'value' * 4) for i in range(6))); pprint.pprint(defaultdict(list, {i: ['value'] * 4 for i in range(4)})); pprint.pprint(Counter('abracadabra' * 3), width=20); pprint.pprint(deque(range(40))); pprint.pprint(deque(range(40), maxlen=50)); pprint.pprint(ChainMap({i: 'v' * 10 for i in range(5)}, {'b': 2})); pprint.pprint(SimpleNamespace(**{c: c * 20 for c in 'abcd'})); pprint.pprint(MappingProxyType({c: c * 20 for c in 'abcd'})); pprint.pprint({frozenset(range(30)): 1}); pprint.pprint(frozenset(range(40))); pprint.pprint(set('abcdefghijklmnopqrstuvwxyz')); pprint.pprint(UserDict({c: c * 20 for c in 'abcd'})); pprint.pprint(UserList(['x' * 30] * 4)); pprint.pprint({1: {2: {3: {4: {5: list(range(20))}}}}})


@dataclass
class Point:
    x: int
    name: str = 'n' * 30
    items: list = field(default_factory=lambda: ['i' * 20] * 3)
    hid: int = field(default=1, repr=False)


@dataclass
class Small:
    a: int = 1


pprint.pprint(Point(1)); pprint.pprint([Point(2), Small()]); pprint.pprint({'k': Point(3)}, width=60)
P = namedtuple('P', 'aaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbb'); pprint.pprint([P('x' * 40, 'y' * 40)])
r = [1]; r.append(r); print(pprint.pformat(r).replace(str(id(r)), 'ID'), pprint.isrecursive(r), pprint.isreadable([1, 'a']), pprint.isreadable(object()), pprint.saferepr({'b': 1, 'a': (1,)})); pprint.pprint(123456789, underscore_numbers=True); pprint.pprint({1: 'a', 'b': 2, None: 3, (1,): 4}); t(lambda: pprint.PrettyPrinter(indent=-1)); t(lambda: pprint.pprint(1, width=0)); t(lambda: pprint.pprint(1, depth=0)); pprint.pprint({'a': 1}, width=1); pprint.pprint([[[[[]]]]], width=3); pprint.pprint(())
class L(list): pass
class R(list):
    def __repr__(self): return 'R' * 100
pprint.pprint(L(['x' * 50] * 3)); pprint.pprint(R([1])); pprint.pprint({'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' * 2: ['x'] * 10, 'b': 'c d ' * 30})

print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr(set(range(10))), reprlib.repr(10 ** 100), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr((1,)), reprlib.repr(deque(range(20))), reprlib.repr(frozenset()), reprlib.repr(Small(5)), reprlib.repr(tuple(range(10))), reprlib.Repr(maxlist=2).repr([1, 2, 3]), reprlib.repr('a\'b' * 20))


class RR:
    @reprlib.recursive_repr()
    def __repr__(self): return f'RR({self.me!r})'


o = RR(); o.me = [o]; print(o, RR.__repr__.__name__); a = reprlib.Repr(); a.indent = '  '; print(a.repr([1, [2, 3], {'a': 4}]))
for name in ('foo.py', 'FOO.PY', 'a.txt', 'a[1].txt', '.hid', 'x-y', 'abc', 'a\nb'):
    print(name, [p for p in ('*', '*.py', '*.PY', 'a*', '[a-f]*', '[!a-f]*', '?.txt', 'a[[]1].txt', '*o*', '[]x]*', 'a?b', '[z-a]', '*.*', 'x[-]y') if fnmatch.fnmatch(name, p)])
print(fnmatch.filter(['a.py', 'b.txt'], '*.py'), fnmatch.fnmatchcase('A', 'a'), fnmatch.translate('*.py'), fnmatch.translate('a?[!b]*c*'), fnmatch.translate('abc'), fnmatch.translate('[a'), fnmatch.fnmatch(b'a.py', b'*.py'))
print(shlex.split('a "b c" d\'e f\' g\\ h "i\\"j" \'k\\l\' "" # no'), shlex.split('a # c\nb', comments=True), shlex.quote("it's"), shlex.quote('safe-1.txt'), shlex.quote(''), shlex.join(['a b', "c'd", 'e']), shlex.split('a "b c" d', posix=False), list(shlex.shlex("x = 'a b' + foo(1) # c\ny")), list(shlex.shlex('a && b || c > d; e', punctuation_chars=True)), list(shlex.shlex('a.b-c "q\'x"', posix=True)), shlex.split('a\nb  c'))
t(lambda: shlex.split('a "b')); t(lambda: shlex.split('a \\')); t(lambda: shlex.split(None)); s = shlex.shlex('a b'); s.push_token('z'); print(s.get_token(), s.get_token(), s.lineno, s.error_leader('f', 3))
ts = graphlib.TopologicalSorter({'D': {'B', 'C'}, 'B': {'A'}, 'C': {'A'}}); o = list(ts.static_order()); print(o[0], sorted(o[1:3]), o[3])
ts = graphlib.TopologicalSorter(); ts.add('a', 'b'); ts.add('b', 'c'); ts.prepare(); print(ts.get_ready(), ts.is_active(), ts.get_ready(), bool(ts)); ts.done('c'); print(ts.get_ready()); ts.done('b'); print(ts.get_ready()); ts.done('a'); print(ts.is_active())
t(lambda: ts.add('q')); t(lambda: ts.done('zz')); t(lambda: ts.done('a')); t(lambda: ts.prepare()); t(lambda: graphlib.TopologicalSorter().get_ready()); t(lambda: list(graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())); t(lambda: list(graphlib.TopologicalSorter({1: [1]}).static_order()))
print(timeit.timeit('x + 1', 'x = 1', number=10) >= 0, len(timeit.repeat(lambda: 1, number=3, repeat=2)), timeit.timeit('f()', globals={'f': lambda: None}, number=5) >= 0, timeit.Timer('pass').timeit(5) >= 0, timeit.Timer(stmt=lambda: 1, setup=lambda: 2).timeit(3) >= 0); t(lambda: timeit.Timer(3)); t(lambda: timeit.timeit('1 +'))
ticks = iter(range(100)); print(timeit.Timer('pass', timer=lambda: next(ticks)).repeat(3, 1), timeit.Timer('pass', timer=lambda: next(ticks)).autorange())
