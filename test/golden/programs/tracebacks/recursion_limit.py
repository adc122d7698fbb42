def dive(n):
    return dive(n + 1)

print("diving")
dive(0)
