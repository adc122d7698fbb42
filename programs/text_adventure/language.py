"""Understands the player's sentences: small words are dropped, synonyms replaced."""
SMALL_WORDS = {"the", "a", "an", "to", "at"}
SYNONYMS = {"get": "take", "grab": "take", "walk": "go", "l": "look", "unlock": "open"}
DIRECTIONS = ("north", "south", "east", "west")


def parse(line):
    words = [SYNONYMS.get(word, word) for word in line.lower().split() if word not in SMALL_WORDS]
    if len(words) == 1 and words[0] in DIRECTIONS:
        return ["go", words[0]]
    return words
