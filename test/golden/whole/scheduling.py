"""Dates: recurring meetings, working days, conflicts."""
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations, islice

HOLIDAYS = {date(2024, 1, 1), date(2024, 3, 29), date(2024, 5, 1)}


@dataclass(frozen=True, order=True)
class Slot:
    start: datetime
    end: datetime
    title: str = ""

    def __post_init__(self):
        if self.end <= self.start:
            raise ValueError(f"{self.title or 'slot'} ends before it starts")

    def overlaps(self, other):
        return self.start < other.end and other.start < self.end

    def __str__(self):
        return f"{self.start:%a %d %b %H:%M}-{self.end:%H:%M} {self.title}"


def working_days(start):
    day = start
    while True:
        if day.weekday() < 5 and day not in HOLIDAYS:
            yield day
        day += timedelta(days=1)


def weekly(title, first, minutes, weeks, skip=()):
    for week in range(weeks):
        start = first + timedelta(weeks=week)
        if week not in skip:
            yield Slot(start, start + timedelta(minutes=minutes), f"{title} #{week + 1}")


def add_working_days(start, n):
    return next(islice(working_days(start + timedelta(1)), n - 1, None))


def nth_weekday(year, month, weekday, n):
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))


calendar = sorted([
    *weekly("standup", datetime(2024, 3, 25, 9, 30), 15, 4, skip={2}),
    *weekly("review", datetime(2024, 3, 25, 9, 40), 60, 2),
    Slot(datetime(2024, 4, 1, 8), datetime(2024, 4, 1, 12), "workshop"),
    Slot(datetime(2024, 4, 15, 9, 45), datetime(2024, 4, 15, 10), "call"),
])
for slot in calendar:
    print(slot)
print("conflicts:")
for a, b in combinations(calendar, 2):
    if a.overlaps(b):
        print(" ", a.title, "x", b.title, min(a.end, b.end) - max(a.start, b.start))
print([d.isoformat() for d in islice(working_days(date(2024, 3, 28)), 4)], add_working_days(date(2024, 4, 26), 5))
print([nth_weekday(2024, m, 3, 4).strftime("%d %b") for m in (11, 2)], (date(2024, 12, 25) - date(2024, 3, 1)).days // 7)
total = sum((s.end - s.start for s in calendar), timedelta())
print(total, total.total_seconds() / 3600, str(total / len(calendar)))
day, free = datetime(2024, 4, 1, 8), []
for slot in [s for s in calendar if s.start.date() == day.date()]:
    if slot.start > day:
        free.append((day.time(), slot.start.time()))
    day = max(day, slot.end)
print(free, day)
try:
    Slot(datetime(2024, 1, 2), datetime(2024, 1, 1), "backwards")
except ValueError as error:
    print(error)
