def needs_name(name):
    def decorate(cls):
        if not hasattr(cls, name):
            raise AttributeError(f"{cls.__name__} lacks {name}")
        return cls
    return decorate

@needs_name("run")
class Good:
    def run(self): pass

print("Good is fine")

@needs_name("run")
class Bad:
    pass
