"""Records what CPython 3.13's `re` answers, for recorded.test.ts.

Run: python3.13 test/objects/text/regex/record.py
"""

import json
import os
import random
import re
import warnings

warnings.simplefilter("ignore")
random.seed(20240603)

PATTERNS = r"""
a|abc|a*|a+|a?|a*?|a+?|a??|a{2}|a{2,}|a{,2}|a{1,3}?|.|.*|.+?|^a|a$|^$|$|^|\Aa|a\Z|\ba|\bfoo\b|\Bo|\d+|\D+|\w+|\W+|\s+|\S+|[abc]+|[^abc]+|[a-z]+|[^a-z\d]+|[]a]+|[^]a]+|[a-]+|[\]\-a]+|[\d\s]+|[\W\d]+|[^\W\d]+
(a)(b)(c)|(a(b)c)|(?:ab)+|(ab)*|(a|b)*|(a|ab)(c|bcd)(d*)|(?:(a)|b)*|(?:(a)|(b))+|((a)|(b))*|(a*)*|(a*)+|(a*)?|(?:a*)*b|(a|b*)*|(a?b?)*|(a??)*b|(?:a|)*|(|a)+|(|a)*|(a|)+
(?P<x>a)(?P=x)|(a)\1|(['"]).*?\1|(a)?\1b|(?:(a)|b)\1|(\w)\1+|(?P<word>\w+) (?P=word)|(a)(?:\1|b)*
(?=a)a|(?!a).|a(?=b)|a(?!b)|(?<=a)b|(?<!a)b|(?<=ab)c|(?<=a|b)c|(?<!ab|cd)e|(?=(a))a|(?!(a))b|(?<=(a))b|(?=.*\d)(?=.*[a-z]).+|foo(?!bar)|(?<=\bfoo)bar|(?<=^a)b|(?<=\d{3})x|(?=(\w+))\1:|(?<=(.)\1)b
(?i)abc|(?i:a)b|(?i)[a-c]+|(?i)ß|(?i)k|(?i)straße|(?i)[k-s]+|(?i)σ|(?i)(a)\1|(?i)é+|(?-i:a)|(?i)a(?-i:b)c|(?i)\u0130|(?i)[^a]|(?i)ſ|(?i)[à-ý]+
(?m)^\w+$|(?m)^|(?m)$|(?s).+|(?s:.)b|(?ms)^.*$|(?x) a b # comment|(?x)a\ b [ ]|(?x: a b )c|(?a)\w+|(?a)\d+|(?a)\s|(?a)\bé|(?u)\w+|(?a:\w)\w|(?s)a.b|(?-s:.)|(?m)a$\nb
(?>a+)b|(?>a|ab)c|a++b|a*+a|(?:a|ab)++c|a?+a|a{1,2}+a|(?>(a)|b)+|(?>a*)a|"(?>[^"\\]|\\.)*"|(?>(?:ab)+)ab
(a)?(?(1)b|c)|(?P<q>")?\w+(?(q)")|(a)?(?(1)b)|(?:(a)|b)(?(1)c|d)|(<)?\w+(?(1)>|$)
[+-]?\d+(\.\d*)?([eE][+-]?\d+)?|\b[A-Z]\w*|(\w+)@(\w+)\.com|(\d{1,3}\.){3}\d{1,3}|(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)|^\s*(\w+)\s*=\s*(.*?)\s*$|<(\w+)>.*?</\1>|(\w+),?\s*|\s*,\s*|("[^"]*"|\S+)|(?:[^,"]|"(?:[^"]|"")*")+|[^\x00-\x7f]+|\x41|\u00e9|\U0001f600|\t|\n|\\|\.|\101|\0|[\0-\x1f]|[\x41-\x43]+|[\b]|\a\f\v\r
(((((a)))))|((((((((((k))))))))))\10|x*y*z*|(x+x+)+y|(a+)+b|(a|aa)+b|(.*)(.*)(.*)x|(?:x|y|xy)*z|(a+?)(b*?)(c??)|(\S+) (\S+) (\S+)|.{3}|.{2,3}?b|(?:.a){2}|(?:a{2}){2}|(?:a?){3}a{3}|(a{1,2}){2}|(?:a|b){2,3}c|(?:ab?)*?c|(?:(\w)(\d))+|(?:(\w)(\d)?)+|(?:(a)|(b)|(c))*d|(?:a(b)?)*c
𝄞|[𝄞-😁]+|.😀|😀+|(?:😀b)+|[^😀]|\w😀|(?<=😀)b|\S+|\B|\b|a\B|\B.|x(?#comment)y|(?#c)a|a{|a{x|a{1|a{1,|a{,|{|a{,}|}|]|a]|-|&&|~~|[[a]|[a&&b]|(?:)|()|(?:|a)|(a||b)|a||
""".strip("\n")

