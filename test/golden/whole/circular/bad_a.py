from bad_b import second

first = 1
