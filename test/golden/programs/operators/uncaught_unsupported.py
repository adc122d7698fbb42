class Meters:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        if not isinstance(other, Meters):
            return NotImplemented
        return Meters(self.value + other.value)

distance = Meters(3) + Meters(4)
print(distance.value)
print((distance
       + 5).value)
