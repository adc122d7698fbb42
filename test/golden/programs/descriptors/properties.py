class Temp:
    def __init__(self, c): self.celsius = c
    @property
    def celsius(self):
        "Degrees Celsius."
        return self._c
    @celsius.setter
    def celsius(self, v):
        if v < -273.15:
            raise ValueError(f"{v} is below absolute zero")
        self._c = v
    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._c
    @property
    def fahrenheit(self): return self.celsius * 9 / 5 + 32
    x = property()
    w = property(None, lambda self, v: print("write", v))
t = Temp(100)
print(t.fahrenheit, Temp.celsius.__doc__, type(Temp.celsius), vars(t))
t.celsius = 0
t.w = 3
print(t.fahrenheit)
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: setattr(t, "celsius", -300))
attempt(lambda: setattr(t, "fahrenheit", 1))
attempt(lambda: delattr(t, "fahrenheit"))
attempt(lambda: t.x)
attempt(lambda: t.w)
attempt(lambda: Temp(-999))
del t.celsius
attempt(lambda: t.celsius)
attempt(lambda: Temp.celsius())
class Sub(Temp):
    @Temp.celsius.getter
    def celsius(self): return -self._c
s = Sub(5)
s.celsius = 7
print(s.celsius, Temp.celsius.fget(s), Sub.celsius.fset is Temp.celsius.fset, Temp.fahrenheit.fset)
class Err:
    @property
    def p(self): return self.missing
    def __getattr__(self, n): return f"fallback {n}"
print(Err().p)
