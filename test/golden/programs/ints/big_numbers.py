n = 2 ** 100
print(n, -n, n + 1, n - 1)
print(n * n, n // 3, -n // 3, n % 1000007, -n % 1000007)
print(divmod(n, -12345678901234567890))
print(2 ** 53, 2 ** 53 + 1, 2 ** 53 + 2, 2 ** 63, -2 ** 63 - 1)
print(9007199254740991 + 1, 9007199254740991 + 2, 9007199254740991 * 3)
print(94906267 * 94906267, 3037000500 ** 2)
f = 1
for i in range(1, 41):
    f *= i
print(f)
a, b = 0, 1
for _ in range(200):
    a, b = b, a + b
print(a)
print(n & (n - 1), n | 1, n ^ 255, ~n, n >> 90, n << 3, -n >> 97)
print(n.bit_length(), (-n).bit_length(), n.bit_count(), (0).bit_length())
print(n == 2.0 ** 100, n < 1e31, n > 1e30, hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(n))
print(float(n), int(1e30), n / 3, (n + 1) / n)
print(7 ** 77 % 1000, pow(7, 77, 1000), pow(3, -1, 11), pow(2, 1000, 10 ** 9 + 7))
print(int("123456789" * 5), len(str(3 ** 500)))
