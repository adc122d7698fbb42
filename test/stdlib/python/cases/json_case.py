# uses: json
import json, io
from collections import OrderedDict
docs = ['{"a": [1, 2.5, -3e10, "x\\u00e9\\ud83d\\ude00\\n"], "b": {"c": null, "d": true, "e": false}}', '[]', '{}', ' [ ] ', ' { } ',
 '"abc"', '12', '-0', '0.5', '1E5', '1e', '01', '-', '[1,]', '{"a":1,}', '{"a" 1}', '{"a":}', '{a:1}', '[1 2]', '{"a":1 "b":2}',
 '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12g4"', '', '  ', 'nul', 'NaN', '[Infinity, -Infinity]', '1 2', '[', '{', '{"a"', '[1', '"\\', '"\\ud83d"',
 '"\\ud83dx"', '"\\ud83d\\u0041"', '\ufeff1', '[1,\n2,\n x]', "{'a':1}", '[1, , 2]', '{"a":1, , }', '{,}', '[,]', '1.', '.5', '1.e5', '"\\u"', '"tab\there"', '[tru]', '-Infinit']
for d in docs:
    try:
        print(repr(d)[:40], '->', repr(json.loads(d)))
    except json.JSONDecodeError as e:
        print(repr(d)[:40], 'ERR', e, e.msg, e.pos, e.lineno, e.colno)
for b in [b'{"a": 1}', '"é"'.encode('utf-16'), '"é"'.encode('utf-8-sig'), bytearray(b'[1]'), '[1]'.encode('utf-16-le'), '1'.encode('utf-32-be')]:
    print(json.loads(b))
for bad in [1, None, [1]]:
    try: json.loads(bad)
    except TypeError as e: print(e)
objs = [None, True, 1, 1.5, 'é"\\\x01\x7f\u2028😀', [1, [2, (3,)]], {'a': 1, 2: 'b', None: 3, True: 4, 1.5: 5}, [], {}, [[], {}], float('nan'), [float('inf'), -float('inf')], 10**30, {'z': 1, 'a': [1, 2, {'q': None}]}]
for o in objs:
    for kw in [{}, {'indent': 2}, {'indent': '\t'}, {'indent': 0}, {'sort_keys': True}, {'ensure_ascii': False}, {'separators': (',', ':')}, {'allow_nan': False}, {'indent': 4, 'sort_keys': True}]:
        try:
            print(kw, json.dumps(o, **kw))
        except (TypeError, ValueError) as e:
            print(kw, type(e), e)
f = io.StringIO(); json.dump({'a': [1, 2, {'b': 3}]}, f, indent=1); print(f.getvalue())
for o in [{1, 2}, object, {(1, 2): 3}, [{1}], {'a': {1}}]:
    try: print(json.dumps(o))
    except TypeError as e: print(e, getattr(e, '__notes__', None))
print(json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
a = []; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
a = {}; a['x'] = [a]
try: json.dumps(a)
except ValueError as e: print(e)
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
print(json.dumps({'c': 1+2j}, cls=E), E().encode([1j]), list(json.JSONEncoder().iterencode({'a': [1, 2]}))[-1:])
print(json.dumps({1, 2}, default=sorted), json.dumps(object(), default=lambda o: 'obj'))
print(json.loads('{"a": 1, "b": 2}', object_pairs_hook=OrderedDict), json.loads('{"a": {"b": 2}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('[1.5, 2, NaN]', parse_float=str, parse_int=lambda s: 'i' + s, parse_constant=lambda s: 'c' + s))
print(json.JSONDecoder().raw_decode('[1] x'), json.loads('"a\nb"', strict=False))
try: json.loads('{"a": 1', cls=json.JSONDecoder)
except ValueError as e: print(type(e).__mro__, repr(e))
class I(int):
    def __repr__(self): return 'I'
class S(str): pass
import enum
class C(enum.IntEnum): A = 1
print(json.dumps([I(3), S('x'), C.A, {C.A: C.A, S('k'): 1}]))
try: json.dumps({'b': 1, 1: 2}, sort_keys=True)
except TypeError as e: print(e)
try: json.loads('[' * 100000)
except RecursionError as e: print('RecursionError')
print(json.__all__, json.load(io.StringIO('[1]')))
