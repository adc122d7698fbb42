import string

def caesar(text, shift):
    out = []
    for ch in text:
        if ch in string.ascii_lowercase:
            out.append(chr((ord(ch) - 97 + shift) % 26 + 97))
        elif ch in string.ascii_uppercase:
            out.append(chr((ord(ch) - 65 + shift) % 26 + 65))
        else:
            out.append(ch)
    return "".join(out)

secret = caesar("Hello, World! xyz", 3)
print(secret, caesar(secret, -3))
def is_palindrome(s):
    s = [c.lower() for c in s if c.isalnum()]
    return s == s[::-1]
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("hello"))
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
print("".join(sorted("listen")) == "".join(sorted("silent")))
print(string.ascii_letters, string.digits, string.punctuation, string.hexdigits, repr(string.whitespace), string.capwords("hello big world"))
t = string.Template("$who likes ${what}, $$5")
print(t.substitute(who="Tim", what="pie"), t.safe_substitute(who="Ann"))
try:
    t.substitute(who="x")
except KeyError as error:
    print("KeyError", error)
