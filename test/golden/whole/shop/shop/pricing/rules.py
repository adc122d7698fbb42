from ..util import text
from .. import version


class Rule:
    def total(self, name, n, price):
        return n * price


class Discount(Rule):
    names = {"lamp": 0.75}

    def total(self, name, n, price):
        return super().total(name, n, price) * self.names.get(name, 1)


class Bulk(Rule):
    def total(self, name, n, price):
        return super().total(name, n, price) * (0.9 if n >= 10 else 1)
