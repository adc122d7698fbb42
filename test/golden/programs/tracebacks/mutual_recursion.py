def ping(n):
    return pong(n - 1)

def pong(n):
    if n < -5:
        raise ValueError("too deep")
    return ping(n - 1)

ping(0)
