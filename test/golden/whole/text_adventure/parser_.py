"""Turns a line into a command; synonyms and articles are dropped."""
from dataclasses import dataclass

SYNONYMS = {"get": "take", "grab": "take", "walk": "go", "i": "inventory", "l": "look", "unlock": "open", "n": "north"}
ARTICLES = {"the", "a", "an", "to"}
print(f"[{__name__} loaded]")


@dataclass(frozen=True)
class Command:
    verb: str
    noun: str | None = None


def parse(line):
    words = [SYNONYMS.get(w, w) for w in line.lower().split() if w not in ARTICLES]
    match words:
        case []:
            return Command("nothing")
        case [verb]:
            return Command(verb)
        case [verb, *_, noun]:
            return Command(verb, noun)


if __name__ == "__main__":
    print("never shown: imported as", __name__)
