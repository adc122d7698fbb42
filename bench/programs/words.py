# Strings: building, joining, splitting, stripping, and counting words in a dict.


def make_text(sentences):
    nouns = ["thread", "lock", "process", "queue", "core", "clock", "signal", "frame"]
    verbs = ["waits", "runs", "yields", "blocks", "wakes", "sleeps", "asks"]
    seed = 42
    parts = []
    for number in range(sentences):
        seed = (seed * 1103515245 + 12345) % 2147483648
        noun = nouns[seed // 65536 % len(nouns)]
        verb = verbs[seed // 524288 % len(verbs)]
        parts.append(f"The {noun} number {number % 97} {verb}, then the {nouns[number % 8]} stops.")
    return "\n".join(parts)


def count_words(text):
    counts = {}
    for line in text.split("\n"):
        for word in line.lower().split():
            word = word.strip(".,")
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
    return counts


def caesar(text, shift):
    letters = ""
    for letter in text:
        if "a" <= letter <= "z":
            letters += chr((ord(letter) - 97 + shift) % 26 + 97)
        else:
            letters += letter
    return letters


text = make_text(150_000)
counts = count_words(text)
for word in sorted(counts, key=lambda w: (-counts[w], w))[:8]:
    print(word, counts[word])
secret = caesar(text[:600_000].lower(), 3)
print(len(secret), secret.count("wkh"), secret[:40].upper())
