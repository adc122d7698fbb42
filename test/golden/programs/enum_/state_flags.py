from enum import Enum, Flag, auto
class Light(Enum):
    RED = "r"
    GREEN = "g"
    YELLOW = "y"
    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]
light = Light.RED
for _ in range(4):
    print(light.name, light.value, end=" > ")
    light = light.next()
print(light)
class Style(Flag):
    BOLD = auto()
    ITALIC = auto()
    UNDERLINE = auto()
s = Style.BOLD | Style.UNDERLINE
print(s, Style.ITALIC in s, s & Style.BOLD, s ^ Style.BOLD, list(s), s.value, bool(s & Style.ITALIC))
match light:
    case Light.RED: print("stop")
    case Light.GREEN: print("go")
    case _: print("wait")
print({m.name: m.value for m in Light}, Light("g").name, isinstance(light, Light), Light.RED == "r", Light.RED.value == "r")
try:
    Light("purple")
except ValueError as e:
    print(e)
