import os, os.path as p
print(p.join("a", "b", "c.txt"), p.join("a", "/b"), p.basename("/x/y.py"), p.dirname("/x/y.py"), p.splitext("f.tar.gz"), p.split("/a/b"), p.normpath("a/../b/./c"), p.isabs("/x"), p.commonprefix(["abc", "abd"]), p.exists("definitely not here"), p.relpath("/a/b", "/a/c"), os.sep, os.linesep == "\n", p.splitext(".bashrc"), p.basename("a/"), p.commonpath(["/a/b", "/a/c"]), os.name, p.expanduser("plain"), p.isfile("os_path.py"))
from pathlib import PurePosixPath as P
q = P("/home") / "user" / "f.tar.gz"
print(q, q.name, q.stem, q.suffix, q.suffixes, q.parent, q.parts, q.with_suffix(".zip"), q.with_name("z"), repr(P("a/b")), P("a") / "../b", q.is_absolute(), q.relative_to("/home"), P("a/b").match("*/b"), sorted([P("b"), P("a")]), [str(x) for x in q.parents])
print(os.environ.get("NO_SUCH_VARIABLE_X", "default"), os.getenv("NO_SUCH_VARIABLE_X"))
