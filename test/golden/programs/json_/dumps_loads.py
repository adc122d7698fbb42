import json
print(json.dumps({"a": [1, 2.5, True, None, "é\n\"q\""], "b": {"c": ()}}), json.dumps([1, 2], indent=2), json.dumps({"b": 1, "a": 2}, sort_keys=True, indent=4), json.dumps([1, {"x": 2}], separators=(",", ":")), json.dumps("é", ensure_ascii=False), json.dumps({1: "a", None: "b", True: "c", 1.5: "d"}), json.dumps(float("inf")), json.dumps([float("nan")]), json.dumps([]), json.dumps({}, indent=2), json.dumps("\u2028😀/\x7f"), sep="\n")
print(json.loads('{"a": [1, 2.5e3, -0, true, null, "\\u00e9\\n\\ud83d\\ude00"], "b": {}}'), json.loads(" 5 "), json.loads('"x"'), json.loads("[]"), json.loads("1e400"), json.loads("-12345678901234567890"), json.loads('{"a":1,"a":2}'), json.loads("[NaN, Infinity]"), json.loads(b'[1]'))
for bad in ("", "{", "[1,", "{'a': 1}", '{"a" 1}', "[1 2]", "nul", '"abc', "01", '{"a": 1,}', "[1,]", "1 2", '"\\x"', '"a\nb"', '{"a"}', "[", '{1: 2}', "-", "tru"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as error:
        print(repr(bad), error, error.pos)
for f in (lambda: json.dumps({1, 2}), lambda: json.dumps(object), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(b"x"), lambda: json.loads(5), lambda: json.dumps(float("nan"), allow_nan=False)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
a = []
a.append(a)
try:
    json.dumps(a)
except ValueError as error:
    print(error)
class E(json.JSONEncoder):
    def default(self, o): return sorted(o) if isinstance(o, set) else super().default(o)
print(json.dumps({"s": {2, 1}}, cls=E), json.dumps([1j], default=lambda o: [o.real, o.imag]), json.loads('{"x": 1, "y": 2.5}', object_hook=lambda d: sorted(d.items())), json.loads("[1.5]", parse_float=str), json.loads('{"b":1,"a":2}', object_pairs_hook=list))
import io
s = io.StringIO()
json.dump({"k": [1, {"n": None}]}, s, indent=1)
print(s.getvalue(), json.load(io.StringIO("[1, 2]")))
data = {"users": [{"name": "A", "tags": ["x"]}, {"name": "B", "tags": []}]}
print(json.loads(json.dumps(data)) == data)
