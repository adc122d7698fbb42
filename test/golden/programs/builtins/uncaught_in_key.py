words = ["pear", "fig", None, "apple"]
print(sorted(w for w in words if w))
print(max(words, key=lambda w: len(w)))
