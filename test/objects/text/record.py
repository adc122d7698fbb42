"""Records what CPython 3.13 answers to many calls on strings, for recorded.test.ts; see ../numbers/record.py.

Run: python3.13 test/objects/text/record.py
"""

import json
import math
import os
import random
import struct

random.seed(20240602)


def encode(value):
    match value:
        case bool():
            return "i" + hex(int(value))
        case int():
            return "i" + hex(value)
        case float():
            return "f" + repr(value)
        case str():
            return "s" + value
        case bytes():
            return "b" + value.hex()
        case None:
            return "n"
        case tuple() | list():
            return [encode(v) for v in value]
    raise TypeError(value)


cases = []


def record(name, function, *arguments):
    try:
        answer = encode(function(*arguments))
    except (ValueError, TypeError, ArithmeticError, LookupError) as error:
        message = str(error) if isinstance(error, UnicodeError) or not error.args else error.args[0]
        answer = {"error": [type(error).__name__, message]}
    cases.append([name, [encode(a) for a in arguments], answer])


FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, 0.1, 1e16, 1e17, 1e-4, 1e-5, 123456.789, 1e22, 1e23, 1e100, 1.7976931348623157e308, 5e-324,
          math.inf, -math.inf, math.nan, math.pi, 2.675, 1.005, 1e21, 0.125, 0.375, 12.5, 125.0, 1234567.0, 1234567.891, 99.995,
          999999.5, 9999995.0, 1e6, 1e5, 100.0, 0.00012345, 2.0**60, 1e15, 123456789012345680.0, 0.045, 9.5, 9.995, 0.95, 1.25, 1e-7, 2.0**-30]
INTS = [0, 1, -1, 5, -42, 255, 1000, 1234, -1234567, 10**15, 2**53, 2**64, -(10**30), 65, 97, 0x1F600, 0x10FFFF, 0x110000]
STRINGS = ["", "a", "abc", "hello world", "ünïcödé", "a\U0001f600b", "\U0001f600\U0001f601", "x" * 40]


def some_float():
    if random.random() < 0.5:
        return random.choice(FLOATS)
    if random.random() < 0.3:
        return struct.unpack("<d", random.randbytes(8))[0]
    return random.randrange(-(10**7), 10**7) / random.choice([1, 2, 4, 8, 1000, 3])


def some_spec(types):
    parts = []
    if random.random() < 0.4:
        if random.random() < 0.5:
            parts.append(random.choice(["x", "*", "0", " ", "é", "\U0001f600", "<", "{"]))
            parts.append(random.choice("<>^="))
        else:
            parts.append(random.choice("<>^="))
    if random.random() < 0.3:
        parts.append(random.choice("+- "))
    if random.random() < 0.1:
        parts.append("z")
    if random.random() < 0.2:
        parts.append("#")
    if random.random() < 0.25:
        parts.append("0")
    if random.random() < 0.5:
        parts.append(str(random.choice([0, 1, 5, 8, 12, 20])))
    if random.random() < 0.25:
        parts.append(random.choice([",", "_", ",", "_", ",_", "_,", ",,"]))
    if random.random() < 0.5:
        parts.append("." + random.choice(["0", "1", "2", "3", "6", "10", "17", "30", "", "120"]))
    if random.random() < 0.8:
        parts.append(random.choice(types))
    return "".join(parts)


SPECIAL_SPECS = ["", "s", "d", "n", "99999999999999999999", ".99999999999999999999", ".9999999999f", "ab", "dd", "é", "\x01", ",\x01", "<", "^",
                 "=", "0", "00", "010", "<010", "=+#010,.3f", "010_x", "#012_b", "_d", "zd", "c", "+c", "#c", ",c", ".2c", "5c", "%", ".1%",
                 "08,", "020,.2f", "1z", "z", "+", "-", " ", "#", "x>", ">x", "..", ".", "5.", ".f", "1 ", " 1"]
for spec in SPECIAL_SPECS:
    for value in INTS:
        record("formatInt", format, value, spec)
    for value in FLOATS[:24]:
        record("formatFloat", format, value, spec)
    for value in STRINGS:
        record("formatString", format, value, spec)
    for x, y in [(1.5, -2.0), (0.0, 1.0), (-0.0, -0.0), (1e20, math.inf)]:
        record("formatComplex", lambda x, y, s: format(complex(x, y), s), x, y, spec)
for _ in range(700):
    record("formatInt", format, random.choice(INTS), some_spec("bcdoxXnefgs%"))
    record("formatFloat", format, some_float(), some_spec("eEfFgGn%d"))
    record("formatFloat", format, some_float(), some_spec("eEfFgG"))
    record("formatString", format, random.choice(STRINGS), some_spec("ss"))
    record("formatComplex", lambda x, y, s: format(complex(x, y), s), some_float(), some_float(), some_spec("efg"))

