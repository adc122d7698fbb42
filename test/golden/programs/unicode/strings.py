s = "naïve café — Καλημέρα 日本語 😀🎉"
print(s, len(s), s.upper(), s[::-1], s.title(), s.encode()[:12], s.count("é"), s.find("日"), sorted(set("éeè")), s.split(), ascii(s))
print("ß".upper(), "ß".casefold() == "ss", "İ".lower() == "i̇", "ﬁ".upper(), "Σας".lower(), "ǆ".title(), "é" == "e\u0301", "😀".isprintable(), "日本".isalpha(), "²".isdigit(), "Ⅷ".isnumeric(), "५".isdecimal(), int("५६"), "\u00a0".isspace())
привет = "variable"
π = 3.14
class Ünïcode:
    def größe(self): return "size"
print(привет, π, Ünïcode().größe(), Ünïcode.__name__, f"{π=}")
print("{:>6}|{:^6}|{:é<6}".format("日本", "é", "x"), "%5s|" % "日", "日本".center(8, "*"), "é".ljust(3, "é"), "a\u0301b"[::-1] == "b\u0301a")
print([hex(ord(c)) for c in "aé日😀"], chr(0x1F600), "\u03c0", "😀" * 2, "😀" in s, "a😀b".replace("😀", "-"), "😀,🎉".split(","), max("a😀"), "\ud83d" + "x" != "😀")
print("é".encode("utf-8"), "é".encode("utf-16-le"), "é".encode("utf-32-be"), "日".encode("utf-8").decode("utf-8"), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"\xff".decode("utf-8", "backslashreplace"), "\udc80".encode("utf-8", "surrogateescape"))
for f in (lambda: "\ud800".encode(), lambda: b"\xe9".decode(), lambda: b"\xf0\x9f".decode(), lambda: "日".encode("latin-1")):
    try:
        f()
    except UnicodeError as e:
        print(type(e).__name__, e)
