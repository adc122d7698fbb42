import io
def t(fn):
    try: print(fn())
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
s=io.StringIO('abc\ndef'); print(s.read(2), s.tell(), s.readline(), s.getvalue(), s.seek(0), s.write('XY'), s.getvalue(), s.truncate(), s.getvalue(), s.truncate(1), s.getvalue(), s.seek(5), s.write('q'), repr(s.getvalue()), s.line_buffering, s.newlines, s.encoding, s.errors)
t(lambda: s.seek(1,1)); t(lambda: s.seek(-1)); t(lambda: s.seek(0,7)); t(lambda: s.seek(0,2)); t(lambda: s.truncate(-1)); t(lambda: s.write(3)); t(lambda: s.read('a')); t(lambda: io.StringIO(3)); t(lambda: io.StringIO(newline='x')); t(lambda:s.name);t(lambda:s.fileno()); t(s.isatty); t(s.detach); t(lambda: s.buffer); t(lambda: s.mode)
s.close(); t(s.read); t(s.getvalue); t(lambda: s.write('')); t(s.tell); t(lambda: s.closed); t(lambda: next(s)); t(s.__enter__); t(lambda: s.seek(0)); t(s.readable); t(s.isatty);t(s.flush); t(lambda: s.newlines); t(s.close); t(lambda: s.line_buffering)
b=io.BytesIO(b'abc\ndef'); print(b.read(2), b.tell(), b.readline(), b.getvalue(), b.seek(0), b.write(b'XY'), b.getvalue(), b.truncate(), b.getvalue(), b.seek(5), b.write(b'q'), b.getvalue(), bytes(b.getbuffer()), b.read1(), b.readlines())
t(lambda: b.seek(1,1)); t(lambda: b.seek(-1)); t(lambda: b.seek(0,7)); t(lambda: b.seek(-1,2)); t(lambda: b.truncate(-1)); t(lambda: b.write(3)); t(lambda: b.write('s')); t(lambda: b.read('a')); t(lambda: io.BytesIO(3)); t(lambda: io.BytesIO('s')); t(b.fileno); t(b.isatty); t(b.detach); t(lambda: b.name); t(lambda: b.readinto(bytearray(3))); t(lambda: b.writelines([b'a',b'b'])); t(lambda: b.writelines(['a'])); t(lambda:b.mode)
b.close(); t(b.read); t(b.getvalue); t(lambda: b.write(b'')); t(b.tell); t(lambda: next(b)); t(b.__enter__); t(b.readable); t(b.flush); t(b.getbuffer)
