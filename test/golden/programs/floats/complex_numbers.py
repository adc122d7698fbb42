z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, z * z, z / (1 - 1j), z ** 2, z + 1, 2 * z, z - 0.5)
print(1j, 0j, -1j, complex(1, -2), complex(0, 1), complex("1+2j"), complex(2), 1j * 1j)
print(z == 3 + 4j, z != 3, complex(3, 0) == 3, bool(0j), hash(complex(3, 0)) == hash(3))
print(repr(1 + 0j), str(1.5 - 2.5j), [1j], f"{z}", f"{z:.2f}")
for call in (lambda: z < 1, lambda: int(z), lambda: float(z), lambda: complex("x"), lambda: z // 2, lambda: 1j / 0):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