TEXTS = ["", "a", "b", "ab", "abc", "aab", "aaa", "aaaab", "ba", "bab", "abab", "abcd", "abcabc", "foo", "foo bar", "foobar", "food foo", " a b ", "\n", "a\n", "a\nb", "\na\n",
         "ab\nab\n", "12", "a1b2", "123x", "3.14e-10", "key = value  ", "<b>x</b>", "me@site.com you@x.com", "192.168.0.1", "2024-01-31", "one, two,three", "'it' \"is\"",
         "\"a\" b", "say \"hi \\\" x\"", "the the cat", "ABC abc", "aBc", "ß", "STRASSE straße", "K\u212ak", "σςΣ", "É é", "iİıI", "sſS", "é", "٣٤", "x\u3000y", "\x1c", "𝄞", "a😀b", "😀😀b", "😁x😀",
         "k" * 12, "xxxx", "xxy", "xyz", "a{", "a{x", "a{,}", "{}", "a]", "-", "cab", "acbd", "<a>", "<a", "\"q\"", "aaaaaa", "a\\b", "\x00\x08\x41", "xy", "a.b", "a\\ b", "ab c", "aéb", "\ud800", "A1b2c"]

ERRORS = ["(", ")", "a)", "(a", "[", "[a", "[]", "[^]", "[a-", "[z-a]", r"[\d-a]", r"[a-\d]", r"[\w-\d]", "*", "+a", "?", "a**", "a+*", "a*??", "a{2}{3}", "a{3,2}", "{2}", "^*", r"\b*", "(?", "(?P", "(?P<", "(?P<>", "(?P<a",
          "(?P<a>", "(?P<1>a)", "(?P<a b>a)", "(?P<a>x)(?P<a>y)", "(?P=a)", "(?P=", "(?P=a", "(?P=1)", "(?P<a>(?P=a))", "(?Px)", "(?Px", r"\1", r"(a)\2", r"(\1)", r"\8", r"\400", r"\477", r"[\400]", r"[\8]", r"\x1", r"\xg", r"\u12", r"\U123", r"\U00110000",
          r"\q", r"[\q]", "\\", "[\\", r"\N", r"\N{", r"\N{}", r"\N{foo", r"\N{foo}", "(?i", "(?i-", "(?i-s", "(?z)", "(?iz)", "(?i!)", "(?-)", "(?-z:a)", "(?-i)", "(?a-u:x)", "(?au:x)", "(?L:x)", "(?-a:x)", "(?i-i:x)", "a(?i)", "(a(?i))", "(?i)(?m)a",
          "a|(?i)b", "(?#", "(?#a", "(?=", "(?=a", "(?<", "(?<x", "(?<=a", "(?<=a*)b", "(?<=a|bc)d", "(?<!a+)b", r"(a*)(?<=\1)", "(?<=(a)\\1)b", "(?<=(?P<n>a)(?P=n))b", "(?(", "(?(1", "(?(1)", "(?(1)a", "(?(1)a|b|c)", "(a)(?(1)a|b|c)", "(?(0)a)", "(?(x)a)",
          "(?(x y)a)", "(?(2)a)(b)", "(a)(?(2)b)", "(?(99999999999)a)", "(?(1)a)(b)", "a{4294967295}", "a{99999999999999999999}", "a{1,4294967296}", "(?>", "(?>a", "(?:", "(?:a", "(?x)(", "(?x) a (?i)", "a\n(b\n[c", "x\n**", "((a)", "(a))", "(?<=(?<=a)b*)c", "(?P<é>a)(?P=é)", "(?P<😀>a)", "😀(",
          "(?i😀)", "(?^a)", "(?P>a)", "(?P!a)", "(?\U0001f600)", "(?ii)a", "(?aL)a", "(?u)a", "(?au)", "(?La)", "[a-\\", "a{2}+*", "a*+*", "a*+?", "(?:a*)*", "(?=a)*", "(?=a)+b", "(a)*+?", "a{1}{2}", "a{0}*", "(?#x)*", "a(?#x)*", "(?i)*", "()*", "|*", "(*)", "(?:*)", "(+a)"]

cases = []


def record(kind, *rest):
    cases.append([kind, *rest])


patterns = []


def split_line(line):
    """Splits at | outside of parentheses and sets; such a | belongs to no pattern here."""
    parts, depth, in_set, current, i = [], 0, False, "", 0
    while i < len(line):
        c = line[i]
        if c == "\\":
            current += line[i:i + 2]
            i += 2
            continue
        if in_set:
            # a ] that comes first is an ordinary character
            if c == "]" and not current.endswith("[") and not current.endswith("[^"):
                in_set = False
        elif c == "[" and not current.endswith("[[a"):
            in_set = True
        elif c == "(":
            depth += 1
        elif c == ")":
            depth -= 1
        if c == "|" and depth <= 0 and not in_set:
            parts.append(current)
            current = ""
        else:
            current += c
        i += 1
    parts.append(current)
    return parts


