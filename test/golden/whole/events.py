"""An event system: decorators register handlers, priorities order them, results and errors are collected."""
import functools


class Bus:
    def __init__(self):
        self._handlers = {}
        self.errors = []

    def on(self, event, *, priority=0, once=False):
        def register(function):
            @functools.wraps(function)
            def handler(*args, **kwargs):
                return function(*args, **kwargs)
            entry = (priority, len(self._handlers.get(event, [])), handler, once)
            self._handlers.setdefault(event, []).append(entry)
            self._handlers[event].sort(key=lambda e: (-e[0], e[1]))
            function.unsubscribe = lambda: self._handlers[event].remove(entry)
            return function
        return register

    def emit(self, event, *args, **kwargs):
        results = []
        for entry in list(self._handlers.get(event, ())):
            _, _, handler, once = entry
            if once:
                self._handlers[event].remove(entry)
            try:
                results.append(handler(*args, **kwargs))
            except StopPropagation:
                results.append("stopped")
                break
            except Exception as error:
                self.errors.append((handler.__name__, error))
        return results


class StopPropagation(Exception):
    pass


bus = Bus()


@bus.on("greet")
def polite(name):
    return f"Good day, {name}."


@bus.on("greet", priority=10)
def casual(name):
    return f"hi {name}"


@bus.on("greet", priority=5, once=True)
def first_time(name):
    return f"Welcome, new {name}!"


@bus.on("greet", priority=-5)
def broken(name):
    return name + 1


@bus.on("count")
def count_down(n):
    if n > 0:
        return [n] + bus.emit("count", n - 1)[0]
    return ["liftoff"]


@bus.on("guard", priority=1)
def guard(ok):
    if not ok:
        raise StopPropagation


@bus.on("guard")
def guarded(ok):
    return "passed"


print(bus.emit("greet", "Ann"))
print(bus.emit("greet", "Bob"))
polite.unsubscribe()
print(bus.emit("greet", name="Cid"))
print(bus.emit("count", 3), bus.emit("nothing"))
print(bus.emit("guard", True), bus.emit("guard", False))
for name, error in bus.errors:
    print(name, type(error).__name__, error)
