"""Counts the words of a text, shows the most frequent ones as bars, and looks for the longest."""
from collections import Counter

TEXT = """
The chef fetches the tomatoes, the helper washes the tomatoes. The helper fetches the cheese while the chef waits for
the knife. There is one knife in the kitchen, and whoever holds the knife may cut. The others wait for the knife, even
if there are ten cooks in the kitchen. So ten cooks with one knife cut no faster than one cook with one knife; but while
one cook waits for the oven, another may take the knife.
"""


def words(text):
    for line in text.lower().splitlines():
        for word in line.split():
            if word := word.strip(".,;:!?"):
                yield word


counts = Counter(words(TEXT))
width = max(len(word) for word, _ in counts.most_common(8))
print(f"{counts.total()} words, {len(counts)} different ones")
for word, n in counts.most_common(8):
    print(f"{word:>{width}} {n:>3} {'█' * n}")

longest = max(map(len, counts))
print("longest:", ", ".join(sorted(w for w in counts if len(w) == longest)))

by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
for length, group in sorted(by_length.items()):
    print(f"{length:>2} letters: {len(group):>2} words, such as {min(group)!r}")
