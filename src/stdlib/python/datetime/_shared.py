# What the value types share: argument checks, and operators with other types.  Operand errors name the types with their
# module ('datetime.date'), as CPython's do, because there these types are not written in Python; so for operands that
# can have no reflected method of their own the error is raised here instead of leaving it to the interpreter.

from operator import index

required = object()


def type_name(value):
    """The name of a value's type as an error message gives it."""
    kind = type(value)
    return f'datetime.{kind.__name__}' if kind.__module__ == 'datetime' else kind.__name__


def short_name(value, own):
    """The name a repr starts with: the module is only given for the type itself, not for subclasses."""
    kind = type(value)
    return f'datetime.{own.__name__}' if kind is own else kind.__name__


def unsupported(operator, left, right, other):
    """What a binary method returns for an operand it does not know: NotImplemented, unless nobody else can know it."""
    if type(other).__module__ in ('builtins', 'datetime'):
        if isinstance(other, (str, bytes, list, tuple)):
            if operator == '*':
                raise TypeError("can't multiply sequence by non-int of type 'datetime.timedelta'")
            if operator == '+' and left is other and isinstance(other, str):
                raise TypeError(f'can only concatenate str (not "{type_name(right)}") to str')
        raise TypeError(f'unsupported operand type(s) for {operator}: {type_name(left)!r} and {type_name(right)!r}')
    return NotImplemented


def not_ordered(operator, left, right):
    """What an ordering method returns for an operand it does not know."""
    if type(right).__module__ in ('builtins', 'datetime'):
        raise TypeError(f'{operator!r} not supported between instances of {type_name(left)!r} and {type_name(right)!r}')
    return NotImplemented


def missing(name, position):
    """The error for an argument that has to be given."""
    return TypeError(f"function missing required argument {name!r} (pos {position})")


def check_time(hour, minute, second, microsecond, fold):
    """The parts of a time of day as ints, if they are in range."""
    hour, minute, second, microsecond = index(hour), index(minute), index(second), index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond
