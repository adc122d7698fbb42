s = "hello World éßǆ"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), sep=" | ")
print("they're bill's".title(), "ABC".istitle(), "Abc Def".istitle(), "abc".islower(), "ABC1".isupper(), "".islower())
for t in ["abc", "123", "a1", "", " ", "٣", "½", "²", "é", "_x", "1x", "class", "A\n"]:
    print(repr(t), t.isalpha(), t.isdigit(), t.isdecimal(), t.isnumeric(), t.isalnum(), t.isspace(), t.isidentifier(), t.isprintable(), t.isascii())
