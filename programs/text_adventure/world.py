"""The places, and how they are connected."""
from dataclasses import dataclass, field

OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}


@dataclass
class Place:
    name: str
    text: str
    things: dict[str, str] = field(default_factory=dict)
    dark: bool = False
    goal: bool = False
    locked: str | None = None
    exits: dict[str, "Place"] = field(default_factory=dict, repr=False)

    def connect(self, direction, other):
        self.exits[direction] = other
        other.exits[OPPOSITE[direction]] = self


def build_world():
    hall = Place("The hall", "A door leads east.", {"lamp": "an oil lamp", "key": "a rusty key", "mouse": "a mouse"}, locked="east")
    corridor = Place("The corridor", "Cobwebs everywhere.", dark=True)
    pantry = Place("The pantry", "Empty shelves, almost.", {"cheese": "a piece of cheese"}, dark=True)
    garden = Place("The garden", "Sun, wind, freedom!", goal=True)
    hall.connect("north", corridor)
    hall.connect("east", garden)
    corridor.connect("east", pantry)
    return hall
