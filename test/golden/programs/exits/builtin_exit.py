print("bye soon")
try:
    exit(4)
except SystemExit as e:
    print(e.code)
quit("leaving")
