# Passwords and the user's name.

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    """The password may have been shown."""


def getpass(prompt='Password: ', stream=None):
    """Ask for a password; the terminal belongs to the simulator, so what is typed is shown."""
    import sys
    from warnings import warn
    warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
    stream = sys.stderr if stream is None else stream
    print('Warning: Password input may be echoed.', file=stream)
    stream.write(prompt)
    stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix('\n')


def getuser():
    """The user's name, from the environment."""
    from os import environ
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = environ.get(name)
        if user:
            return user
    raise OSError('No username set in the environment')
