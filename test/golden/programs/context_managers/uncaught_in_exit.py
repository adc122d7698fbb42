class Connection:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, kind, value, tb):
        print("close")
        raise ConnectionError("lost while closing")

def query(c):
    raise ValueError("bad query")

with Connection() as c:
    query(c)
