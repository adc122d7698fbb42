# Signals: their names, and the handlers a program sets.  No other process can send one here; raise_signal() calls the
# handler, Control-C is the runner's own.

import sys

__all__ = ['signal', 'getsignal', 'raise_signal', 'Signals', 'Handlers', 'default_int_handler', 'SIG_DFL', 'SIG_IGN',
           'alarm', 'pause', 'strsignal', 'valid_signals', 'set_wakeup_fd', 'siginterrupt']

_NUMBERS = {'SIGHUP': 1, 'SIGINT': 2, 'SIGQUIT': 3, 'SIGILL': 4, 'SIGTRAP': 5, 'SIGABRT': 6, 'SIGBUS': 7, 'SIGFPE': 8,
            'SIGKILL': 9, 'SIGUSR1': 10, 'SIGSEGV': 11, 'SIGUSR2': 12, 'SIGPIPE': 13, 'SIGALRM': 14, 'SIGTERM': 15,
            'SIGSTKFLT': 16, 'SIGCHLD': 17, 'SIGCONT': 18, 'SIGSTOP': 19, 'SIGTSTP': 20, 'SIGTTIN': 21, 'SIGTTOU': 22,
            'SIGURG': 23, 'SIGXCPU': 24, 'SIGXFSZ': 25, 'SIGVTALRM': 26, 'SIGPROF': 27, 'SIGWINCH': 28, 'SIGIO': 29,
            'SIGPWR': 30, 'SIGSYS': 31}
_TEXTS = {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 6: 'Aborted', 9: 'Killed', 11: 'Segmentation fault',
          13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated'}
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class _Named(int):
    """A number with a name, with the repr of the enum it is in CPython."""

    __slots__ = ()

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        for name, number in self._numbers.items():
            if number == self:
                return name
        raise ValueError(f'{int(self)} is not a valid {type(self).__name__}')

    def __repr__(self):
        return f'<{type(self).__name__}.{self.name}: {int(self)}>'

    def __str__(self):
        return int.__repr__(self)


class Signals(_Named):
    """The signals."""

    __slots__ = ()
    _numbers = _NUMBERS

    def __new__(cls, value):
        if value not in _NUMBERS.values():
            raise ValueError(f'{value!r} is not a valid Signals')
        return int.__new__(cls, value)


class Handlers(_Named):
    """What can stand for a handler."""

    __slots__ = ()
    _numbers = {'SIG_DFL': 0, 'SIG_IGN': 1}


for _name, _number in _NUMBERS.items():
    globals()[_name] = Signals(_number)
    setattr(Signals, _name, globals()[_name])
SIG_DFL = Handlers.SIG_DFL = Handlers(0)
SIG_IGN = Handlers.SIG_IGN = Handlers(1)


def default_int_handler(signalnum, frame, /):
    """Raise KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {2: default_int_handler, 13: SIG_IGN, 25: SIG_IGN}


def _check(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    return int(signalnum)


def signal(signalnum, handler):
    """Set a handler; return the one before."""
    number = _check(signalnum)
    threading = sys.modules.get('threading')
    if threading is not None and threading.current_thread() is not threading.main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    if not callable(handler) and handler not in (0, 1):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if number in (9, 19):
        raise OSError(22, 'Invalid argument')
    before = _handlers.get(number, SIG_DFL)
    _handlers[number] = handler if callable(handler) else Handlers(handler)
    return before


def getsignal(signalnum):
    """The handler of a signal."""
    return _handlers.get(_check(signalnum), SIG_DFL)


def raise_signal(signalnum, /):
    """Send a signal to this process: its handler is called."""
    number = _check(signalnum)
    handler = _handlers.get(number, SIG_DFL)
    if callable(handler):
        handler(number, sys._getframe(1))
    elif handler == SIG_DFL and number not in (17, 18, 23, 28):
        from os import _exit
        _exit(128 + number)


def strsignal(signalnum, /):
    """What a signal means."""
    return _TEXTS.get(_check(signalnum))


def valid_signals():
    """All signals."""
    return {Signals(number) for number in _NUMBERS.values()}


def alarm(seconds, /):
    """Refused, except for cancelling: no signal arrives by itself here."""
    if seconds:
        raise PermissionError(1, 'signal.alarm is not available in this sandbox')
    return 0


def setitimer(which, seconds, interval=0.0, /):
    """Refused, as alarm is."""
    if seconds:
        raise PermissionError(1, 'signal.setitimer is not available in this sandbox')
    return 0.0, 0.0


def pause():
    """Refused: no signal would ever end it."""
    raise PermissionError(1, 'signal.pause is not available in this sandbox')


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """No descriptor is ever written to."""
    return -1


def siginterrupt(signalnum, flag, /):
    """Nothing is interrupted."""
