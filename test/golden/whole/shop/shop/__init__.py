"""The shop package."""
version = "1.2"
print("init", __name__, __package__)


def lazy_answer():
    from . import lazy
    return lazy.answer


from . import util
