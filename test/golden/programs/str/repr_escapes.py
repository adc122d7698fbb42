for s in ["plain", "it's", 'say "hi"', "both ' and \"", "tab\tnew\nret\r", "back\\slash", "\x00\x01\x7f", "\x80\xa0\xad", "é漢😀", "\u200b\u2028\ufeff", "\ud800", "\a\b\f\v", "\u2022\u00e9\U0001F600"]:
    print(repr(s), ascii(s), len(s))
print("a\
b", "\101\x41\u0041", '''triple
'quoted' "text"''', "con" "cat" 'enated', r"raw\n\t", R'\d+')
print("\"", '\'', "'", '"', """ " """)
print(str(None), str(True), str(b"x"), str([1, "a"]), str("x"), repr("x"), str(), str(b"caf\xc3\xa9", "utf-8"), str(b"abc", encoding="ascii"))
print("%s" % "é", ascii(["é"]), [repr("a")])
