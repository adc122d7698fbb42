"""A CSV report: parsing with quotes, grouping, sub-totals, aligned output."""
DATA = '''date,region,product,units,price
2024-01-03,North,Widget,10,2.50
2024-01-04,South,"Gadget, large",3,19.99
2024-01-09,North,"Gadget, large",1,19.99
2024-02-01,East,Widget,7,2.50
2024-02-02,North,"The ""Best"" tool",2,100
2024-02-11,South,Widget,x,2.50
2024-02-12,South,Widget,40,2.25
2024-02-13,West
'''


def parse_line(line):
    fields, field, quoted = [], "", False
    chars = iter(enumerate(line))
    for i, ch in chars:
        if quoted:
            if ch == '"':
                if line[i + 1:i + 2] == '"':
                    field += '"'
                    next(chars)
                else:
                    quoted = False
            else:
                field += ch
        elif ch == '"':
            quoted = True
        elif ch == ",":
            fields.append(field)
            field = ""
        else:
            field += ch
    return fields + [field]


def rows(text):
    lines = text.strip().split("\n")
    header = parse_line(lines[0])
    for number, line in enumerate(lines[1:], start=2):
        try:
            record = dict(zip(header, parse_line(line), strict=True))
            record["units"] = int(record["units"])
            record["price"] = float(record["price"])
        except ValueError as error:
            print(f"line {number} skipped: {error}")
            continue
        yield record


def group(records, key):
    out = {}
    for r in records:
        out.setdefault(r[key] if isinstance(key, str) else key(r), []).append(r)
    return dict(sorted(out.items()))


records = list(rows(DATA))
print(len(records), "records")
print(f"{'region':<8}|{'product':^20}|{'units':>6}|{'revenue':>10}")
print("-" * 8 + "+" + "-" * 20 + "+" + "-" * 6 + "+" + "-" * 10)
grand = 0
for region, items in group(records, "region").items():
    for r in items:
        print(f"{region:<8}|{r['product']:<20.18}|{r['units']:>6}|{r['units'] * r['price']:>10,.2f}")
    subtotal = sum(r["units"] * r["price"] for r in items)
    grand += subtotal
    print(f"{'':8}|{'subtotal':>20}|{sum(r['units'] for r in items):>6}|{subtotal:>10,.2f}")
print(f"{'total':<36}|{grand:>10,.2f}")
for month, items in group(records, lambda r: r["date"][:7]).items():
    units = sum(r["units"] for r in items)
    print(month, "#" * (units // 2), units)
