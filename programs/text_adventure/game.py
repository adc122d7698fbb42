"""The rules: what each command does."""
from language import parse


class Refused(Exception):
    """A command that cannot be done; its text is shown to the player."""


class Game:
    def __init__(self, start):
        self.here = start
        self.carried = {}
        self.lamp_lit = False
        self.finished = False
        self.turns = 0

    def execute(self, line):
        self.turns += 1
        match parse(line):
            case ["look"]:
                return self.describe()
            case ["go", direction]:
                action = self.go, direction
            case ["take", thing]:
                action = self.take, thing
            case ["give", thing, receiver]:
                action = self.give, thing, receiver
            case ["light", "lamp"]:
                action = (self.light,)
            case ["open", "door"]:
                action = (self.open_door,)
            case []:
                return "Silence."
            case [verb, *_]:
                return f"Nobody here can {verb}."
        try:
            return action[0](*action[1:])
        except Refused as refusal:
            return str(refusal)

    def describe(self):
        if self.here.dark and not self.lamp_lit:
            return f"{self.here.name}. It is too dark to see anything."
        lines = [f"{self.here.name}. {self.here.text}"]
        if self.here.things:
            lines.append("Here: " + ", ".join(self.here.things.values()) + ".")
        return " ".join(lines) + " Ways: " + ", ".join(self.here.exits) + "."

    def need(self, thing):
        if thing not in self.carried:
            raise Refused(f"You have no {thing}.")

    def go(self, direction):
        if direction not in self.here.exits:
            raise Refused(f"There is no way {direction}.")
        if direction == self.here.locked:
            raise Refused("The door is locked.")
        self.here = self.here.exits[direction]
        self.finished = self.here.goal
        return self.describe()

    def take(self, thing):
        if thing not in self.here.things or (self.here.dark and not self.lamp_lit):
            raise Refused(f"You see no {thing}.")
        if thing == "key" and "mouse" in self.here.things:
            raise Refused("A mouse sits on the key. It looks hungry.")
        self.carried[thing] = self.here.things.pop(thing)
        return f"You take {self.carried[thing]}."

    def give(self, thing, receiver):
        self.need(thing)
        if receiver not in self.here.things:
            raise Refused(f"There is no {receiver}.")
        if (thing, receiver) != ("cheese", "mouse"):
            raise Refused(f"The {receiver} does not want it.")
        del self.carried[thing], self.here.things[receiver]
        return "The mouse takes the cheese and runs away."

    def light(self):
        self.need("lamp")
        self.lamp_lit = True
        return "The lamp burns."

    def open_door(self):
        if self.here.locked is None:
            raise Refused("There is no door.")
        self.need("key")
        self.here.locked = None
        return "The door is open."
