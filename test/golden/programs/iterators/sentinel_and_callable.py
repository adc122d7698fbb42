import random
rng = random.Random(1)
rolls = list(iter(lambda: rng.randint(1, 6), 6))
print(rolls)
class Reader:
    def __init__(self, text): self.text = text
    def read(self):
        out, self.text = self.text[:3], self.text[3:]
        return out
print(list(iter(Reader("abcdefgh").read, "")))
def boom():
    raise ValueError("inside callable")
try:
    list(iter(boom, None))
except ValueError as e:
    print(e)
