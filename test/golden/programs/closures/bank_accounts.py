def account(owner, balance=0):
    history = []
    def deposit(amount):
        nonlocal balance
        if amount <= 0:
            raise ValueError(f"bad amount {amount}")
        balance += amount
        history.append(("deposit", amount))
        return balance
    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f"{owner} has only {balance}")
        balance -= amount
        history.append(("withdraw", amount))
        return balance
    def report():
        return {"owner": owner, "balance": balance, "history": tuple(history)}
    return {"deposit": deposit, "withdraw": withdraw, "report": report}
ann, bob = account("Ann"), account("Bob", 50)
print(ann["deposit"](100), bob["withdraw"](20), ann["withdraw"](30))
for action in (lambda: bob["withdraw"](500), lambda: ann["deposit"](-1)):
    try:
        action()
    except ValueError as error:
        print("refused:", error)
print(ann["report"]())
print(bob["report"]())
