class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def transfer(self, other, amount):
        other.balance += amount
        self.balance -= amout

class Bank:
    accounts = {n: Account(n, 100) for n in ("a", "b")}

    def move(self, source, target, amount):
        self.accounts[source].transfer(self.accounts[target], amount)

Bank().move("a", "b", 5)
