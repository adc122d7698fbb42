# A small function of ints and floats, called a million times from nested loops.


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(v, transposed):
    n = len(v)
    result = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += (element(j, i) if transposed else element(i, j)) * v[j]
        result.append(total)
    return result


def spectral_norm(n):
    u = [1.0] * n
    v = u
    for _ in range(8):
        v = multiply(multiply(u, False), True)
        u = multiply(multiply(v, False), True)
    uv = vv = 0.0
    for a, b in zip(u, v):
        uv += a * b
        vv += b * b
    return (uv / vv) ** 0.5


print(f"{spectral_norm(280):.9f}")
