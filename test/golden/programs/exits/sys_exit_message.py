import sys
try:
    sys.exit("caught")
except SystemExit as e:
    print("code", repr(e.code), e.args)
try:
    sys.exit()
except SystemExit as e:
    print(e.code)
for value in (0, None, True, 2.5, [1]):
    try:
        sys.exit(value)
    except SystemExit as e:
        print(repr(e.code))
sys.exit("fatal: something went wrong")
