class Plugin:
    def run(self, data):
        return self.process(data)

    def process(self, data):
        raise NotImplementedError(f"{type(self).__name__}.process")

class Upper(Plugin):
    def process(self, data):
        return data.upper()

class Lazy(Plugin):
    pass

for plugin in Upper(), Lazy():
    print(plugin.run("text"))
