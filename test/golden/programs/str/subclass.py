class Shout(str):
    def __new__(cls, text, volume=1):
        self = super().__new__(cls, text.upper() + "!" * volume)
        self.volume = volume
        return self

    def __add__(self, other):
        return Shout(str.__add__(self, other), self.volume)

    def __repr__(self):
        return f"Shout({str(self)!r})"

s = Shout("hey", 2)
print(s, repr(s), len(s), s.volume, type(s), type(s.lower()), s + "you", type(s + "x"), s == "HEY!!", isinstance(s, str))
print({s: 1}["HEY!!"], s[0], type(s[:]), [s], f"{s}", f"{s!r:>20}", "%s" % s, "".join([s, s]), s.split("!"))
print(hash(s) == hash("HEY!!"), s in ["HEY!!"], sorted([s, "A", "Z"]), str(s) is not s, type(str(s)))
