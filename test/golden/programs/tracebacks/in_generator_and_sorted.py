def keys(words):
    for word in words:
        yield word.strip()

def rank(word):
    return ["low", "high"].index(word)

print(sorted(keys([" high", "low "]), key=rank))
print(sorted(keys(["low", "medium"]), key=rank))
