"""Executes commands on the world."""
from . import errors
from .errors import Impossible
from .world import Room

print(f"[{__name__} loaded, package {__package__}]")


class Engine:
    def __init__(self, start: Room):
        self.here, self.bag, self.flags, self.turns = start, {}, set(), 0

    def look(self):
        if self.here.dark and "light" not in self.flags:
            return "It is pitch dark."
        parts = [f"{self.here.name}. {self.here.text}"]
        if self.here.items:
            parts.append("You see: " + ", ".join(sorted(self.here.items)) + ".")
        parts.append("Exits: " + ", ".join(sorted(self.here.exits)) + ".")
        return "\n".join(parts)

    def execute(self, command):
        self.turns += 1
        handler = getattr(self, f"do_{command.verb}", None)
        if handler is None:
            return f"I do not know how to {command.verb}."
        try:
            return handler(command.noun)
        except Impossible as problem:
            return str(problem)

    def do_look(self, noun):
        return self.look()

    def do_go(self, direction):
        target = self.here.exits.get(direction)
        if target is None:
            raise Impossible("You cannot go there.")
        if direction in self.here.locked:
            raise Impossible("The way is locked.")
        self.here = target
        return self.look()

    def do_take(self, noun):
        if self.here.dark and "light" not in self.flags:
            raise Impossible("You cannot see anything.")
        try:
            self.bag[noun] = self.here.items.pop(noun)
        except KeyError:
            raise Impossible(f"There is no {noun} here.") from None
        if noun == "crown":
            raise errors.GameOver(f"You found the crown in {self.turns} turns!", won=True)
        return f"Taken: {self.bag[noun]}."

    def do_drop(self, noun):
        if noun not in self.bag:
            raise Impossible(f"You have no {noun}.")
        self.here.items[noun] = self.bag.pop(noun)
        return "Dropped."

    def do_inventory(self, noun):
        return "You carry " + (", ".join(self.bag.values()) or "nothing") + "."

    def do_light(self, noun):
        if "lamp" not in self.bag:
            raise Impossible("With what?")
        self.flags.add("light")
        return "The lamp burns."

    def do_open(self, noun):
        if noun == "door" and self.here.locked:
            if "key" not in self.bag:
                raise Impossible("You need a key.")
            self.here.locked.clear()
            return "The door opens."
        if noun == "chest" and "chest" in self.here.items:
            self.here.items["crown"] = "a golden crown"
            del self.here.items["chest"]
            return "There is a crown in it!"
        raise Impossible(f"There is no {noun} to open.")

    def do_quit(self, noun):
        raise errors.GameOver("You give up.")
