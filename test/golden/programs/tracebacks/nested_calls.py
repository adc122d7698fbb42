def parse(line):
    key, value = line.split("=")
    return key, int(value)

def load(lines):
    settings = {}
    for line in lines:
        key, value = parse(line)
        settings[key] = value
    return settings

print(load(["a=1", "b=2"]))
load(["a=1", "b=2", "c"])
