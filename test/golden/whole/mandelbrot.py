"""The Mandelbrot set in ASCII, with complex numbers and with pairs of floats."""
PALETTE = " .:-=+*#%@"


def escape(c, limit):
    z = 0j
    for n in range(limit):
        z = z * z + c
        if abs(z) > 2:
            return n
    return limit


def escape_floats(x0, y0, limit):
    x = y = 0.0
    n = 0
    while x * x + y * y <= 4.0 and n < limit:
        x, y = x * x - y * y + x0, 2 * x * y + y0
        n += 1
    return n


def render(width, height, limit, left=-2.2, right=0.8, top=1.2):
    for row in range(height):
        y = top - 2 * top * row / (height - 1)
        yield "".join(PALETTE[escape(complex(left + (right - left) * col / (width - 1), y), limit) * (len(PALETTE) - 1) // limit]
                      for col in range(width)).rstrip()


print("\n".join(render(60, 21, 30)))
total = sum(escape_floats(-2 + 3 * i / 40, -1.2 + 2.4 * j / 30, 50) for i in range(41) for j in range(31))
print(total)
z, orbit = 0j, []
for _ in range(6):
    z = z * z + (-0.5 + 0.5j)
    orbit.append(f"{z.real:.4f}{z.imag:+.4f}i")
print(orbit)