for line in PATTERNS.split("\n"):
    patterns.extend(split_line(line))
patterns += ["a|b", "a|ab", "ab|a", "|a", "a|", "(?:a|b)|c", "^a|b$", "foo|foobar", "a*|b", "|"]
# random patterns
ATOMS = ["a", "b", "c", ".", "[ab]", "[^a]", r"\w", r"\b", "^", "$", "(?:ab)", r"\d", "(?=a)", "(?!b)", "(?<=a)", "(?<!b)"]


def some_pattern(depth):
    result = ""
    for _ in range(random.randrange(1, 4)):
        kind = random.random()
        if depth > 0 and kind < 0.35:
            inner = some_pattern(depth - 1)
            atom = random.choice(["(%s)", "(%s)", "(?:%s)", "(%s|%s)", "(?:%s|%s)", "(?>%s)", "(?=%s)", "(?!%s)"])
            atom = atom.replace("%s", inner, 1).replace("%s", some_pattern(depth - 1))
        else:
            atom = random.choice(ATOMS)
        if atom not in (r"\b", "^", "$") and random.random() < 0.45:
            atom += random.choice(["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "*+", "{2,}"])
        result += atom
    return result


patterns += [some_pattern(2) for _ in range(500)]
random_texts = ["".join(random.choice("aabbc1 \n") for _ in range(random.randrange(0, 8))) for _ in range(60)]


def spans(match):
    if match is None:
        return None
    return [list(match.span(i)) for i in range(match.re.groups + 1)] + [match.lastindex or 0]


for i, pattern in enumerate(patterns):
    try:
        compiled = re.compile(pattern)
    except re.error:
        ERRORS.append(pattern)
        continue
    texts = TEXTS if i < len(patterns) - 500 else random.sample(random_texts, 6)
    results = []
    for text in texts:
        modes = [spans(compiled.search(text)), spans(compiled.match(text)), spans(compiled.fullmatch(text))]
        found = [list(m.span()) for m in compiled.finditer(text)]
        sliced = spans(compiled.search(text, 1, 4))
        if any(modes) or found:
            results.append([text, *modes, found, sliced])
        elif random.random() < 0.1:
            results.append([text, None, None, None, [], sliced])
    record("match", pattern, 0, compiled.groups, dict(compiled.groupindex), compiled.flags, results)

FLAGGED = [("a b", re.X), ("^a.b$", re.M | re.S), (r"\w+", re.A), (r"(?i)É", re.A), ("É", re.I | re.A), ("[a-z]+", re.I), ("k", re.I | re.A), (r"\d\s\b", re.A), ("a#b\nc", re.X)]
for pattern, flags in FLAGGED:
    compiled = re.compile(pattern, flags)
    results = [[text, spans(compiled.search(text)), spans(compiled.match(text)), spans(compiled.fullmatch(text)),
                [list(m.span()) for m in compiled.finditer(text)], spans(compiled.search(text, 1, 4))] for text in TEXTS]
    record("match", pattern, int(flags), compiled.groups, dict(compiled.groupindex), compiled.flags, results)

for pattern in ERRORS:
    for is_bytes in (False, True):
        try:
            source = pattern.encode("latin-1", "strict") if is_bytes else pattern
        except UnicodeEncodeError:
            continue
        try:
            compiled = re.compile(source)
            record("error", pattern, is_bytes, None)
        except re.error as error:
            record("error", pattern, is_bytes, ["error", str(error), error.pos])
        except Exception as error:
            record("error", pattern, is_bytes, [type(error).__name__, str(error), None])

TEMPLATES = ["", "x", r"\1", r"\2", r"\3", r"\g<1>", r"\g<name>", r"\g<0>", r"\g<", r"\g", r"\g<>", r"\g<1", r"\g<x y>", r"\g<zz>", r"\g<9>", r"\n\t\\", r"\q", r"\.", r"\0", r"\01", r"\101", r"\400",
             "\\", r"\10", r"[\1]", r"a\1b\g<name>c", r"\g<01>", r"\g<-1>", r"\x41", r"\é", "é\\1", r"\12", r"\g<1>0", r"\777", r"\07"]
for template in TEMPLATES:
    try:
        record("template", template, re.sub(r"(a)(?P<name>b)", template, "xaby"))
    except re.error as error:
        record("template", template, ["error", str(error), error.pos])
    except Exception as error:
        record("template", template, [type(error).__name__, str(error.args[0]), None])

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorded.json")
with open(path, "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(len(cases), "cases", os.path.getsize(path), "bytes")
