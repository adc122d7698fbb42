"""Hangman with a seeded random word and a computer player that uses letter frequencies."""
import random
from collections import Counter

WORDS = "python interpreter thread lock scheduler bytecode closure generator exception garbage reference counter".split()


class Hangman:
    def __init__(self, word, lives=8):
        self.word, self.lives = word, lives
        self.guessed = set()

    @property
    def mask(self):
        return "".join(c if c in self.guessed else "_" for c in self.word)

    @property
    def won(self):
        return set(self.word) <= self.guessed

    def guess(self, letter):
        if letter in self.guessed:
            raise ValueError(f"{letter} was guessed before")
        self.guessed.add(letter)
        if letter not in self.word:
            self.lives -= 1
        return letter in self.word


class Player:
    def __init__(self, words):
        self.words = words

    def pick(self, game):
        wrong = {g for g in game.guessed if g not in game.mask}
        possible = [w for w in self.words if len(w) == len(game.word) and all((m == c) if m != "_" else c not in game.guessed for m, c in zip(game.mask, w)) and not wrong & set(w)]
        counts = Counter(c for w in possible for c in set(w) - game.guessed)
        return min(counts, key=lambda c: (-counts[c], c))


rng = random.Random(42)
wins = 0
for round_number in range(1, 6):
    game = Hangman(rng.choice(WORDS), lives=4)
    player = Player(WORDS)
    print(f"round {round_number}: {game.mask}")
    while game.lives and not game.won:
        letter = player.pick(game)
        hit = game.guess(letter)
        print(f"  {letter} {'hit ' if hit else 'miss'} {game.mask} lives {game.lives}")
    wins += game.won
    print("  won" if game.won else "  lost", game.word)
print(wins, "of 5")
game = Hangman("abc")
game.guess("a")
try:
    game.guess("a")
except ValueError as error:
    print(error)
random_player = Hangman("bytecode", lives=6)
letters = list("abcdefghijklmnopqrstuvwxyz")
rng.shuffle(letters)
while random_player.lives and not random_player.won:
    random_player.guess(letters.pop())
print(random_player.mask, sorted(random_player.guessed))
