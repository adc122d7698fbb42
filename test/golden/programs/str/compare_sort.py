words = ["banana", "Apple", "cherry", "apple", "Banana", "éclair", "zebra", "", "10", "9"]
print(sorted(words))
print(sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)), sorted(words, reverse=True)[0], sep="\n")
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a", "10" < "9", "\uffff" < "\U00010000")
print(max(words), min(words, default=None), max(words, key=len), "a" == "a", "a" != "b", "a" == 1, "1" == 1)
print("abc".__eq__("abc"), "abc".__lt__("abd"), "abc".__len__(), "abc".__contains__("b"), "abc".__getitem__(1), "abc".__add__("d"), "abc".__mul__(2))
for f in (lambda: "a" < 1, lambda: "a" - "b", lambda: "a" * "b", lambda: "a" + b"b", lambda: sorted(["a", 1]), lambda: max("a", 1), lambda: "a".foo, lambda: words[0](), lambda: str(1, 2), lambda: "abc".upper(1)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
