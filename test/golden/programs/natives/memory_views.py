# Views of memory, and how they lock it.
from array import array as A
def t(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as e: print(s,'->',type(e).__name__+':',e)
M=memoryview
for s in r'''M(b'abc')[0], M(b'abc')[-1], bytes(M(b'abc')[1:]), M(b'abc').tolist(), M(b'abcd')[::2].tobytes(), M(b'abc')[::-1].tolist()
M('a')
M(b'abc')[5]
M(b'abc')['a']
M(b'abc').__setitem__(0,1)
M(bytearray(b'abc')).__setitem__(0,300)
M(bytearray(b'abc')).__setitem__(0,'a')
M(bytearray(b'abc')).__setitem__(slice(0,2),b'xyz')
M(bytearray(b'abc')).__setitem__(slice(0,2),b'xy')
M(bytearray(b'abc')).__delitem__(0)
M(b'abc').nbytes, M(b'abc').itemsize, M(b'abc').format, M(b'abc').ndim, M(b'abc').shape, M(b'abc').strides, M(b'abc').suboffsets, M(b'abc').readonly, M(b'abc').contiguous, M(b'abc').obj
M(A('i',[1,2])).format, M(A('i',[1,2])).tolist(), M(A('i',[1,2])).nbytes, M(A('i',[1,2])).shape, M(A('d',[1.5]))[0]
M(b'abcd').cast('H').tolist(), M(b'abcd').cast('i')[0], M(A('i',[1])).cast('B').tolist(), M(b'ab').cast('c')[0], M(b'\x01\x00').cast('?').tolist()
M(b'abc').cast('H')
M(b'abcd').cast('z')
M(A('i',[1])).cast('h')
M(b'abcd')[::2].cast('H')
M(b'abc') == b'abc', M(b'abc') == M(bytearray(b'abc')), M(b'abc') == 'abc', M(A('i',[1,2])) == M(A('d',[1,2])), M(b'a') != b'b', b'abc' == M(b'abc')
hash(M(b'abc')) == hash(b'abc')
hash(M(bytearray(b'abc')))
hash(M(A('i',[1])))
M(b'abc') < b'abd'
97 in M(b'abc'), list(M(b'abc')), len(M(b'abc')), M(b'abc').hex(), M(b'abcd').hex(':',2), list(reversed(M(b'abc'))), sum(M(b'abc'))
M(b'abc').toreadonly().readonly, M(bytearray(b'a')).toreadonly().readonly
bytes(M(b'abc')), bytearray(M(b'abc')), b'-'.join([M(b'a'), b'b']), b'abc'.find(M(b'c')), b'x' + M(b'y'), int(M(b'12')), str(M(b'abc'),'ascii'), float(M(b'1.5'))
isinstance(M(b''), memoryview), memoryview.__name__, type(M(b''))
int.from_bytes(M(b'\x01\x02'),'big')'''.split('\n'): t(s)
b=bytearray(b'hello')
m=memoryview(b)
m[0]=72; m[1:3]=b'EL'; print(b)
for f in (lambda: b.append(1), lambda: b.extend(b'xx'), lambda: b.clear(), lambda: b.pop(), lambda: b.__delitem__(0)):
    try: f()
    except BufferError as e: print('BufferError', e)
m.release()
b.append(33); print(b)
try: m[0]
except ValueError as e: print(e)
print(repr(m)[:9])
with memoryview(b) as v:
    w = v[1:3]
    print(w.tobytes())
try: b.append(1)
except BufferError as e: print(e)
w.release(); b.append(1); print(b)
def f():
    v = memoryview(b)[2:]
    return v[0]
print(f()); b.append(2); print(len(b))
a=A('h',[1,2,3]); v=memoryview(a); v[1]=-5; print(a)
try: a.append(1)
except BufferError as e: print(e)
del v; a.append(9); print(a)
import struct
buf=bytearray(6); mv=memoryview(buf); struct.pack_into('>H',mv,2,513); print(buf, struct.unpack_from('>H',mv,2), mv[2:4].tolist())
try: struct.pack_into('>H', memoryview(b'abcd'), 0, 1)
except TypeError as e: print(e)
