# Floats in local variables, with an early exit: what a compiler can keep in registers.


def mandelbrot(width, height, limit):
    inside = 0
    checksum = 0
    for row in range(height):
        ci = 2.0 * row / height - 1.0
        for column in range(width):
            cr = 3.0 * column / width - 2.0
            zr = zi = 0.0
            n = 0
            while n < limit:
                rr = zr * zr
                ii = zi * zi
                if rr + ii > 4.0:
                    break
                zi = 2.0 * zr * zi + ci
                zr = rr - ii + cr
                n += 1
            if n == limit:
                inside += 1
            checksum = (checksum * 31 + n) % 1_000_003
    return inside, checksum


print(mandelbrot(480, 320, 100))
