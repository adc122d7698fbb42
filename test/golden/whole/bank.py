"""A bank with custom exceptions, an audit trail and a failing last transfer (exit code 1)."""


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        self.account = account
        self.needed = needed
        super().__init__(f"{account.owner} has {account.balance:.2f}, needs {needed:.2f}")


class UnknownAccount(BankError, KeyError):
    def __str__(self):
        return f"no account named {self.args[0]!r}"


class Account:
    interest = 0.01

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposits must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.available():
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))

    def available(self):
        return self.balance

    def add_interest(self):
        self.deposit(round(self.balance * self.interest, 2))

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance:.2f})"


class Checking(Account):
    interest = 0.0001

    def __init__(self, owner, balance=0.0, overdraft=100.0):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def available(self):
        return super().available() + self.overdraft


class Bank:
    def __init__(self):
        self._accounts = {}
        self.log = []

    def open(self, account):
        self._accounts[account.owner] = account
        return account

    def __getitem__(self, owner):
        try:
            return self._accounts[owner]
        except KeyError:
            raise UnknownAccount(owner) from None

    def __iter__(self):
        return iter(sorted(self._accounts.values(), key=lambda a: a.owner))

    def transfer(self, source, target, amount):
        try:
            giver, taker = self[source], self[target]
            giver.withdraw(amount)
            taker.deposit(amount)
        except BankError as error:
            self.log.append(f"FAILED {source}->{target} {amount}: {error}")
            raise
        else:
            self.log.append(f"ok {source}->{target} {amount}")


bank = Bank()
bank.open(Account("ann", 500))
bank.open(Checking("bob", 50))
bank.open(Checking("cid", 10, overdraft=0))

for step in [("ann", "bob", 120.5), ("bob", "cid", 220), ("cid", "dan", 5), ("cid", "ann", 1000)]:
    try:
        bank.transfer(*step)
        print("transferred", step)
    except InsufficientFunds as error:
        print("insufficient:", error, error.needed)
    except UnknownAccount as error:
        print("unknown:", error)

for account in bank:
    try:
        account.add_interest()
    except ValueError as error:
        print(account.owner, "->", error)
    print(account, account.history)

print("\n".join(bank.log))
print(f"total {sum(a.balance for a in bank):.2f}")
bank.transfer("bob", "ann", 9999)
