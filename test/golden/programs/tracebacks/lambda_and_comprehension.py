double = lambda value: value * 2 + offset
numbers = [1, 2, 3]
result = [double(n) for n in numbers]
print(result)
