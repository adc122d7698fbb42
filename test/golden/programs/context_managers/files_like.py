import io
s = io.StringIO()
with s as f:
    f.write("line 1\n")
    print("line 2", file=f)
    text = f.getvalue()
print(repr(text), s.closed)
try:
    s.write("x")
except ValueError as error:
    print(error)
r = io.StringIO("one\ntwo\nthree")
print(repr(r.readline()), r.read(3), r.tell(), r.seek(0), r.readlines(), r.read(), [l for l in io.StringIO("a\nb\n")], r.seek(0), next(r))
b = io.BytesIO(b"abc")
print(b.read(2), b.tell(), b.write(b"ZZ"), b.getvalue())
w = io.StringIO("hello")
w.write("J")
print(w.getvalue(), w.truncate(2), w.getvalue(), w.seek(0, 2), w.writelines(["x", "y"]), w.getvalue())
try:
    open("no/such/file.txt")
except FileNotFoundError as error:
    print(error, error.errno, error.filename)
try:
    io.StringIO().write(b"x")
except TypeError as error:
    print(error)
