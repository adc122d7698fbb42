"""The Mandelbrot set as text: complex numbers, and a loop that keeps one core busy."""
WIDTH, HEIGHT, LIMIT = 72, 25, 60
SHADES = " .,:;i1tfLCG08@"


def escape_time(c):
    z = 0
    for n in range(LIMIT):
        z = z * z + c
        if z.real * z.real + z.imag * z.imag > 4:
            return n
    return LIMIT


inside = 0
for row in range(HEIGHT):
    line = ""
    for column in range(WIDTH):
        n = escape_time(complex(-2.1 + 2.8 * column / WIDTH, 1.15 - 2.3 * row / (HEIGHT - 1)))
        inside += n == LIMIT
        line += SHADES[min(n, len(SHADES) - 1)] if n < LIMIT else SHADES[-1]
    print(line.rstrip())
print(f"{inside} of {WIDTH * HEIGHT} points never escaped in {LIMIT} steps")
