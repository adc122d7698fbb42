name, n, x = "Ada", 42, 3.14159
print(f"{name} {n} {x} {name!r} {name!s:>6} {n:05d} {x:.2f} {n + 1} {name.upper()} {'nested'} {[i for i in range(3)]}")
print(f"{n=} {x=:.3f} {name=} {n + 1 = } {name=!s}")
print(f"{{literal}} {{{n}}} {n:{n // 4}} {x:{'10'}.{1 + 1}f}|{name:{'*'}^{9}}")
print(f"{'a' if n > 5 else 'b'} {(lambda v: v * 2)(4)} {dict(a=1)['a']} {'{}'} {n!r:>5}")
print(f'{name}' "plain {not}" f"{n}", rf"\d{n}", F"{n}")
print(f"""multi
line {n
} {
name}""")
print(f"{n:b} {n:o} {n:x} {n:X} {n:#x} {n:#b} {n:c} {n:e} {n:,} {1234567:,} {1234567:_} {0xffffff:_x} {-n:+} {n: } {n:+d} {n:<6}|{n:^6}|{n:>6}|{n:06}|{-n:06}|{n:*<6}|{n:=+6}")
print(f"{True} {True:d} {True:5}|{None} {None!s:>6}|{b'x'} {f'{n}'} {f'{f"{n}"}'}")
print(f"{'quote "inside"'} {"same quotes"} {'\n'!r} {'nl\t' + 'x'}")
print(f"{n!a} {'é'!a} {lambda_ if (lambda_ := 3) else 0} {(y := 5)} {y}")
