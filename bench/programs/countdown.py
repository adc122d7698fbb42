# The loop of the talks about the GIL: one local, one comparison, one subtraction. Nothing but dispatch.


def countdown(n):
    while n > 0:
        n -= 1
    return n


print(countdown(20_000_000))