# --- the % operator ------------------------------------------------------------------------------------------------

TEMPLATES = ["%d", "%5d|", "%-5d|", "%05d", "%+d", "% d", "%x", "%#x", "%X", "%#X", "%o", "%#o", "%i", "%u", "%.10d", "%+.5d", "%#.5x", "%08.3d",
             "%-08d|", "%s", "%10s|", "%-10s|", "%.2s", "%5.1s|", "%r", "%a", "%c", "%5c|", "%f", "%.2f", "%10.3f|", "%-10.3f|", "%010.3f",
             "%+.1f", "% .0f", "%#.0f", "%e", "%.3e", "%E", "%g", "%.3g", "%#g", "%G", "%F", "%.0e", "%#.0e", "%020.5f", "%.f", "%ld", "%hd", "%lld",
             "%", "%5", "%q", "%é", "%\n", "%(a", "%5.3", "%.-1d", "%5%", "%%", "a%%b", "%99999999999999999999d",
             "%.99999999999999999999d", "%.3000000000d", "%-+5d|", "%0-5d|", "%020.5d", "%+s", "%05s", "x%dy", "%d %% %d", "%+x", "% x", "%#+o"]
VALUES = [0, 1, -255, 10**20, 1.5, -0.0, 1e20, math.inf, math.nan, "abc", "é", "\U0001f600", "a'b"]
for template in TEMPLATES:
    for value in VALUES:
        record("percent", lambda t, v: t % v, template, value)
    record("percent", lambda t, v: t % tuple(v), template, [3, 4])
    record("percent", lambda t, v: t % tuple(v), template, [])
for template in ["%*d", "%-*d|", "%.*f", "%*.*f|", "%*s", "%s %s", "%s%%%s", "%*%"]:
    for values in [(5, 3), (-5, 3), (2, 3.14159), (7, 2, 3.14159), (2,), ("a", 2), (10**20, 1), (3, 10**10, 1.0), (-3, -2, 1.5)]:
        record("percent", lambda t, v: t % tuple(v), template, list(values))

# --- templates of str.format ---------------------------------------------------------------------------------------

FORMATS = ["{", "}", "{0", "{0!", "{0!r", "{0!r:", "{0!x}", "{0!rr}", "{0!}", "{0:{1}}", "{0:{1:{2}}}", "{}{0}", "{0}{}", "{a}", "{b}", "{0[", "{0[1", "{0[]}",
           "{0.}", "{0]}", "{{}}", "{{", "}}", "{ }", "{0 }", "{-1}", "{99999999999999999999999}", "{0[99999999999999999999]}", "{0!r:>5}",
           "{0:{}}", "{:{}}", "{:{0}}", "{!r}", "{:}", "{0!s:x{1}y}", "{a[b]c}", "{a!}", "{:{", "{:}}", "{0:}}", "{0{1}}", "{0:{1", "{0:{1!z}}",
           "{0!r }", "{\u0661}", "{1_0}", "{01}", "a{0:}b", "{0!:}", "{5}", "{:{:{}}}", "{0[1}", "{!}", "{.}", "{[}", "{0!r}}", "{:>{}}",
           "{a:>{b}}", "{0!a}", "{}{}{}", "{}{}{}{}", "{0:>8}|{1:<8}|{2:^8}", "{:x^{}}", "\U0001f600{}", "{0!\U0001f600}", "{0:{{}}}", "{l[0]}", "{l[0]}{l[2]}"]
for template in FORMATS:
    record("strFormat", lambda t: t.format("abc", "9", "2", a="A", b="3", l=["x", "y"]), template)

# --- repr and codecs -----------------------------------------------------------------------------------------------

REPRS = ["", "a", "'", '"', "'\"", "\\", "\n\r\t", "\x00\x1f\x7f\x80\x9f\xa0\xad\xff", "é", "\u0378", "\u200b\u2028", "\u3000", "\ud800", "\udfff", "\U0001f600",
         "\U000e0001", "\U0010ffff", "\ue000", "\ufeff", "\u0301", "a b", "\x85", "\u1680", "\u180e", "\u202f"]
for text in REPRS + STRINGS:
    record("stringRepr", repr, text)
    record("asciiRepr", ascii, text)
for data in [b"", b"abc", b"'", b'"', b"'\"", b"\\", bytes(range(256)), b"\n\r\t\x00"]:
    record("bytesRepr", repr, data)
ENCODINGS = ["utf-8", "UTF8", "ascii", "latin-1", "iso-8859-1", "utf-16", "utf-16-le", "utf-16be", "utf-32", "utf-32-be", "utf-8-sig", "nonsense"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "bogus"]
for text in ["", "abc", "é", "a\u20acb", "\U0001f600", "\ud800", "a\udc80\udcffb", "é\ud800\U0001f600", "\udfff\ud800x", "ab\u20ac\u20acc"]:
    for encoding in ENCODINGS:
        for errors in HANDLERS:
            record("encode", str.encode, text, encoding, errors)
