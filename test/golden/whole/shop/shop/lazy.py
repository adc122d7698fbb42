print("lazy module loaded")
answer = 42
