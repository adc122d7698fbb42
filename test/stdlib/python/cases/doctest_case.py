# uses: doctest
"""Module doc.

>>> 1 + 1
2
"""
import doctest, sys, re, io
real, sys.stdout = sys.stdout, io.StringIO()
def f(x):
    """Doc.

    >>> f(1)
    2
    >>> f(2)
    5
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> f('a')
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> f(None)
    Traceback (most recent call last):
    ValueError: other
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> list(range(100)) # doctest: +ELLIPSIS
    [0, 1, ..., 99]
    >>> print('a   b') # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> nope # doctest: +SKIP
    >>> 1/0
    >>> x = 5
    >>> x
    5
    >>> print('out')
    """
    return x + 1
def g():
    """no examples"""
class K:
    """
    >>> K().m()
    'm'
    """
    def m(self):
        """
        >>> K().m()
        'n'
        """
        return 'm'
    @property
    def p(self):
        """
        >>> 1
        1
        """
    @staticmethod
    def s():
        """>>> 2
        2
        """
__test__ = {'extra': '>>> 3\n3\n'}
print(doctest.testmod())
print(doctest.testmod(verbose=True))
print(doctest.testmod(report=False, optionflags=doctest.ELLIPSIS | doctest.REPORT_ONLY_FIRST_FAILURE))
doctest.run_docstring_examples(f, globals(), name='ff')
try: doctest.testmod(raise_on_error=True)
except Exception as e: print(type(e).__name__)
print(doctest.DocTestParser().get_examples('>>> 1\n1\n>>> 2 # doctest: +ELLIPSIS\n2\n')[1].options, doctest.testmod(extraglobs={'zz': 1}).failed)
for bad in ['>>>1\n', '  >>> 1\n 2\n', '>>> x\n...y\n']:
    try: print(doctest.DocTestParser().parse(bad))
    except ValueError as e: print(e)
import unittest, io, re
s = doctest.DocTestSuite(); out = io.StringIO(); r = unittest.TextTestRunner(stream=out).run(s); print(r.testsRun, len(r.failures))
doctest.testmod(optionflags=doctest.IGNORE_EXCEPTION_DETAIL); doctest.testmod(optionflags=doctest.REPORT_UDIFF | doctest.FAIL_FAST)

text, sys.stdout = sys.stdout.getvalue(), real
print(re.sub(r'(?m)^.*doctest.py", line.*\n.*exec.*\n.*\n.*compileflags.*\n.*\n', '', text))
