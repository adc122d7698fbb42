def level3(data):
    total = 0
    for item in data:
        total += item["value"]
    return total

def level2(rows):
    return [level3(row) for row in rows]

def level1():
    return level2([[{"value": 1}], [{"value": 2}, {"valeu": 3}]])

print("start")
level1()
print("never")
