class Command:
    commands = {}

    def __init_subclass__(cls, name):
        if name in Command.commands:
            raise ValueError(f"duplicate command {name!r}")
        Command.commands[name] = cls

class Go(Command, name="go"):
    pass

print(Command.commands["go"].__name__)

class GoAgain(Command, name="go"):
    pass
