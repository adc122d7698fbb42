data = {"rows": [[1, 2], [3, None]]}
total = 0
for row in data["rows"]:
    total = total + row[0] * row[1] - len(row)
print(total)
