"""Hello, world: the smallest program, to see that everything works."""
print("Hello, world!")
