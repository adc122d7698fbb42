def fall(n):
    if n == 0:
        return 1 / n
    return fall(n - 1)

fall(12)
