print("a b  c ".split(), "a b  c ".split(" "), "a,b,,c".split(","), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "  x  y ".split(None, 1), "  x  y ".rsplit(None, 1))
print("".split(), "".split(","), "abc".split("abc"), "a--b--c".split("--"), "x".split(sep="y", maxsplit=2))
print("one\ntwo\r\nthree\rfour\x0bfive\x85six\u2028seven".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines())
print(",".join(["a", "b"]), "".join([]), "-".join("xyz"), " ".join(str(i) for i in range(4)), "".join({"k": 1}))
for f in (lambda: ",".join([1, 2]), lambda: ",".join(["a", None]), lambda: "a".split(""), lambda: ",".join(5), lambda: "a".split(1), lambda: "a".partition("")):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print("  pad ".strip(), "  pad ".lstrip() + "|", "  pad ".rstrip() + "|", "xxhixx".strip("x"), "abcba".strip("ab"), "www.x.com".lstrip("w."), "\t\n x\u2003".strip())
print("prefix-body".removeprefix("prefix-"), "body.txt".removesuffix(".txt"), "body".removeprefix("x"), "a".removesuffix(""))
