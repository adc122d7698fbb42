# Sorting with a key function, dicts of lists, tuples as keys: what programs that handle records do.


def make_records(n):
    seed = 7
    records = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        records.append({"id": i, "group": seed // 65536 % 50, "score": seed // 32768 % 1000})
    return records


def run(n):
    records = make_records(n)
    records.sort(key=lambda record: (record["score"], -record["id"]))
    groups = {}
    for record in records:
        groups.setdefault(record["group"], []).append(record["score"])
    pairs = {}
    for first, second in zip(records, records[1:]):
        key = (first["group"], second["group"])
        pairs[key] = pairs.get(key, 0) + 1
    best = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))[:3]
    means = {group: sum(scores) / len(scores) for group, scores in groups.items()}
    ranked = sorted(means, key=means.get)
    return records[0]["id"], records[-1]["id"], best, ranked[:5], len(pairs)


for result in run(200_000):
    print(result)
