value = 1
raise ValueError(f"{__name__} fails while loading")
