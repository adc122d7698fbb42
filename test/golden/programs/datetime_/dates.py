from datetime import date, datetime, time, timedelta, timezone
d = date(2024, 2, 28)
print(d, repr(d), d + timedelta(2), d.weekday(), d.isoweekday(), d.isoformat(), d.year, d.strftime("%d/%m/%Y %A %B %j %a %b %y"), d.replace(day=1), d.toordinal(), date.fromordinal(738000), date.fromisoformat("2024-12-31"), d.isocalendar(), date.max, d < date(2024, 3, 1), (date(2024, 12, 25) - d).days, d.timetuple().tm_yday, d.ctime())
t = datetime(2024, 1, 31, 13, 5, 9, 123456)
print(t, repr(t), t.date(), t.time(), t + timedelta(hours=12), t.strftime("%Y-%m-%d %H:%M:%S.%f %p %I"), t.isoformat(), t.isoformat(" ", "minutes"), datetime.fromisoformat("2024-05-06T07:08:09"), datetime.strptime("06 May 2024 17:30", "%d %b %Y %H:%M"), datetime.combine(d, time(1, 2)), t.replace(microsecond=0), f"{t:%H:%M}", t - datetime(2024, 1, 1))
x = timedelta(days=1, hours=25, minutes=-3, seconds=5.5)
print(x, repr(x), x.days, x.seconds, x.total_seconds(), -timedelta(seconds=1), timedelta(weeks=1), x * 2, x / 2, x // timedelta(hours=1), x % timedelta(hours=1), abs(timedelta(-1)), timedelta(1) > timedelta(hours=23), sum([timedelta(1), timedelta(2)], timedelta()), divmod(x, timedelta(hours=5)), timedelta(), bool(timedelta()))
u = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
e = u.astimezone(timezone(timedelta(hours=5, minutes=30), "IST"))
print(u, e, e.tzname(), e == u, u.timestamp(), datetime.fromtimestamp(0, timezone.utc), e.utcoffset(), repr(timezone.utc), time(5, 30), time(23, 59, 59, 5), repr(time(1)), time.fromisoformat("04:05"))
for f in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: datetime(2024, 1, 1, 25), lambda: date.fromisoformat("2024-1-1"), lambda: datetime.strptime("x", "%Y"), lambda: d - 5, lambda: d + d, lambda: t < d, lambda: t < u, lambda: timedelta("1"), lambda: date("2024"), lambda: date.max + timedelta(1), lambda: time(24), lambda: datetime.strptime("2024 extra", "%Y")):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
