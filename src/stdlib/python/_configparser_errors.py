# What can be wrong with a configuration file, or with what is asked of it.


class Error(Exception):
    """The base of all of them."""

    __module__ = 'configparser'

    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """There is no such section."""

    __module__ = 'configparser'

    def __init__(self, section):
        Error.__init__(self, f'No section: {section!r}')
        self.section = section
        self.args = (section,)


def _place(source, lineno):
    if source is None:
        return None
    return f'While reading from {source!r}' + ('' if lineno is None else f' [line {lineno:2d}]')


class DuplicateSectionError(Error):
    """There is such a section already."""

    __module__ = 'configparser'

    def __init__(self, section, source=None, lineno=None):
        place = _place(source, lineno)
        Error.__init__(self, f'{place}: section {section!r} already exists' if place else
                       f'Section {section!r} already exists')
        self.section, self.source, self.lineno = section, source, lineno
        self.args = section, source, lineno


class DuplicateOptionError(Error):
    """The option is there twice."""

    __module__ = 'configparser'

    def __init__(self, section, option, source=None, lineno=None):
        place = _place(source, lineno)
        Error.__init__(self, f'{place}: option {option!r} in section {section!r} already exists' if place else
                       f'Option {option!r} in section {section!r} already exists')
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = section, option, source, lineno


class NoOptionError(Error):
    """There is no such option."""

    __module__ = 'configparser'

    def __init__(self, option, section):
        Error.__init__(self, f'No option {option!r} in section: {section!r}')
        self.option, self.section = option, section
        self.args = option, section


class InterpolationError(Error):
    """A reference to another value cannot be replaced."""

    __module__ = 'configparser'

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = option, section, msg


class InterpolationMissingOptionError(InterpolationError):
    """The other value is not there."""

    __module__ = 'configparser'

    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, f'Bad value substitution: option {option!r} in section '
                                    f'{section!r} contains an interpolation key {reference!r} which is not a valid '
                                    f'option name. Raw value: {rawval!r}')
        self.reference = reference
        self.args = option, section, rawval, reference


class InterpolationSyntaxError(InterpolationError):
    """The reference is not well formed."""

    __module__ = 'configparser'


class InterpolationDepthError(InterpolationError):
    """References lead too far."""

    __module__ = 'configparser'

    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, f'Recursion limit exceeded in value substitution: option '
                                    f'{option!r} in section {section!r} contains an interpolation key which cannot be '
                                    f'substituted in 10 steps. Raw value: {rawval!r}')
        self.args = option, section, rawval


class ParsingError(Error):
    """Lines that cannot be read."""

    __module__ = 'configparser'

    def __init__(self, source, *args):
        Error.__init__(self, f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        """Add a line."""
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'


class MissingSectionHeaderError(ParsingError):
    """An option before the first section."""

    __module__ = 'configparser'

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = filename, lineno, line


class MultilineContinuationError(ParsingError):
    """A line that goes on after an option without a value."""

    __module__ = 'configparser'

    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'Key without value continued with an indented line.\n'
                       f'file: {filename!r}, line: {lineno}\n{line!r}')
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = filename, lineno, line


class UnnamedSectionDisabledError(Error):
    """The section without a name has to be asked for."""

    __module__ = 'configparser'

    def __init__(self, msg='Support for UNNAMED_SECTION is disabled.'):
        Error.__init__(self, msg)
