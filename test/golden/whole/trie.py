"""A trie with insertion, deletion, prefix search, and ranked autocomplete."""


class Trie:
    def __init__(self):
        self.children = {}
        self.count = 0

    def insert(self, word):
        node = self
        for ch in word:
            node = node.children.setdefault(ch, Trie())
        node.count += 1

    def _walk(self, prefix):
        node = self
        for ch in prefix:
            if (node := node.children.get(ch)) is None:
                return None
        return node

    def __contains__(self, word):
        node = self._walk(word)
        return bool(node and node.count)

    def items(self, prefix=""):
        if self.count:
            yield prefix, self.count
        for ch in sorted(self.children):
            yield from self.children[ch].items(prefix + ch)

    def complete(self, prefix, limit=3):
        node = self._walk(prefix)
        if node is None:
            return []
        ranked = sorted(node.items(prefix), key=lambda wc: (-wc[1], wc[0]))
        return [w for w, _ in ranked[:limit]]

    def delete(self, word):
        if not word:
            removed, self.count = self.count, 0
            if not removed:
                raise KeyError("word not present")
            return not self.children
        child = self.children[word[0]]
        if child.delete(word[1:]):
            del self.children[word[0]]
        return not self.children and not self.count

    def __len__(self):
        return bool(self.count) + sum(len(c) for c in self.children.values())

    def fuzzy(self, word, errors=1, prefix=""):
        if not word and self.count:
            yield prefix
        for ch in sorted(self.children):
            child = self.children[ch]
            if word and ch == word[0]:
                yield from child.fuzzy(word[1:], errors, prefix + ch)
            elif word and errors:
                yield from child.fuzzy(word[1:], errors - 1, prefix + ch)


trie = Trie()
text = "the tea team took ten tests then the tea team had the last test and ten teams then took tea"
for word in text.split():
    trie.insert(word)
print(len(trie), "tea" in trie, "te" in trie, "zebra" in trie)
for prefix in ("te", "th", "", "zz", "tests"):
    print(repr(prefix), trie.complete(prefix))
print(dict(trie.items()))
trie.delete("tea")
print("tea" in trie, "team" in trie, len(trie), sorted(trie.fuzzy("tep")), list(trie.fuzzy("lost")))
for missing in ("te", "xyz"):
    try:
        trie.delete(missing)
    except KeyError as error:
        print("KeyError", error)
