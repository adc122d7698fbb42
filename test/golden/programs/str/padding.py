print("ab".ljust(6) + "|", "ab".rjust(6) + "|", "ab".center(6) + "|", "ab".center(7, "*"), "abc".center(6, "*"), "abc".center(8, "-"), "ab".ljust(1), "x".rjust(3, "0"))
print("42".zfill(5), "-42".zfill(5), "+42".zfill(6), "".zfill(3), "abc".zfill(2), "--1".zfill(5))
print("a\tb\tcc\td".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(3) + "|", "ab\n\tc".expandtabs(2))
try:
    "x".center(5, "ab")
except TypeError as error:
    print(error)
table = str.maketrans("abc", "xyz", "d")
print("aabbccdd".translate(table), "hello".translate({ord("l"): None, ord("h"): "HH", 101: 69}), str.maketrans({"a": 1}), table)
print("abc".encode(), "é€".encode("utf-8"), "é".encode("latin-1"), "é".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é€".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"))
try:
    "é".encode("ascii")
except UnicodeEncodeError as error:
    print(error)
try:
    b"\xff\xfe".decode()
except UnicodeDecodeError as error:
    print(error)
try:
    "x".encode("nonsense")
except LookupError as error:
    print(error)
