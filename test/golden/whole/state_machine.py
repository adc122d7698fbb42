"""A vending machine as a state machine: states as classes, transitions by decorators, a trace and a table."""
from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    HAS_COINS = auto()
    VENDING = auto()
    OUT_OF_ORDER = auto()


class TransitionError(Exception):
    pass


class Machine:
    transitions = {}

    @classmethod
    def on(cls, event, *sources):
        def register(function):
            for source in sources:
                if (source, event) in cls.transitions:
                    raise ValueError(f"duplicate transition {source.name} --{event}-->")
                cls.transitions[source, event] = function
            return function
        return register

    def __init__(self, stock):
        self.state, self.coins, self.stock, self.trace = State.IDLE, 0, dict(stock), []

    def fire(self, event, *args):
        try:
            action = self.transitions[self.state, event]
        except KeyError:
            raise TransitionError(f"cannot {event} while {self.state.name.lower()}") from None
        before = self.state
        result = action(self, *args)
        self.trace.append(f"{before.name}-{event}->{self.state.name}")
        return result


@Machine.on("coin", State.IDLE, State.HAS_COINS)
def insert(machine, value):
    machine.coins += value
    machine.state = State.HAS_COINS
    return machine.coins


@Machine.on("refund", State.HAS_COINS)
def refund(machine):
    machine.state, back, machine.coins = State.IDLE, machine.coins, 0
    return back


@Machine.on("select", State.HAS_COINS)
def select(machine, name):
    price, left = machine.stock.get(name, (None, 0))
    if price is None:
        raise LookupError(f"no {name} here")
    if not left:
        return f"{name} sold out"
    if machine.coins < price:
        return f"{name} costs {price}, {price - machine.coins} more"
    machine.coins -= price
    machine.stock[name] = price, left - 1
    machine.state = State.VENDING
    return f"take your {name}"


@Machine.on("done", State.VENDING)
def done(machine):
    if not any(left for _, left in machine.stock.values()):
        machine.state = State.OUT_OF_ORDER
    else:
        machine.state = State.HAS_COINS if machine.coins else State.IDLE


m = Machine({"tea": (30, 1), "cake": (50, 1)})
script = "select tea|coin 20|select tea|coin 40|select soup|select tea|coin 5|done|select tea|refund|refund|coin 100|select cake|done|coin 5"
for line in script.split("|"):
    event, *args = line.split()
    try:
        print(f"{line:<12} {m.fire(event, *(int(a) if a.isdigit() else a for a in args))!s:<22} {m.state.name} {m.coins}")
    except (TransitionError, LookupError) as error:
        print(f"{line:<12} ! {error}")
print("\n".join(m.trace))
events = sorted({e for _, e in Machine.transitions})
print(f"{'':<13}" + "".join(f"{e:<8}" for e in events))
for state in State:
    print(f"{state.name:<13}" + "".join(f"{'x' if (state, e) in Machine.transitions else '.':<8}" for e in events).rstrip())
try:
    Machine.on("coin", State.IDLE)(print)
except ValueError as error:
    print(error)