for data in [b"", b"abc", b"\xc3\xa9", b"\xe2\x82\xac", b"\xf0\x9f\x98\x80", b"\xff", b"a\x80b", b"\xc3", b"\xe2\x82", b"\xe2\x28\xa1", b"\xed\xa0\x80", b"\xf0\x9f\x98",
             b"\xf5\x80\x80\x80", b"\xc0\x80", b"\xe0\x80\x80", b"\xf4\x90\x80\x80", b"\xef\xbb\xbfa", b"\xff\xfea\x00", b"\xfe\xff\x00a", b"a\x00b", b"\x00\xd8",
             b"\x00\xd8a\x00", b"\x00\xdca\x00", b"\xff\xfe\x00\x00a\x00\x00\x00", b"\x00\x00\xd8\x00", b"\x00\x00\x11\x00", b"\x00\x11\x00\x00", b"\xff\xff\xff\xffab"]:
    for encoding in ENCODINGS:
        for errors in HANDLERS:
            record("decode", bytes.decode, data, encoding, errors)

# --- methods of str ------------------------------------------------------------------------------------------------

SUBJECTS = ["", "a", "abc abc", "  lead and trail \t\n", "a,b,,c", "aaa", "banana", "one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x85eight\u2028nine\n",
            "\U0001f600a\U0001f601b\U0001f600", "ünïcödé ÄÖÜ", "ΑΣ ΟΔΥΣΣΕΎΣ Σ", "straße ﬁnd ŉ ǆ ǅ Ǆ", "they're bill's", "Hello World", "HELLO", "hello", "\tx\ty\t\tz",
            "+12", "-7", "½ ² Ⅷ 一", "١٢٣", "Ǆ", "İstanbul ıI", "x\u3000y\xa0z\u2003w", "\x1ca\x1fb", "abcabcabc", "a\ud800b", "ꭰ Ꭰ ᏸ", "ᾳ ᾼ ῲ ῳ"]
for text in SUBJECTS:
    for name in ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace",
                 "isidentifier", "isprintable", "isupper", "islower", "istitle", "isascii", "strip", "lstrip", "rstrip", "expandtabs"]:
        record(name, getattr(str, name), text)
    record("len", len, text)
    record("splitlines", str.splitlines, text)
    record("splitlinesKeep", lambda t: t.splitlines(True), text)
    for width in (0, 5, 8, 13, 30):
        record("center", str.center, text, width, "*")
        record("ljust", str.ljust, text, width, "\U0001f600")
        record("rjust", str.rjust, text, width, "x")
        record("zfill", str.zfill, text, width)
        record("expandtabs", str.expandtabs, text, width)
    for limit in (-1, 0, 1, 2):
        record("splitSpaces", lambda t, n: t.split(None, n), text, limit)
        record("rsplitSpaces", lambda t, n: t.rsplit(None, n), text, limit)
        for separator in ["a", ",", " ", "bc", "\U0001f600", "aa", "\n"]:
            record("split", str.split, text, separator, limit)
            record("rsplit", str.rsplit, text, separator, limit)
            record("replace", str.replace, text, separator, "<>", limit)
        record("replace", str.replace, text, "", "-", limit)
    for part in ["", "a", "b", "abc", "\U0001f600", "zz", "aa", "\n"]:
        for start, end in [(0, 10**6), (1, 10**6), (2, 4), (-3, 10**6), (-100, -1), (5, 2), (100, 200), (7, 7)]:
            record("find", str.find, text, part, start, end)
            record("rfind", str.rfind, text, part, start, end)
            record("count", str.count, text, part, start, end)
            record("startswith", str.startswith, text, part, start, end)
            record("endswith", str.endswith, text, part, start, end)
        record("removeprefix", str.removeprefix, text, part)
        record("removesuffix", str.removesuffix, text, part)
    for chars in ["abc", " ", "\U0001f600b", "x\n\t "]:
        record("strip", str.strip, text, chars)
        record("lstrip", str.lstrip, text, chars)
        record("rstrip", str.rstrip, text, chars)
    for start, stop, step in [(0, 3, 1), (1, 4, 2), (-1, -5, -1), (None, None, -1), (None, None, 2), (2, 2, 1)]:
        record("slice", lambda t, a, b, c: t[a:b:c], text, start, stop, step)
for a in SUBJECTS:
    for b in ["", "a", "\U0001f600", "\uffff", "\U0001f600b", "abc"]:
        record("compare", lambda a, b: (a > b) - (a < b), a, b)

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorded.json")
with open(path, "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(len(cases), "cases")
