"""A bank: classes, custom exceptions, a context manager that rolls back; the money never gets lost."""
from contextlib import contextmanager


class BankError(Exception):
    """Anything that the bank refuses."""


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, not {amount}")
        self.missing = amount - account.balance


class Account:
    def __init__(self, owner, balance):
        self.owner, self.balance = owner, balance

    def __repr__(self):
        return f"{self.owner}: {self.balance}"

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount

    def deposit(self, amount):
        if amount > 1000:
            raise BankError(f"{amount} at once looks suspicious")
        self.balance += amount


class Bank:
    def __init__(self, *accounts):
        self.accounts = {account.owner: account for account in accounts}

    @contextmanager
    def transaction(self):
        """All or nothing: on an error every balance is as it was before."""
        before = {owner: account.balance for owner, account in self.accounts.items()}
        try:
            yield self
        except BankError:
            for owner, balance in before.items():
                self.accounts[owner].balance = balance
            raise

    def transfer(self, source, target, amount):
        with self.transaction():
            self.accounts[source].withdraw(amount)
            self.accounts[target].deposit(amount)

    def total(self):
        return sum(account.balance for account in self.accounts.values())


bank = Bank(Account("Ann", 5000), Account("Bob", 80), Account("Cid", 0))
print(*bank.accounts.values(), "| total", bank.total())

for source, target, amount in [("Ann", "Bob", 100), ("Bob", "Cid", 500), ("Ann", "Cid", 2000), ("Bob", "Cid", 180)]:
    try:
        bank.transfer(source, target, amount)
        outcome = "done"
    except InsufficientFunds as error:
        outcome = f"refused: {error} ({error.missing} missing)"
    except BankError as error:
        outcome = f"refused: {error}"
    print(f"{source} gives {target} {amount:>4}: {outcome}")

print(*bank.accounts.values(), "| total", bank.total())
