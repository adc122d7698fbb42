# The assertions of a test case.

from unittest._contexts import LogsContext, RaisesContext, WarnsContext
from unittest.util import common_shorten_repr, count_differences, safe_repr

__unittest = True
_TOO_LONG = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


def _line_diff(first, second):
    from difflib import ndiff
    from pprint import pformat
    return '\n' + '\n'.join(ndiff(pformat(first).splitlines(), pformat(second).splitlines()))


class Assertions:
    """Methods that raise failureException with a message that says what was expected."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _diffThreshold = 65536

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f'{standardMsg} : {msg}'
        except UnicodeDecodeError:
            return f'{safe_repr(standardMsg)} : {safe_repr(msg)}'

    def _refuse(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _TOO_LONG % len(diff)

    def fail(self, msg=None):
        """Fail."""
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        """expr is true."""
        if not expr:
            self._refuse(msg, f'{safe_repr(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        """expr is false."""
        if expr:
            self._refuse(msg, f'{safe_repr(expr)} is not false')

    def assertEqual(self, first, second, msg=None):
        """first == second."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def addTypeEqualityFunc(self, typeobj, function):
        """Compare two values of a type by a function."""
        if '_equality_functions' not in self.__dict__:
            self._equality_functions = dict(self._equality_functions)
        self._equality_functions[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._equality_functions.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._refuse(msg, '%s != %s' % common_shorten_repr(first, second))

    def assertNotEqual(self, first, second, msg=None):
        """first != second."""
        if not first != second:
            self._refuse(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def _almost(self, first, second, places, delta, msg, wanted):
        sign = '!=' if wanted else '=='
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            near = difference <= delta
            limit = f'{safe_repr(delta)} delta'
        else:
            places = 7 if places is None else places
            near = round(difference, places) == 0
            limit = f'{places!r} places'
        if near != wanted:
            text = f'{safe_repr(first)} {sign} {safe_repr(second)} within {limit}'
            if wanted or delta is not None:
                text += f' ({safe_repr(difference)} difference)'
            self._refuse(msg, text)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """first and second are equal when rounded to places, or no further apart than delta."""
        if first != second:
            self._almost(first, second, places, delta, msg, True)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """first and second differ by more than places or delta allow."""
        self._almost(first, second, places, delta, msg, False)

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        """The elements of two sequences are equal, and so are their types if seq_type is given."""
        if seq_type is None:
            name = 'sequence'
        else:
            name = seq_type.__name__
            for which, value in (('First', first), ('Second', second)):
                if not isinstance(value, seq_type):
                    raise self.failureException(f'{which} sequence is not a {name}: {safe_repr(value)}')
        sizes = []
        standard = None
        for which, value in (('First', first), ('Second', second)):
            try:
                sizes.append(len(value))
            except (TypeError, NotImplementedError):
                standard = f'{which} {name} has no length.    Non-sequence?'
                break
        if standard is None:
            if first == second:
                return
            standard = f'{name.capitalize()}s differ: %s != %s\n' % common_shorten_repr(first, second)
            standard += self._first_difference(first, second, sizes, name, seq_type)
        self._refuse(msg, self._truncateMessage(standard, _line_diff(first, second)))

    def _first_difference(self, first, second, sizes, name, seq_type):
        text = ''
        for i in range(min(sizes)):
            items = []
            for which, value in (('first', first), ('second', second)):
                try:
                    items.append(value[i])
                except (TypeError, IndexError, NotImplementedError):
                    return text + f'\nUnable to index element {i} of {which} {name}\n'
            if items[0] != items[1]:
                text += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + common_shorten_repr(*items))
                break
        else:
            if sizes[0] == sizes[1] and seq_type is None and type(first) is not type(second):
                return text
        if sizes[0] != sizes[1]:
            which, longer = ('First', first) if sizes[0] > sizes[1] else ('Second', second)
            short = min(sizes)
            text += f'\n{which} {name} contains {abs(sizes[0] - sizes[1])} additional elements.\n'
            try:
                text += f'First extra element {short}:\n{safe_repr(longer[short])}\n'
            except (TypeError, IndexError, NotImplementedError):
                text += f'Unable to index element {short} of {which.lower()} {name}\n'
        return text

    def assertListEqual(self, list1, list2, msg=None):
        """Two lists are equal."""
        self.assertSequenceEqual(list1, list2, msg, list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Two tuples are equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Two sets are equal."""
        differences = []
        for which, value, other in (('first', set1, set2), ('second', set2, set1)):
            try:
                differences.append(value.difference(other))
            except TypeError as error:
                self.fail(f'invalid type when attempting set difference: {error}')
            except AttributeError as error:
                self.fail(f'{which} argument does not support set difference: {error}')
        if not differences[0] and not differences[1]:
            return
        lines = []
        for title, items in zip(('Items in the first set but not the second:',
                                 'Items in the second set but not the first:'), differences):
            if items:
                lines.append(title)
                lines.extend([repr(item) for item in items])
        self._refuse(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        """Two dicts are equal."""
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._refuse(msg, self._truncateMessage('%s != %s' % common_shorten_repr(d1, d2), _line_diff(d1, d2)))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Two texts are equal; the message shows where they are not."""
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        from difflib import ndiff
        texts = [first, second]
        if first and second:        # a missing last newline is only shown if it differs
            if first[-1] != '\n' or second[-1] != '\n':
                texts = [first + '\n', second + '\n']
        else:
            texts = [text + '\n' if text and text[-1] != '\n' else text for text in texts]
        lines = ndiff(texts[0].splitlines(keepends=True), texts[1].splitlines(keepends=True))
        standard = '%s != %s' % common_shorten_repr(first, second)
        self._refuse(msg, self._truncateMessage(standard, '\n' + ''.join(lines)))

    _equality_functions = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual',
                           set: 'assertSetEqual', frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}

    def assertCountEqual(self, first, second, msg=None):
        """Two iterables have the same elements, in any order."""
        first, second = list(first), list(second)
        differences = count_differences(first, second)
        if differences:
            lines = [f'First has {a}, Second has {b}:  {element!r}' for a, b, element in differences]
            self._refuse(msg, self._truncateMessage('Element counts were not equal:\n', '\n'.join(lines)))

    def assertIn(self, member, container, msg=None):
        """member in container."""
        if member not in container:
            self._refuse(msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        """member not in container."""
        if member in container:
            self._refuse(msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        """expr1 is expr2."""
        if expr1 is not expr2:
            self._refuse(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        """expr1 is not expr2."""
        if expr1 is expr2:
            self._refuse(msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        """obj is None."""
        if obj is not None:
            self._refuse(msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        """obj is not None."""
        if obj is None:
            self._refuse(msg, 'unexpectedly None')

    def assertLess(self, a, b, msg=None):
        """a < b."""
        if not a < b:
            self._refuse(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        """a <= b."""
        if not a <= b:
            self._refuse(msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        """a > b."""
        if not a > b:
            self._refuse(msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        """a >= b."""
        if not a >= b:
            self._refuse(msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    def assertIsInstance(self, obj, cls, msg=None):
        """isinstance(obj, cls)."""
        if not isinstance(obj, cls):
            self._refuse(msg, f'{safe_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        """not isinstance(obj, cls)."""
        if isinstance(obj, cls):
            self._refuse(msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    def assertRegex(self, text, expected_regex, msg=None):
        """The regular expression is found in the text."""
        import re
        regex = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not regex.search(text):
            self._refuse(msg, f"Regex didn't match: {regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """The regular expression is not found in the text."""
        import re
        regex = re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        found = regex.search(text)
        if found:
            part = text[found.start():found.end()]
            self._refuse(msg, f'Regex matched: {part!r} matches {regex.pattern!r} in {text!r}')

    def assertRaises(self, expected_exception, *args, **kwargs):
        """The callable, or the body of the with statement, raises."""
        context = RaisesContext(expected_exception, self)
        try:
            return context.handle('assertRaises', args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As assertRaises, and the message matches."""
        return RaisesContext(expected_exception, self, expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """The callable, or the body of the with statement, warns."""
        return WarnsContext(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """As assertWarns, and the message matches."""
        return WarnsContext(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """The body of the with statement logs."""
        return LogsContext(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        """The body of the with statement does not log."""
        return LogsContext(self, logger, level, True)
