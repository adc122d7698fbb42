class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount, self.currency = amount, currency

    def __format__(self, spec):
        if spec.startswith("c"):
            return self.currency + " " + format(self.amount, spec[1:] or ".2f")
        return format(self.amount, spec)

    def __str__(self):
        return f"{self:c}"

    def __repr__(self):
        return f"Money({self.amount!r})"

m = Money(1234.5)
print(f"{m}|{m:c}|{m:c,.1f}|{m!s:>15}|{m!r}|{m:10.1f}|{format(m, '.0f')}|{'{:c}'.format(m)}")
class Plain:
    def __str__(self):
        return "plain!"
print(f"{Plain()} {Plain()!s:>10}")
try:
    f"{Plain():>10}"
except TypeError as error:
    print(error)
class Bad:
    def __format__(self, spec):
        return 5
try:
    f"{Bad()}"
except TypeError as error:
    print(error)
class BadStr:
    def __str__(self):
        return 1
    def __repr__(self):
        return 2
for f in (str, repr):
    try:
        f(BadStr())
    except TypeError as error:
        print(error)
