from datetime import date, timedelta
import calendar
def month_grid(year, month):
    first = date(year, month, 1)
    start = first - timedelta(days=first.weekday())
    print(first.strftime("%B %Y").center(20))
    print("Mo Tu We Th Fr Sa Su")
    while start.month == month or start < first:
        row = []
        for _ in range(7):
            row.append(f"{start.day:>2}" if start.month == month else "  ")
            start += timedelta(1)
        print(" ".join(row).rstrip())
        if start.month != month:
            break
month_grid(2024, 2)
month_grid(2023, 10)
print(calendar.isleap(2000), calendar.isleap(1900), calendar.monthrange(2024, 2), calendar.day_name[0], calendar.month_abbr[12])
age = lambda born, today: today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(1990, 6, 15), date(2024, 6, 14)), age(date(1990, 6, 15), date(2024, 6, 15)))
d = date(2024, 1, 1)
fridays13 = []
while d.year == 2024:
    if d.day == 13 and d.weekday() == 4:
        fridays13.append(d.isoformat())
    d += timedelta(1)
print(fridays13)
