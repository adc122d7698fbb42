// What random programs are run behind: values of each kind, and classes that show the order of calls.

/** Python source. */
export const PRELUDE = `\
import sys
def small(value):
    """Keeps what loops let grow within bounds."""
    if isinstance(value, int) and abs(value) > 10 ** 40:
        return value % 1000003
    if isinstance(value, (list, tuple, str, bytes)) and len(value) > 12:
        return value[:12]
    return value

class Base:
    kind = 'base'
    def __init__(self, x=0, *rest):
        self.x = x
    def method(self, other=None):
        return (self.kind, self.x, other)
    def __repr__(self):
        return f'{type(self).__name__}({type(self.x).__name__})'
    @property
    def double(self):
        return self.x * 2
    @classmethod
    def make(cls, x):
        return cls(x)
    @staticmethod
    def plain(x=1):
        return x

class Number(Base):
    kind = 'number'
    def __add__(self, other):
        return Number(self.x + (other.x if isinstance(other, Number) else other))
    def __radd__(self, other):
        return Number(other)
    def __iadd__(self, other):
        self.x = other
        return self
    def __eq__(self, other):
        return isinstance(other, Number) and self.x == other.x
    def __hash__(self):
        return 7
    def __lt__(self, other):
        return str(self.x) < str(other)
    def __bool__(self):
        return bool(self.x)
    def __len__(self):
        return 3
    def __getitem__(self, index):
        if index == 3:
            raise IndexError('the end')
        return (index, self.x)
    def __contains__(self, item):
        return item == self.x
    def __call__(self, *args, **kwargs):
        return (args, sorted(kwargs))
    def __getattr__(self, name):
        return name + '?'

class Loud:
    def __init__(self, name):
        self.name = name
        self.me = None
    def __del__(self):
        print('del', type(self.name).__name__)

class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow
    def __enter__(self):
        print('enter')
        return self.swallow
    def __exit__(self, kind, value, trace):
        print('exit', kind)
        return self.swallow

def pairs(*args, **kwargs):
    yield from args
    for name in kwargs:
        got = yield name, kwargs[name]
        if got:
            print('got', got)
    return len(args)

def catch(function, *args):
    try:
        return function(*args)
    except Exception as problem:
        return type(problem).__name__

def show(*values):
    try:
        print(*values)
    except Exception as problem:
        print(type(problem))
`;
