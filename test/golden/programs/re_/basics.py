import re
m = re.search(r"(\w+)@(\w+)\.com", "mail bob@example.com now")
print(m, m.group(), m.group(1), m.groups(), m.start(), m.end(2), m.span(1), m[2], m.string[m.start():m.end()], m.re.pattern, bool(m))
print(re.match(r"\d+", "abc"), re.match("a", "abc").group(), re.fullmatch(r"\d{3}", "123"), re.fullmatch(r"\d{3}", "1234"), re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall("(a)?b", "abb"), [x.span() for x in re.finditer("a", "banana")])
print(re.sub(r"\s+", " ", "a  b \t c"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m.group().upper() + "!", "banana", count=2), re.subn("a", "o", "banana"), re.sub(r"(?P<x>\d)", r"<\g<x>>", "a1b2"), re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b-c"), re.split("x", "axbxc", maxsplit=1), re.escape("a.b*c"), re.sub("", "-", "ab"), re.split("", "ab"))
d = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)")
print(d.match("2024-05").groupdict(), d.groups, d.groupindex, d.sub(r"\g<m>/\g<y>", "2024-05"), d.pattern, d.search("x 1999-12", 2).group("y"), repr(d))
print(re.findall("a.c", "abc\na\nc", re.S), re.findall("^b", "a\nb", re.M), re.findall("ABC", "abcABC", re.I), re.findall(r"(?i)x", "xX"), re.compile(r"""
  \d+   # digits
  [a-z] # letter
""", re.X).findall("12a 3b"), re.findall(r"\bcat\b", "cat concat cat"), re.findall(r"(?<=\$)\d+", "$5 6 $7"), re.findall(r"\d+(?!%)", "50% 30"), re.findall(r"(?:ab)+", "ababab ab"), re.findall(r"a{2,3}?", "aaaa"), re.findall("<.+?>", "<a><b>"), re.findall(r"(\w)\1", "hello aabb"), re.findall(r"[^aeiou\s]+", "quick fox"), re.findall(r"[\w.-]+", "a.b-c d"), re.findall("a|b|", "ab"))
for bad in ("(", "[", "*a", "a)", "(?P<1>a)", "\\", "a{2,1}", "(?<=a*)b", "[z-a]", "(?P=x)", r"\1", "a**", "(?Z)"):
    try:
        re.compile(bad)
        print("compiled", bad)
    except re.error as error:
        print(repr(bad), error)
for f in (lambda: m.group(5), lambda: m.group("x"), lambda: re.sub("a", r"\2", "a"), lambda: re.match(b"a", "a"), lambda: re.match("a", 5), lambda: re.compile(5)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
