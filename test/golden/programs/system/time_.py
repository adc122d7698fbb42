import time
a = time.monotonic(); b = time.monotonic()
print(b >= a, time.perf_counter() <= time.perf_counter(), type(time.time()), time.time() > 1_000_000_000, type(time.time_ns()), time.process_time() >= 0)
start = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - start >= 0.009)
print(time.gmtime(0)[:6], time.strftime("%Y-%m-%d %H:%M", time.gmtime(86400 * 365)), time.gmtime(1e9).tm_wday, time.asctime(time.gmtime(0)))
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
try:
    time.sleep("1")
except TypeError as error:
    print(error)
t = time.gmtime(0)
print(t.tm_year, t.tm_mon, len(t), time.struct_time(range(9)).tm_hour, time.strptime("2024-05-06", "%Y-%m-%d").tm_yday)
