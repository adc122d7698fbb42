rows = [("apples", 3, 0.5), ("kiwis", 12, 0.25), ("watermelon", 1, 3.0)]
print(f"{'item':<12}{'qty':>5}{'price':>8}{'total':>9}")
print("-" * 34)
total = 0
for item, qty, price in rows:
    total += qty * price
    print(f"{item:<12}{qty:>5d}{price:>8.2f}{qty * price:>9.2f}")
print("=" * 34)
print(f"{'sum':<12}{'':>13}{total:>9.2f}")
for i in range(1, 6):
    print(" ".join(f"{i * j:>2}" for j in range(1, 6)))
for i in range(1, 5):
    print(f"{'*' * (2 * i - 1):^9}")
for value in (1, 12.5, "s", None, [1]):
    print(f"{value!s:>8}|{type(value).__name__:^10}|")
