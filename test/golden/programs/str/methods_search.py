s = "the cat sat on the mat"
print(s.find("at"), s.find("at", 6), s.find("at", 6, 8), s.find("dog"), s.rfind("at"), s.index("cat"), s.rindex("the"), s.find(""), s.rfind(""))
print(s.count("at"), s.count("t"), s.count(""), "aaaa".count("aa"), s.count("the", 3), "abc".count("x"))
print(s.startswith("the"), s.startswith(("x", "the")), s.startswith("cat", 4), s.endswith("mat"), s.endswith(("cat", "mat")), s.endswith("sat", 0, 11), s.startswith(""))
print("cat" in s, "dog" not in s, "" in s, "" in "")
for f in (lambda: s.index("dog"), lambda: s.rindex("dog"), lambda: s.find(3), lambda: s.startswith(3), lambda: 3 in s, lambda: s.index("cat", 5), lambda: s.count()):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print(s.partition(" "), s.rpartition(" "), s.partition("xyz"), s.rpartition("xyz"))
print(s.replace("at", "og"), s.replace("at", "og", 2), s.replace("", "."), "aaa".replace("a", "", 1), "".replace("", "x"), s.replace("t", "T", count=2) if True else "")
