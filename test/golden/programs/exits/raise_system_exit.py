class Resource:
    def __enter__(self): print("open"); return self
    def __exit__(self, kind, value, tb): print("close", kind.__name__, value)
def main():
    with Resource():
        raise SystemExit(7)
if __name__ == "__main__":
    main()
