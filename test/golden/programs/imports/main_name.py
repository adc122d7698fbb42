import sys
print(__name__, __doc__, __package__, __spec__, sys.argv, sys.modules["__main__"].__name__)
def main():
    """Entry."""
    return "ran main"
if __name__ == "__main__":
    print(main())
print(main.__module__, main.__doc__, type(sys.modules[__name__]).__name__, "main" in dir(sys.modules[__name__]))
