"""LZ77 compression with a sliding window, and run-length coding for comparison."""


def compress(data, window=32, lookahead=15):
    i = 0
    while i < len(data):
        best_length = best_offset = 0
        for start in range(max(0, i - window), i):
            length = 0
            while length < lookahead and i + length < len(data) - 1 and data[start + length] == data[i + length]:
                length += 1
            if length > best_length:
                best_length, best_offset = length, i - start
        yield best_offset, best_length, data[i + best_length]
        i += best_length + 1


def decompress(triples):
    out = bytearray()
    for offset, length, literal in triples:
        for _ in range(length):
            out.append(out[-offset])
        out.append(literal)
    return bytes(out)


def pack(triples):
    return b"".join(bytes([offset, length, literal]) for offset, length, literal in triples)


def unpack(data):
    return [tuple(data[i:i + 3]) for i in range(0, len(data), 3)]


def run_length(data):
    out, i = [], 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i]:
            j += 1
        out.append((j - i, data[i]))
        i = j
    return out


samples = [b"abcabcabcabcabcabc!", b"aaaaaaaaaaaaaaaaaaaaaaaaa", b"no repeats", "на дворе трава, на траве дрова".encode(), bytes(range(10)) * 3]
for sample in samples:
    triples = list(compress(sample))
    packed = pack(triples)
    print(len(sample), len(packed), len(run_length(sample)), decompress(unpack(packed)) == sample, triples[:4])
