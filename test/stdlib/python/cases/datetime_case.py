# uses: datetime
import datetime as dt
from datetime import date, time, datetime, timedelta, timezone, tzinfo
import warnings; warnings.simplefilter('ignore')
def e(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x)
D, T, X, TD = date, time, datetime, timedelta
for a in [(), (1,), (0, 1), (0, 0, 1), (-1,), (1, -1), (0, 86400), (0, 0, -1), (1.5,), (0, 0.1), (0, 1e-7), (0, 0, 0.5), (0, 0, 1.5), (0, 0, 2.5), (1, 2, 3, 4, 5, 6, 7), (0, 0, 0, 0.5), (1e9,), (10**10,), ('x',), (0, 'x'), (None,), (float('nan'),), (float('inf'),), (0,0,0,0,0,0,0.123456789), (-1.5, 3.7, 0.3), (True,)]:
    e(TD, *a)
    try: t = TD(*a); print(str(t), t.total_seconds(), t.days, t.seconds, t.microseconds, bool(t), -t, abs(t), +t)
    except Exception as x: pass
a, b = TD(1, 2, 3), TD(hours=5, minutes=7)
print(a + b, a - b, a * 3, 3 * a, a * 1.5, a / 2, a / 2.5, a / b, a // b, a // 7, a % b, divmod(a, b), a < b, a <= b, a == b, a != b, a > b, a >= b, -a // 3, a == 5, sum([a, b], TD()), max(a, b), hash(a) == hash(TD(1, 2, 3)), {a: 1}[TD(1, 2, 3)])
for f in [lambda: a + 1, lambda: 1 + a, lambda: a - 1, lambda: 1 - a, lambda: a * a, lambda: a * 'x', lambda: 1 / a, lambda: a // 1.5, lambda: a % 2, lambda: a < 1, lambda: a / 0, lambda: a / TD(), lambda: a // 0, lambda: a % TD(), lambda: TD.max + TD(1), lambda: -TD.max, lambda: TD.min - TD(1), lambda: TD(1) * 10**10, lambda: a * float('nan'), lambda: TD.min, lambda: TD.max, lambda: TD.resolution, lambda: a - D(2020,1,1), lambda: D(2020,1,1) + 1, lambda: 1 + D(2020,1,1), lambda: D(2020,1,1) - 1, lambda: D(2020,1,1) + D(2020,1,1), lambda: 'x' + D(2020,1,1), lambda: D(2020,1,1) < 5, lambda: X(2020,1,1) < D(2020,1,1), lambda: D(2020,1,1) == X(2020,1,1), lambda: X(2020,1,1) == D(2020,1,1), lambda: X(2020,1,1) - D(2020,1,1), lambda: D(2020,1,1) - X(2020,1,1), lambda: X(2020,1,1) + X(2020,1,1), lambda: X(2020,1,1) + 1, lambda: 1 - X(2020,1,1), lambda: X(2020,1,1) - 'a', lambda: X(2020,1,1) < X(2020,1,1,tzinfo=timezone.utc), lambda: X(2020,1,1) - X(2020,1,1,tzinfo=timezone.utc), lambda: X(2020,1,1) == X(2020,1,1,tzinfo=timezone.utc), lambda: T(1) < T(1, tzinfo=timezone.utc), lambda: T(1) == T(1, tzinfo=timezone.utc), lambda: T(1) < 1, lambda: T(1) + TD(1), lambda: T(1) == 1, lambda: D.max + TD(1), lambda: X.min - TD(1), lambda: X(2020,1,1) < None, lambda: TD(1) < D(2020,1,1), lambda: TD(1) + X(2020,1,1), lambda: TD(1) + D(2020,1,1), lambda: T(1) - T(2)]:
    e(f)
for c, args in [(D, (2020, 2, 29)), (D, (2021, 2, 29)), (D, (2020, 13, 1)), (D, (0, 1, 1)), (D, (10000, 1, 1)), (D, (2020, 1, 0)), (D, ()), (D, (1,)), (D, (1, 2)), (D, (1.5, 1, 1)), (D, ('a', 1, 1)), (X, ()), (X, (2020, 1)), (X, (2020, 1, 1, 24)), (X, (2020, 1, 1, 0, 60)), (X, (2020, 1, 1, 0, 0, 60)), (X, (2020, 1, 1, 0, 0, 0, 10**6)), (X, (2020, 1, 1, 0, 0, 0, 0, 5)), (T, (24,)), (T, (1, 2, 3, 4)), (T, ()), (T, (1, 2, 3)), (T, ('x',)), (T, (1, 2, 3, 4, 5)), (X, (2020, 1, 2, 3, 4, 5, 6, timezone.utc)), (X, (2020, 1, 2, 3, 4, 5)), (X, (2020, 1, 2))]:
    e(c, *args)
e(X, 2020, 1, 1, fold=1); e(X, 2020, 1, 1, fold=2); e(T, fold=1)
d = D(2024, 2, 29); x = X(2024, 2, 29, 13, 4, 5, 678)
for v in [d, x, T(13, 4, 5, 678), T(13, tzinfo=timezone(TD(hours=5, minutes=30), 'IST')), x.replace(tzinfo=timezone(TD(hours=-3, seconds=7)))]:
    print(repr(v), v, v.isoformat(), f'{v}', f'{v:%H:%M:%S %f %z %Z}', f'{v:%Y-%m-%d}', v.strftime('%A %B %d %j %U %%'))
print(d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar().week, d.toordinal(), d.ctime(), x.ctime(), d.timetuple(), x.timetuple(), x.utctimetuple(), D.fromordinal(1), D.fromordinal(737000), X.fromordinal(737000), d.replace(year=2020), x.replace(hour=1), x.date(), x.time(), x.timetz())
for y in range(1999, 2030): print(y, D(y, 1, 1).isocalendar(), D(y, 12, 31).isocalendar()[:], end=' ')
for i in range(1, 3652060, 9973): assert D.fromordinal(i).toordinal() == i
print([str(D.fromordinal(i)) for i in (1, 365, 366, 1461, 36524, 146097, 146098, 3652059)])
e(D.fromordinal, 0); e(D.fromordinal, 3652060); e(D.fromordinal, 'a'); e(D.fromisocalendar, 2020, 53, 7); e(D.fromisocalendar, 2021, 53, 7); e(D.fromisocalendar, 2021, 5, 8); e(D.fromisocalendar, 0, 1, 1); e(X.fromisocalendar, 2020, 1, 1)
for s in ['2020-01-02', '2020-W01-1', '2020W011', '2020-W01', '2020W01', '2020-1-2', '2020-13-01', 'x', '', '2020-01-02T10', '2020-01-02 10:20', '2020-01-02T10:20:30', '2020-01-02T10:20:30.123', '2020-01-02T10:20:30.123456789', '2020-01-02T10:20:30,5', '2020-01-02T102030', '20200102T102030Z', '2020-01-02T10:20:30+01:00', '2020-01-02T10:20:30.5-01:30', '2020-01-02T10:20+0100', '2020-01-02T10:20:30+00:00', '2020-01-02T24:00', '2020-01-02T10:2', '2020-01-02T10:20:30Zx', '2020-W01-1T10', '2020W01T10', '2020-01-02T10:20:30+01', '2020-01-02T', '10:20', '10:20:30.5', 'T10', '1020', '10:2030', '10:20:30+25:00', '10:20Z', '10:20:30.', '2020-01-02T10:20:30+01:00:30.5','2020-02-30', '2020-W54', '2020/01/02', '2020-01-02T25:00']:
    print(s); e(D.fromisoformat, s); e(X.fromisoformat, s); e(T.fromisoformat, s)
e(D.fromisoformat, 5); e(X.fromisoformat, None); e(T.fromisoformat, b'x')
for ts in ['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'x']:
    e(x.isoformat, timespec=ts); e(x.time().isoformat, ts)
e(x.isoformat, ' '); e(x.isoformat, 'ab'); e(x.isoformat, 5)
for t in [0, 1e9, 1234567890.123456, 1.5, -1.5, 0.9999996, 1234567890.9999999, -0.1, 2**40]:
    e(X.fromtimestamp, t, timezone.utc); e(X.fromtimestamp, t); e(X.utcfromtimestamp, t); e(D.fromtimestamp, t)
e(X.fromtimestamp, 'a'); e(X.fromtimestamp, 1e20); e(X.fromtimestamp, 0, 5)
print(X(2020, 1, 1, tzinfo=timezone.utc).timestamp(), X(2020, 1, 1, 0, 0, 0, 5).timestamp(), X(2020, 7, 1, 12).timestamp(), x.astimezone(timezone.utc), x.astimezone(timezone(TD(hours=2))).isoformat(), x.replace(tzinfo=timezone(TD(hours=2))).astimezone(timezone.utc), x.astimezone().tzinfo)
e(x.astimezone, 5)
tz = timezone(TD(hours=-5, minutes=-30)); print(repr(tz), tz, tz.utcoffset(None), tz.tzname(None), tz.dst(None), timezone.utc, repr(timezone.utc), timezone.min, timezone.max, tz == timezone(TD(hours=-5, minutes=-30)), timezone(TD(0)) is timezone.utc, repr(timezone(TD(hours=1), 'X')), timezone(TD(hours=1), 'X'), dt.UTC, timezone(TD(seconds=1)), timezone(TD(seconds=1, microseconds=5)))
e(timezone, 5); e(timezone, TD(1)); e(timezone, TD(hours=-24)); e(timezone, TD(1), 5); e(timezone, TD(0), 5); e(tz.utcoffset, 5)
class Z(tzinfo):
    def utcoffset(self, d): return TD(hours=2) if d is None or 3 < d.month < 10 else TD(hours=1)
    def dst(self, d): return TD(hours=1) if d is None or 3 < d.month < 10 else TD(0)
    def tzname(self, d): return 'ZZ%'
z = Z(); print(X(2020, 7, 1, tzinfo=z), X(2020, 1, 1, tzinfo=z).astimezone(timezone.utc), X(2020, 7, 1, tzinfo=timezone.utc).astimezone(z), X(2020, 7, 1, tzinfo=z).strftime('%z %Z'), X(2020, 7, 1, tzinfo=z).timetuple().tm_isdst, X(2020, 7, 1, tzinfo=z).dst(), X(2020, 7, 1, tzinfo=z) - X(2020, 7, 1, tzinfo=timezone.utc), X(2020, 7, 1, tzinfo=z) < X(2020, 7, 1, tzinfo=timezone.utc), X(2020, 7, 1, 2, tzinfo=z) == X(2020, 7, 1, tzinfo=timezone.utc), hash(X(2020, 7, 1, 2, tzinfo=z)) == hash(X(2020, 7, 1, tzinfo=timezone.utc)), T(5, tzinfo=z), T(5, tzinfo=z) > T(4, tzinfo=timezone.utc))
e(tzinfo().utcoffset, None); e(tzinfo().tzname, None)
print(X.combine(d, T(1, 2)), X.combine(d, T(1, 2, tzinfo=tz)), X.combine(d, T(1), timezone.utc)); e(X.combine, 1, 2); e(X.combine, d, 2)
print(X.strptime('2024-02-29 10:20', '%Y-%m-%d %H:%M'), D.min, D.max, D.resolution, X.min, X.max, X.resolution, T.min, T.max, T.resolution, dt.MINYEAR, dt.MAXYEAR)
class MyD(date):
    pass
class MyX(datetime):
    def __repr__(self): return 'MyX!' + super().__repr__()
print(repr(MyD(2020, 1, 1)), type(MyD(2020, 1, 1) + TD(1)), repr(MyX(2020, 1, 1) + TD(1)), type(MyX.now()), MyD(2020, 1, 1) == D(2020, 1, 1), isinstance(x, date), date, datetime, timedelta, MyX.fromisoformat('2020-01-01'))
import copy, pickle
for v in [d, x, T(1, tzinfo=tz), a, tz, timezone.utc, x.replace(tzinfo=tz)]: print(copy.copy(v) == v, copy.deepcopy(v) == v, pickle.loads(pickle.dumps(v)) == v)
e(d.replace, month=13); e(d.strftime, 5); e(format, d, 5) if 0 else None
print(d.__replace__(day=1), sorted([x, X.min, X.max])[0], {d: 1}[D(2024, 2, 29)], abs(X.today() - X.now()) < TD(seconds=5), D.today() == X.now().date(), X.now(timezone.utc).tzinfo, x.fold, str(x - TD(days=400, hours=5)), (x - X(2020, 1, 1)).days, x + TD(weeks=1, milliseconds=5), dt.__all__)
