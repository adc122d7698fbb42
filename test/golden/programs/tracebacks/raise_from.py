class ConfigError(Exception):
    pass

def read(settings, key):
    try:
        return settings[key]
    except KeyError as error:
        raise ConfigError(f"missing setting {key}") from error

print(read({"x": 1}, "x"))
read({"x": 1}, "y")
