# "Did you mean: ...?" for names, attributes and imports that do not exist: the nearest of the names that do, as long as
# it is near enough.

import sys

_MOVE = 2       # cost of adding, removing or replacing a character
_CASE = 1       # cost of changing its case
_MOST_CANDIDATES = 750
_LONGEST = 40


def suggestion_text(exc_type, exc, tb):
    """What to append to the message of an exception; '' if there is nothing to suggest."""
    if issubclass(exc_type, ImportError):
        wrong = getattr(exc, 'name_from', None)
    elif issubclass(exc_type, (NameError, AttributeError)):
        wrong = getattr(exc, 'name', None)
    else:
        return ''
    if not isinstance(wrong, str):
        return ''
    try:
        nearest = _suggestion(exc, tb, wrong)
    except Exception:
        nearest = None
    text = f". Did you mean: '{nearest}'?" if nearest else ''
    if issubclass(exc_type, NameError) and wrong in getattr(sys, 'stdlib_module_names', ()):
        text += f" Or did you forget to import '{wrong}'?" if text else f". Did you forget to import '{wrong}'?"
    return text


def _suggestion(exc, tb, wrong):
    if isinstance(exc, AttributeError):
        try:
            names = dir(exc.obj)
        except TypeError:       # an object with unsortable or broken __dir__
            names = list(getattr(exc.obj, '__dict__', ()))
        names = [name for name in names if isinstance(name, str)]
        if wrong[:1] != '_':
            names = [name for name in names if name[:1] != '_']
    elif isinstance(exc, ImportError):
        names = dir(__import__(exc.name, fromlist=['*']))
        if wrong[:1] != '_':
            names = [name for name in names if name[:1] != '_']
    else:
        if tb is None:
            return None
        while tb.tb_next is not None:
            tb = tb.tb_next
        frame = tb.tb_frame
        owner = frame.f_locals.get('self')
        if owner is not None:
            try:
                if hasattr(owner, wrong):
                    return f'self.{wrong}'
            except Exception:
                pass
        names = [*frame.f_locals, *frame.f_globals, *frame.f_builtins]
    return nearest_name(wrong, names)


def nearest_name(wrong, names):
    """The name that is nearest to a wrong one; None if none is near."""
    if len(names) > _MOST_CANDIDATES or len(wrong) > _LONGEST:
        return None
    best = None
    best_distance = len(wrong) * _MOVE
    for name in names:
        if name == wrong or not isinstance(name, str):
            continue
        limit = min((len(name) + len(wrong) + 3) * _MOVE // 6, best_distance - 1)
        distance = _distance(wrong, name, limit)
        if distance <= limit and (best is None or distance < best_distance):
            best, best_distance = name, distance
    return best


def _substitution(a, b):
    if a == b:
        return 0
    return _CASE if a.lower() == b.lower() else _MOVE


def _distance(a, b, limit):
    """The edit distance, or something above limit once it is known to be that."""
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not a or not b:
        return _MOVE * (len(a) + len(b))
    if len(a) > _LONGEST or len(b) > _LONGEST or abs(len(a) - len(b)) * _MOVE > limit:
        return limit + 1
    row = [column * _MOVE for column in range(len(b) + 1)]
    for index, char in enumerate(a, 1):
        diagonal, row[0] = row[0], index * _MOVE
        for column, other in enumerate(b, 1):
            cost = min(diagonal + _substitution(char, other), row[column] + _MOVE, row[column - 1] + _MOVE)
            diagonal, row[column] = row[column], cost
        if min(row) > limit:
            return limit + 1
    return row[-1]
