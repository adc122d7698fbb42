"""A text adventure in several modules: plays a demonstration, or with the argument `play` reads your commands."""
import sys

from game import Game
from world import build_world

DEMONSTRATION = ["look", "take the lamp", "go north", "light lamp", "look", "go east", "take cheese", "go west", "go south",
                 "give cheese to the mouse", "take key", "sing", "open door", "go east"]


def commands():
    if sys.argv[1:] == ["play"]:
        while True:
            try:
                yield input("> ")
            except EOFError:
                return
    for line in DEMONSTRATION:
        print(">", line)
        yield line


def main():
    game = Game(build_world())
    print(game.describe())
    for line in commands():
        print(game.execute(line))
        if game.finished:
            print(f"The end, after {game.turns} commands.")
            return
    print("You fall asleep.")


if __name__ == "__main__":
    main()
