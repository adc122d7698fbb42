# Tools for with statements.  The asynchronous half of CPython's module is absent, as async is from the language here.

import sys
from abc import ABC, _recognised_by_methods, abstractmethod

__all__ = ['AbstractContextManager', 'ContextDecorator', 'ExitStack', 'chdir', 'closing', 'contextmanager',
           'nullcontext', 'redirect_stderr', 'redirect_stdout', 'suppress']


class AbstractContextManager(ABC):
    """Base class of context managers: __enter__ returns self, __exit__ is yours."""

    __slots__ = ()
    _recognised_by = ('__enter__', '__exit__')
    __subclasshook__ = _recognised_by_methods
    __class_getitem__ = classmethod(type(list[int]))

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    """Mixin that lets a context manager be used as a decorator too."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        from functools import update_wrapper

        def inside(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return update_wrapper(inside, func)


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    """What a function decorated with contextmanager() returns."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self._call = func, args, kwds
        doc = getattr(func, '__doc__', None)
        if doc is not None:
            self.__doc__ = doc

    def _recreate_cm(self):
        # As a decorator it is entered once per call, and a generator runs only once.
        return type(self)(*self._call)

    def __enter__(self):
        self._call = None       # the arguments are for _recreate_cm only and must not live as long as the block
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    def __exit__(self, typ, value, traceback):
        if typ is None:
            for _ in self.gen:
                self._refuse("generator didn't stop")
            return False
        error = typ() if value is None else value
        outcome = self._outcome_of(error)
        if outcome is None:
            return True
        # The generator let the error through: itself, or as the RuntimeError that a StopIteration becomes when it
        # leaves a generator.  The with statement goes on with the error as it was before.
        if outcome is error or (isinstance(error, StopIteration) and isinstance(outcome, RuntimeError)
                                and outcome.__cause__ is error):
            error.__traceback__ = traceback
            return False
        raise outcome

    def _outcome_of(self, error):
        """Throw the error into the generator: None if it ended, else the exception that came out."""
        try:
            self.gen.throw(error)
        except StopIteration as end:
            return error if end is error else None
        except BaseException as other:
            return other
        self._refuse("generator didn't stop after throw()")

    def _refuse(self, message):
        try:
            raise RuntimeError(message)
        finally:
            self.gen.close()


def contextmanager(func):
    """Decorator: make a context manager from a generator function that yields once."""
    from functools import update_wrapper

    def make(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return update_wrapper(make, func)


class closing(AbstractContextManager):
    """Context manager that calls thing.close() at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _redirect(AbstractContextManager):
    """Replaces a stream of sys for the length of a block; may be entered again while it is active."""

    def __init__(self, new_target):
        self._target = new_target
        self._replaced = []

    def __enter__(self):
        name = self._stream
        self._replaced.append(getattr(sys, name))
        setattr(sys, name, self._target)
        return self._target

    def __exit__(self, *details):
        setattr(sys, self._stream, self._replaced.pop())


class redirect_stdout(_redirect):
    """Context manager that sends standard output to another file."""

    _stream = 'stdout'


class redirect_stderr(_redirect):
    """Context manager that sends standard error to another file."""

    _stream = 'stderr'


class suppress(AbstractContextManager):
    """Context manager that swallows the given exceptions, also inside exception groups."""

    def __init__(self, *exceptions):
        self._unwanted = exceptions

    def __enter__(self):
        return None

    def __exit__(self, kind, exc, tb):
        if kind is None or issubclass(kind, self._unwanted):
            return kind is not None
        if not issubclass(kind, BaseExceptionGroup):
            return False
        _, others = exc.split(self._unwanted)
        if others is not None:
            raise others
        return True


class nullcontext(AbstractContextManager):
    """Context manager that does nothing; the block gets enter_result."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        return None


class chdir(AbstractContextManager):
    """Context manager that changes the working directory for the length of a block."""

    def __init__(self, path):
        self.path = path
        self._left = []

    def __enter__(self):
        from os import chdir, getcwd
        self._left.append(getcwd())
        chdir(self.path)

    def __exit__(self, *details):
        from os import chdir
        chdir(self._left.pop())


class ExitStack(AbstractContextManager):
    """Context manager that holds any number of others, and callbacks, and ends them in reverse order."""

    def __init__(self):
        self._exit_callbacks = []       # functions of (type, value, traceback); those of plain callbacks return None

    def pop_all(self):
        """Move everything to a new stack and return that."""
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return other

    def push(self, exit):
        """Register an object's __exit__, or a function with its signature; returns the argument."""
        method = getattr(type(exit), '__exit__', None)
        if method is None:
            self._exit_callbacks.append(exit)
        else:
            self._exit_callbacks.append(_bound(method, exit))
        return exit

    def enter_context(self, cm):
        """Enter a context manager, to be left with the stack; returns what its __enter__ does."""
        cls = type(cm)
        try:
            enter, leave = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager "
                            'protocol') from None
        result = enter(cm)
        self._exit_callbacks.append(_bound(leave, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Register a function to be called with the given arguments; returns the function."""
        def run(exc_type, exc, tb):
            callback(*args, **kwds)
        run.__wrapped__ = callback
        self._exit_callbacks.append(run)
        return callback

    def close(self):
        """End everything now."""
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        exc = exc_details[1]
        outer = sys.exception()         # what the with statement itself runs in: contexts end there
        callbacks = self._exit_callbacks
        suppressed = raised = False
        while callbacks:
            leave = callbacks.pop()
            try:
                if leave(*_details(exc)):
                    suppressed, raised, exc = True, False, None
            except BaseException as new:
                _link_context(new, exc, outer)
                raised, exc = True, new
        if raised:
            context = exc.__context__   # raising sets the context to outer; what was found out above is better
            try:
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return exc_details[0] is not None and suppressed


def _bound(method, instance):
    return lambda exc_type, exc, tb: method(instance, exc_type, exc, tb)


def _details(exc):
    return (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)


def _link_context(new, previous, outer):
    """Make previous the end of new's chain of contexts, where the interpreter put what it saw being handled."""
    while True:
        context = new.__context__
        if context is None or context is previous:
            return
        if context is outer:
            break
        new = context
    new.__context__ = previous
