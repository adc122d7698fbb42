"""Ends in an error on purpose: a chained traceback, with markers under the code that failed."""


class OrderError(Exception):
    """An order that the kitchen cannot cook."""


PRICES = {"soup": 4.5, "salad": 6.0, "bread": "free"}


def price(dish, portions):
    return PRICES[dish] * portions * 1.2


def bill(order):
    total = 0
    for dish, portions in order.items():
        try:
            total += price(dish, portions)
        except KeyError as error:
            raise OrderError(f"there is no {dish} today") from error
    return total


for order in [{"soup": 2, "salad": 1}, {"soup": 1, "bread": 2}, {"salad": 1, "cake": 3}]:
    try:
        print(order, "costs", bill(order))
    except TypeError as error:
        print(order, "failed:", error)
print("not reached: the last order raises an OrderError")
