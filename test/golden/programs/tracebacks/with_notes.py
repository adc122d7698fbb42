def process(rows):
    for number, row in enumerate(rows, 1):
        try:
            yield int(row)
        except ValueError as error:
            error.add_note(f"in row {number}")
            error.add_note("see the manual\nsection 2")
            raise

print(sum(process(["1", "2", "x"])))
