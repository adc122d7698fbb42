# What can be asserted about the calls of a mock.

from unittest._mock_calls import _Call, _CallList

__unittest = True


class MockAssertions:
    """The assert methods of mocks."""

    def _format_expected(self, args, kwargs):
        return _Call(('', args, kwargs))._text(self._mock_name or 'mock')

    def assert_not_called(self):
        """The mock was never called."""
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. Called "
                                 f'{self.call_count} times.{self._calls_text()}')

    def assert_called(self):
        """The mock was called."""
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        """The mock was called once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. Called "
                                 f'{self.call_count} times.{self._calls_text()}')

    def _calls_text(self, prefix='Calls'):
        return f'\n{prefix}: {self.mock_calls!r}.' if self.mock_calls else ''

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        expected = _Call(('', args, kwargs), two=True)
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {self._format_expected(args, kwargs)}\n  '
                                 'Actual: not called.')
        if self.call_args != expected:
            raise AssertionError(f'expected call not found.\nExpected: {self._format_expected(args, kwargs)}\n  '
                                 f'Actual: {self._format_expected(*self.call_args)}')

    def assert_called_once_with(self, /, *args, **kwargs):
        """The only call had these arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. Called {self.call_count} "
                                 f'times.{self._calls_text()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """These calls were made, one after the other unless any_order."""
        expected = list(calls)
        made = list(self.mock_calls)
        if not any_order:
            size = len(expected)
            if not any(made[i:i + size] == expected for i in range(len(made) - size + 1)):
                actual = self._calls_text('  Actual').rstrip('.')
                raise AssertionError(f'Calls not found.\nExpected: {_CallList(calls)}{actual}')
            return
        missing = []
        for one in expected:
            if one in made:
                made.remove(one)
            else:
                missing.append(one)
        if missing:
            raise AssertionError(f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)!r} in its "
                                 f'call list, found {made!r} instead')

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        expected = _Call(('', args, kwargs), two=True)
        if expected not in list(self.call_args_list):
            raise AssertionError(f'{self._format_expected(args, kwargs)} call not found')
