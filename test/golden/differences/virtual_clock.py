# The clock
# Differs: time starts at midnight on 1 January 2025 (UTC) and is driven by the program: every instruction takes 10 ns,
# and sleeping takes exactly as long as asked, without anybody having to wait.
# Why: the same program gives the same times on every machine, and waiting for seconds takes none.
# Instead: nothing needs to be done; the times are those of the simulated machine.

import time

print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime()))
started = time.monotonic()
time.sleep(2)
print(f'{time.monotonic() - started:.4f}')
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime()))
