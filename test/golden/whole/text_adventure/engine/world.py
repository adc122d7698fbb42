"""Rooms and the map."""


class Room:
    def __init__(self, name, text, items=(), dark=False):
        self.name, self.text, self.items, self.dark = name, text, dict(items), dark
        self.exits, self.locked = {}, set()

    def connect(self, direction, other, back):
        self.exits[direction] = other
        other.exits[back] = self


def build():
    hall = Room("Hall", "A cold stone hall.")
    kitchen = Room("Kitchen", "Smells of old soup.", {"lamp": "an oil lamp", "rope": "a rope"})
    pantry = Room("Pantry", "Shelves, dust.", {"key": "a rusty key"})
    cellar = Room("Cellar", "Water drips.", dark=True)
    vault = Room("Vault", "A small chamber.", {"chest": "a chest"}, dark=True)
    hall.connect("north", kitchen, "south")
    kitchen.connect("north", pantry, "south")
    kitchen.connect("east", cellar, "west")
    kitchen.locked.add("east")
    cellar.connect("north", vault, "south")
    return hall
