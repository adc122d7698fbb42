prices = {"apple": "1.20", "pear": "0.80", "plum": "free"}

def total(order):
    return sum(
        float(prices[name]) * count
        for name, count in order.items()
    )

print(total({"apple": 2, "pear": 1}))
print(total({"apple": 2,
             "plum": 1}))
