import re
SPEC = [("NUM", r"\d+(\.\d*)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/=()]"), ("NL", r"\n"), ("SKIP", r"[ \t]+"), ("BAD", r".")]
TOKEN = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))
def tokens(text):
    line, start = 1, 0
    for m in TOKEN.finditer(text):
        kind, value = m.lastgroup, m.group()
        if kind == "NL":
            line, start = line + 1, m.end()
        elif kind == "BAD":
            raise SyntaxError(f"{value!r} unexpected on line {line} column {m.start() - start}")
        elif kind != "SKIP":
            yield kind, value, line, m.start() - start
for t in tokens("x = 3.5 * (y_1 + 42)\nz=x/2"):
    print(t)
try:
    list(tokens("a = 1\nb = 2 ? 3"))
except SyntaxError as error:
    print(error)
log = "2024-01-05 ERROR [db] timeout after 30s\n2024-01-06 INFO [web] ok\n2024-01-06 ERROR [web] 500 in 2s"
for m in re.finditer(r"^(?P<date>\S+) (?P<level>[A-Z]+) \[(\w+)\] (?P<msg>.*)$", log, re.MULTILINE):
    print(m["date"], m.group("level", "msg"), m.group(3), m.lastindex)
print(re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.sub(r"\b(\w)", lambda m: m[1].upper(), "the quick fox"), re.findall(r"(?m)^\s*(\w+)\s*:\s*(.+?)\s*$", "a: 1\n b : two words \n"), re.sub(r"([a-z])([A-Z])", r"\1_\2", "camelCaseName").lower())
print(re.match(r"(a)(b)?(c)?", "ac").groups("none"), re.match(r"(a)(b)?", "a").span(2), re.match("(?:(a)|b)*", "ab").groups(), re.search(r"(\d+)(?(1)x|y)", "12x").group(), m.expand(r"\1=\2"))
