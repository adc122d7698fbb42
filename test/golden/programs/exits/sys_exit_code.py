import sys
print("before")
def stop(code):
    try:
        sys.exit(code)
    finally:
        print("finally runs")
stop(3)
print("never")
