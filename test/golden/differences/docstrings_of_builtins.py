# Docstrings of builtins
# Differs: functions and classes that CPython has in C have no docstring (`__doc__` is None), and there is no help().
# Why: the texts are CPython's, and would be most of gilscope's size.
# Instead: docs.python.org. Docstrings of Python code are there as ever.

print(len.__doc__ is None, list.append.__doc__ is None)

def documented():
    """This one has."""

print(documented.__doc__)
