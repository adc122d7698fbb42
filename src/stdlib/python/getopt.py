# Command-line options in the style of C's getopt().

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    """An option that is unknown, or lacks or has an argument."""

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Options up to the first other argument: (list of pairs, the rest)."""
    return _parse(args, shortopts, longopts, False)


def gnu_getopt(args, shortopts, longopts=[]):
    """Options anywhere between the other arguments: (list of pairs, the rest)."""
    return _parse(args, shortopts, longopts, True)


def _parse(args, shortopts, longopts, anywhere):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    if shortopts.startswith('+'):
        shortopts = shortopts[1:]
        anywhere = False
    found, others = [], []
    args = list(args)
    while args:
        arg = args[0]
        if arg == '--':
            others += args[1:]
            break
        if arg.startswith('--'):
            args = _long(found, arg[2:], longopts, args[1:])
        elif arg.startswith('-') and arg != '-':
            args = _short(found, arg[1:], shortopts, args[1:])
        elif anywhere:
            others.append(arg)
            args = args[1:]
        else:
            others += args
            break
    return found, others


def _long(found, option, longopts, args):
    name, equals, value = option.partition('=')
    value = value if equals else None
    candidates = [known for known in longopts if known.startswith(name)]
    if not candidates:
        raise GetoptError(f'option --{name} not recognized', name)
    if name in candidates:
        takes, full = False, name
    elif name + '=' in candidates:
        takes, full = True, name
    else:
        if len(candidates) > 1:
            raise GetoptError(f'option --{name} not a unique prefix', name)
        full = candidates[0]
        takes = full.endswith('=')
        full = full.removesuffix('=')
    if takes and value is None:
        if not args:
            raise GetoptError(f'option --{full} requires argument', full)
        value, args = args[0], args[1:]
    elif not takes and value is not None:
        raise GetoptError(f'option --{full} must not have an argument', full)
    found.append(('--' + full, value or ''))
    return args


def _short(found, letters, shortopts, args):
    while letters:
        letter, letters = letters[0], letters[1:]
        where = shortopts.find(letter) if letter != ':' else -1
        if where < 0:
            raise GetoptError(f'option -{letter} not recognized', letter)
        value = ''
        if shortopts[where + 1:where + 2] == ':':
            if not letters:
                if not args:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ''
        found.append(('-' + letter, value))
    return args
