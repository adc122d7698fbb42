"""Generator pipelines over a log, with coroutines that aggregate."""
from collections import defaultdict

LOG = """\
10:00:01 web INFO GET / 200 12
10:00:02 web INFO GET /login 200 48
10:00:02 db WARN slow query 930
10:00:05 web ERROR POST /pay 500 310
malformed line
10:00:09 db INFO query 15
10:01:00 web INFO GET / 304 4
10:01:30 web ERROR GET /x 500 7
10:02:00 cache INFO miss 1
"""


def lines(text):
    yield from text.splitlines()


def parse(source):
    for number, line in enumerate(source, 1):
        try:
            time, service, level, *words, last = line.split()
            hours, minutes, seconds = map(int, time.split(":"))
        except ValueError as error:
            yield {"line": number, "error": str(error)}
        else:
            yield {"line": number, "at": hours * 3600 + minutes * 60 + seconds, "service": service, "level": level, "text": " ".join(words), "ms": int(last)}


def where(source, **conditions):
    return (r for r in source if all(r.get(k) == v for k, v in conditions.items()))


def window(source, seconds):
    bucket, start = [], None
    for r in source:
        if "at" not in r:
            continue
        start = r["at"] if start is None else start
        while r["at"] >= start + seconds:
            yield start, bucket
            bucket, start = [], start + seconds
        bucket.append(r)
    if bucket:
        yield start, bucket


def tee(source, *sinks):
    for item in source:
        for sink in sinks:
            sink.send(item)
        yield item


def sink(function):
    def start(*args):
        generator = function(*args)
        next(generator)
        return generator
    return start


@sink
def counter(key, into):
    try:
        while True:
            record = yield
            into[record.get(key, "?")] += 1
    finally:
        into["closed"] = True


@sink
def running_mean(out):
    total = n = 0
    while True:
        record = yield
        if "ms" in record:
            total, n = total + record["ms"], n + 1
            out.append(round(total / n, 1))


levels, means = defaultdict(int), []
count = counter("level", levels)
records = list(tee(parse(lines(LOG)), count, running_mean(means)))
count.close()
print(dict(levels), means)
print([r["text"] for r in where(records, level="ERROR")], [r for r in records if "error" in r])
for start, bucket in window(records, 60):
    print(f"{start // 3600}:{start % 3600 // 60:02}", len(bucket), sum(r["ms"] for r in bucket), max(bucket, key=lambda r: r["ms"])["service"])
slow = (r for r in parse(lines(LOG)) if r.get("ms", 0) > 100)
print(next(slow)["service"], next(slow)["text"], next(slow, None))
by_service = defaultdict(list)
for r in where(records, service="web"):
    by_service[r["text"].split()[0]].append(r["ms"])
print(dict(by_service), {k: sum(v) / len(v) for k, v in by_service.items()})
