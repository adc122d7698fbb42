# Texts for messages: values shortened so that what differs stays visible.

__unittest = True
_LONGEST = 80


def safe_repr(obj, short=False):
    """repr(obj), even if that raises."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:_LONGEST] + ' [truncated]...' if short and len(text) >= _LONGEST else text


def _shorten(text, head, tail):
    """The text with the middle left out, if that makes it shorter."""
    skipped = len(text) - head - tail
    return f'{text[:head]}[{skipped} chars]{text[len(text) - tail:]}' if skipped > 12 else text


def common_shorten_repr(*values):
    """The reprs of values, with less of what they have in common."""
    texts = [safe_repr(value) for value in values]
    longest = max(map(len, texts))
    if longest <= _LONGEST:
        return tuple(texts)
    low, high = min(texts), max(texts)
    same = 0
    while same < len(low) and low[same] == high[same]:
        same += 1
    room = _LONGEST - (longest - same + 5 + 12)
    if room > 5:
        prefix = _shorten(texts[0][:same], 5, room)
        return tuple([prefix + text[same:] for text in texts])
    prefix = _shorten(texts[0][:same], 5, 5)
    return tuple([prefix + _shorten(text[same:], 41, 5) for text in texts])


def strclass(cls):
    """The full name of a class."""
    return f'{cls.__module__}.{cls.__qualname__}'


def count_differences(first, second):
    """(count in first, count in second, element) for every element whose counts differ."""
    try:
        return _differences_by_hash(first, second)
    except TypeError:
        return _differences_by_equality(list(first), list(second))


def _differences_by_hash(first, second):
    from collections import Counter
    left, right = Counter(first), Counter(second)
    found = [(count, right.get(element, 0), element) for element, count in left.items()
             if count != right.get(element, 0)]
    return found + [(0, count, element) for element, count in right.items() if element not in left]


def _differences_by_equality(first, second):
    found = []
    while first or second:
        element = first[0] if first else second[0]
        counts = []
        for elements in (first, second):
            before = len(elements)
            elements[:] = [other for other in elements if other != element]
            counts.append(before - len(elements))
        if counts[0] != counts[1]:
            found.append((counts[0], counts[1], element))
    return found
