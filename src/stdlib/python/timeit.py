# Timing small pieces of code.  The timed loop is generated source, so that nothing but the code itself is in it.

import gc
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_globals = globals


def _indented(text, spaces):
    return text.replace('\n', '\n' + ' ' * spaces)


class Timer:
    """Times a statement (or a callable), after running a setup statement once."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        namespace = {}
        scope = _globals() if globals is None else globals
        setup_text, stmt_text = self._source(setup, 'setup', namespace), self._source(stmt, 'stmt', namespace)
        if setup_text is not None:
            compile(setup_text, '<timeit-src>', 'exec')
        if stmt_text is not None:
            compile((setup_text or 'pass') + '\n' + stmt_text, '<timeit-src>', 'exec')
        values = ''.join([f', {name}={name}' for name in namespace])
        once = '_setup()' if setup_text is None else _indented(setup_text, 4)
        often = '_stmt()' if stmt_text is None else _indented(stmt_text, 8)
        self.src = '\n'.join([f'def measured(_runs, _clock{values}):', f'    {once}', '    _start = _clock()',
                              '    for _ in _runs:', f'        {often}', '    return _clock() - _start', ''])
        exec(compile(self.src, '<timeit-src>', 'exec'), scope, namespace)
        self.inner = namespace['measured']

    @staticmethod
    def _source(code, what, namespace):
        """The text of a statement; None for a callable, which goes into the namespace."""
        if isinstance(code, str):
            return code
        if not callable(code):
            raise ValueError(f'{what} is neither a string nor callable')
        namespace[f'_{what}'] = code
        return None

    def timeit(self, number=default_number):
        """Seconds for running the statement number times."""
        from itertools import repeat
        collecting = gc.isenabled()
        gc.disable()
        try:
            return self.inner(repeat(None, number), self.timer)
        finally:
            if collecting:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """The results of several timeit() calls."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) for the first round number of runs that takes at least 0.2 seconds."""
        scale = 1
        while True:
            for factor in (1, 2, 5):
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10

    def print_exc(self, file=None):
        """Print the exception being handled, with lines of the timed source."""
        import linecache
        import traceback
        linecache.cache['<timeit-src>'] = len(self.src), None, self.src.splitlines(True), '<timeit-src>'
        traceback.print_exc(file=file)


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """Seconds for running a statement number times."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """The results of several timeit() calls."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
