def reader(rows):
    for row in rows:
        yield int(row)

def doubled(rows):
    for value in reader(rows):
        yield value * 2

total = 0
for v in doubled(["1", "2", "three"]):
    total += v
    print(v)
