"""Statistics on a text: words, sentences, letters, n-grams, readability, concordance."""
import re
import statistics
import string
from collections import Counter, defaultdict

TEXT = """
It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness.
We had everything before us; we had nothing before us! Were we all going direct to Heaven? We were all going
direct the other way - in short, the period was so far like the present period, that some of its noisiest
authorities insisted on its being received, for good or for evil, in the superlative degree of comparison only.
"""


def syllables(word):
    groups = re.findall(r"[aeiouy]+", word.lower())
    n = len(groups)
    if word.endswith("e") and not word.endswith("le") and n > 1:
        n -= 1
    return max(1, n)


words = re.findall(r"[a-z']+", TEXT.lower())
sentences = [s.strip() for s in re.split(r"[.!?]+", TEXT) if s.strip()]
letters = Counter(c for c in TEXT.lower() if c in string.ascii_lowercase)
print(f"{len(TEXT)} characters, {len(words)} words, {len(set(words))} different, {len(sentences)} sentences")
print("longest:", max(words, key=len), "| most frequent:", Counter(words).most_common(5))
print("letters:", "".join(c for c, _ in letters.most_common()))
top = letters.most_common(1)[0][1]
for letter in string.ascii_lowercase[:8]:
    print(f"  {letter} {letters[letter]:>3} {'#' * round(20 * letters[letter] / top)}")
lengths = [len(w) for w in words]
print(f"word length: mean {statistics.mean(lengths):.3f} median {statistics.median(lengths)} stdev {statistics.stdev(lengths):.3f}")
print("words per sentence:", [len(s.split()) for s in sentences])
flesch = 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * sum(map(syllables, words)) / len(words)
print(f"reading ease {flesch:.2f}")
bigrams = Counter(zip(words, words[1:]))
print([(" ".join(b), n) for b, n in bigrams.most_common(4)])
followers = defaultdict(Counter)
for a, b in zip(words, words[1:]):
    followers[a][b] += 1
word, chain = "it", ["it"]
while len(chain) < 10 and followers[word]:
    word = min(followers[word], key=lambda w: (-followers[word][w], w))
    chain.append(word)
print(" ".join(chain))
for i, w in enumerate(words):
    if w == "all":
        print(f"{' '.join(words[i - 3:i]):>24} [{w}] {' '.join(words[i + 1:i + 4])}")
print(sorted({w for w in words if w == w[::-1] and len(w) > 1}), {n: lengths.count(n) for n in sorted(set(lengths))})
by_initial = defaultdict(set)
for w in words:
    by_initial[w[0]].add(w)
print({k: sorted(v)[:3] for k, v in sorted(by_initial.items()) if len(v) > 3})
