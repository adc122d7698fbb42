class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        self[key] = value = key * 2
        return value
d = Default(a="A")
print(d["a"], d["b"], d["b"], d.get("c"), "c" in d, d)
class Lower(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)
    def __getitem__(self, k):
        return super().__getitem__(k.lower())
    def __contains__(self, k):
        return super().__contains__(k.lower())
l = Lower(X=1)
l["ABC"] = 2
print(l, l["aBc"], "ABC" in l, len(l), list(l), l.get("ABC"), type(l), l == {"X": 1, "abc": 2}, {**l})
class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None
    __setattr__ = dict.__setitem__
a = Attr(x=1)
a.y = 2
print(a.x, a.y, a, hasattr(a, "z"), getattr(a, "z", "dflt"))
try:
    a.z
except AttributeError as error:
    print(error)
