import sys
print(sys.get_int_max_str_digits(), sys.maxsize)
print(len(str(10 ** 4299)))
try:
    str(10 ** 4300)
except ValueError as error:
    print(error)
try:
    int("1" * 4301)
except ValueError as error:
    print(error)
print(len(hex(10 ** 4300)))
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
