# Tools for with statements.  The asynchronous half of CPython's module is absent, as async is from the language here.

import sys
from abc import ABC, abstractmethod

__all__ = ['AbstractContextManager', 'ContextDecorator', 'ExitStack', 'chdir', 'closing', 'contextmanager',
           'nullcontext', 'redirect_stderr', 'redirect_stdout', 'suppress']


class AbstractContextManager(ABC):
    """Base class of context managers: __enter__ returns self, __exit__ is yours."""

    __slots__ = ()

    __class_getitem__ = classmethod(type(list[int]))

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractContextManager:
            return NotImplemented
        for name in ('__enter__', '__exit__'):
            for klass in C.__mro__:
                if name in klass.__dict__:
                    if klass.__dict__[name] is None:
                        return NotImplemented
                    break
            else:
                return NotImplemented
        return True


class ContextDecorator:
    """Mixin that lets a context manager be used as a decorator too."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        from functools import wraps

        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    """What a function decorated with contextmanager() returns."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None) or type(self).__doc__

    def _recreate_cm(self):
        # As a decorator it is entered once per call, and a generator runs only once.
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func     # they are for _recreate_cm only and must not live as long as the block
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        gen = self.gen
        if typ is None:
            try:
                next(gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                gen.close()
        if value is None:
            value = typ()
        try:
            gen.throw(value)
        except StopIteration as exc:
            return exc is not value     # the generator ended: handled, unless it let our own StopIteration through
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                value.__traceback__ = traceback     # StopIteration, turned into RuntimeError by the generator
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            gen.close()


def contextmanager(func):
    """Decorator: make a context manager from a generator function that yields once."""
    from functools import wraps

    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


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
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_redirect):
    """Context manager that sends standard output to another file."""

    _stream = 'stdout'


class redirect_stderr(_redirect):
    """Context manager that sends standard error to another file."""

    _stream = 'stderr'


class suppress(AbstractContextManager):
    """Context manager that swallows the given exceptions, also inside exception groups."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            rest = excinst.split(self._exceptions)[1]
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager):
    """Context manager that does nothing; the block gets enter_result."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Context manager that changes the working directory for the length of a block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


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
