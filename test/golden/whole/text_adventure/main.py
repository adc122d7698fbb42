"""A text adventure in several modules, driven by a scripted input."""
import sys

import parser_
from engine import Engine, GameOver
from engine.world import build

if __name__ == "__main__":
    game = Engine(build())
    print(game.look())
    try:
        for line in sys.stdin:
            line = line.strip()
            print(f"\n> {line}")
            command = parser_.parse(line)
            print(game.execute(command))
    except GameOver as end:
        print(end)
        sys.exit(0 if end.won else 1)
    print("\nout of input")
    sys.exit(2)
