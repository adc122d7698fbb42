config = {"db": {"host": "localhost"}}
def get(path):
    value = config
    for part in path.split("."):
        value = value[part]
    return value
print(get("db.host"))
print(get("db.port"))
