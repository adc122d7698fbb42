"""A plugin registry with a metaclass, __init_subclass__ and dependency ordering."""


class PluginMeta(type):
    registry = {}

    def __new__(mcs, name, bases, namespace, **options):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.commands = {
            **{k: v for b in bases for k, v in getattr(b, "commands", {}).items()},
            **{f._command: key for key, f in namespace.items() if hasattr(f, "_command")},
        }
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        if not options.get("abstract"):
            key = options.get("key", name.lower())
            if key in PluginMeta.registry:
                raise TypeError(f"plugin {key!r} is already defined by {PluginMeta.registry[key].__name__}")
            PluginMeta.registry[key] = cls
            cls.key = key

    def __repr__(cls):
        return f"<plugin {cls.__name__}>"

    def __iter__(cls):
        return iter(PluginMeta.registry.values())


def command(name):
    def mark(function):
        function._command = name
        return function
    return mark


class Plugin(metaclass=PluginMeta, abstract=True):
    requires = ()

    def __init_subclass__(cls, abstract=False, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.loaded = False

    def run(self, name, *args):
        try:
            return getattr(self, self.commands[name])(*args)
        except KeyError:
            return f"{self.key} has no command {name!r}, only {', '.join(sorted(self.commands)) or 'none'}"


class Text(Plugin):
    @command("upper")
    def to_upper(self, text): return text.upper()

    @command("reverse")
    def backwards(self, text): return text[::-1]


class Math(Plugin, key="arith"):
    requires = ("text",)

    @command("sum")
    def add(self, *numbers): return sum(numbers)


class FancyText(Text):
    requires = ("arith", "text")

    @command("upper")
    def spaced(self, text): return " ".join(super().to_upper(text))


def load_order(registry):
    order, visiting = [], []

    def visit(key):
        if key in order:
            return
        if key in visiting:
            raise ValueError("cycle: " + " -> ".join(visiting[visiting.index(key):] + [key]))
        if key not in registry:
            raise LookupError(f"{visiting[-1]} requires missing {key}")
        visiting.append(key)
        for dependency in registry[key].requires:
            visit(dependency)
        visiting.pop()
        order.append(key)

    for key in registry:
        visit(key)
    return order


print(PluginMeta.registry, list(Plugin))
print(load_order(PluginMeta.registry))
for key in ("text", "arith", "fancytext"):
    plugin = PluginMeta.registry[key]()
    print(plugin.key, plugin.commands, plugin.run("upper", "abc"), plugin.run("sum", 1, 2, 3), plugin.run("reverse", "xyz"))
try:
    class Again(Plugin, key="text"):
        pass
except TypeError as error:
    print(error)
Text.requires = ("fancytext",)
try:
    load_order(PluginMeta.registry)
except ValueError as error:
    print(error)
Text.requires = ("nothing",)
try:
    load_order(PluginMeta.registry)
except LookupError as error:
    print(error)
