s = "abcdefghij"
print(s[0], s[-1], s[2:5], s[:3], s[7:], s[-3:], s[:-3], s[::2], s[1::3], s[::-1], s[8:2:-2], s[2:8:-1] == "", s[100:], s[-100:3], s[:])
print(s[True], s[slice(1, 4)], s[slice(None, None, -3)], len(s), s * 2, 0 * s, s * -1 == "")
print("😀é漢"[0], "😀é漢"[1], "😀é漢"[::-1], len("😀é漢"), [c for c in "a😀b"], "😀b".index("b"), "a😀"[1:], ord("😀"))
for f in (lambda: s[10], lambda: s[-11], lambda: s["a"], lambda: s[1.0], lambda: s[::0], lambda: ""[0], lambda: s[None], lambda: s[1:"x"]):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
try:
    s[0] = "X"
except TypeError as error:
    print(error)
try:
    del s[0]
except TypeError as error:
    print(error)
try:
    s.attribute = 1
except AttributeError as error:
    print(error)
