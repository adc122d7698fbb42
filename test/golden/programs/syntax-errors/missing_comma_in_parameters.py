# -*- coding: utf-8 -*-
x = 1
print(x)
def broken(
    a,
    b
    c,
):
    pass
