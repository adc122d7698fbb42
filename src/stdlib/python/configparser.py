# Configuration files with sections.

from _configparser_errors import (DuplicateOptionError, DuplicateSectionError, Error, InterpolationDepthError,
                                  InterpolationError, InterpolationMissingOptionError, InterpolationSyntaxError,
                                  MissingSectionHeaderError, MultilineContinuationError, NoOptionError, NoSectionError,
                                  ParsingError, UnnamedSectionDisabledError)
from _configparser_values import (BasicInterpolation, ExtendedInterpolation, Interpolation, MAX_INTERPOLATION_DEPTH)

__all__ = ('NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
           'InterpolationDepthError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError',
           'MissingSectionHeaderError', 'MultilineContinuationError', 'UnnamedSectionDisabledError', 'ConfigParser',
           'RawConfigParser', 'Interpolation', 'BasicInterpolation', 'ExtendedInterpolation', 'SectionProxy',
           'ConverterMapping', 'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH', 'UNNAMED_SECTION')

DEFAULTSECT = 'DEFAULT'
_UNSET = object()


class _Unnamed:
    def __repr__(self):
        return '<UNNAMED_SECTION>'


UNNAMED_SECTION = _Unnamed()


class RawConfigParser:
    """Sections with options; values are text."""

    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False,
                      'off': False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline_comments = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines = empty_lines_in_values
        self._unnamed = allow_unnamed_section
        self.default_section = default_section
        if interpolation is _UNSET:
            interpolation = self._DEFAULT_INTERPOLATION
        self._interpolation = interpolation or Interpolation()
        self._converters = {'int': int, 'float': float, 'boolean': self._convert_to_boolean}
        if converters is not _UNSET and converters:
            self._converters.update(converters)
            for name in converters:
                setattr(self, 'get' + name, self._getter(name))
        if defaults:
            for key, value in defaults.items():
                self._defaults[self.optionxform(str(key))] = value if value is None else str(value)

    def _getter(self, name):
        def get(section, option, *, raw=False, vars=None, fallback=_UNSET):
            return self._get_converted(section, option, name, raw, vars, fallback)

        return get

    @property
    def converters(self):
        return self._converters

    def defaults(self):
        """The options of the default section."""
        return self._defaults

    def sections(self):
        """The names of the sections, without the default one."""
        return list(self._sections)

    def add_section(self, section):
        """Add an empty section."""
        if section is UNNAMED_SECTION and not self._unnamed:
            raise UnnamedSectionDisabledError
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()

    def has_section(self, section):
        """Whether there is such a section (the default one does not count)."""
        return section in self._sections

    def options(self, section):
        """The names of the options of a section."""
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def read(self, filenames, encoding=None):
        """Read files; return the names of those that could be opened."""
        import os
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            done.append(os.fspath(filename))
        return done

    def read_file(self, f, source=None):
        """Read lines."""
        self._read(f, source if source is not None else getattr(f, 'name', '<???>'))

    def read_string(self, string, source='<string>'):
        """Read a text."""
        self._read(string.splitlines(keepends=True), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Take over a dict of dicts."""
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            used = set()
            for key, value in options.items():
                key = self.optionxform(str(key))
                if self._strict and key in used:
                    raise DuplicateOptionError(section, key, source)
                used.add(key)
                self.set(section, key, value if value is None else str(value))

    def optionxform(self, optionstr):
        """How the name of an option is kept."""
        return optionstr.lower()

    def _values(self, section, vars=None):
        if section != self.default_section and section not in self._sections:
            raise NoSectionError(section)
        values = {**self._defaults, **(self._sections[section] if section in self._sections else {})}
        if vars:
            for key, value in vars.items():
                values[self.optionxform(key)] = value if value is None else str(value)
        return values

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """A value."""
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in values:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = values[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _get_converted(self, section, option, name, raw, vars, fallback):
        try:
            text = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return self._converters[name](text)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """A value as int."""
        return self._get_converted(section, option, 'int', raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """A value as float."""
        return self._get_converted(section, option, 'float', raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """A value as bool."""
        return self._get_converted(section, option, 'boolean', raw, vars, fallback)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f'Not a boolean: {value}')
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """(name, section) pairs, or the (name, value) pairs of a section."""
        if section is _UNSET:
            return [(name, self[name]) for name in self]
        values = self._values(section)
        names = list(values)
        values = self._values(section, vars)
        if raw:
            return [(name, values[name]) for name in names]
        expand = self._interpolation.before_get
        return [(name, expand(self, section, name, values[name], values)) for name in names]

    def has_option(self, section, option):
        """Whether a section has an option."""
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def set(self, section, option, value=None):
        """Set a value."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            target = self._defaults
        elif section in self._sections:
            target = self._sections[section]
        else:
            raise NoSectionError(section)
        target[self.optionxform(option)] = value

    def remove_option(self, section, option):
        """Take an option away."""
        target = self._defaults if not section or section == self.default_section else self._sections.get(section)
        if target is None:
            raise NoSectionError(section)
        return target.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        """Take a section away."""
        return self._sections.pop(section, None) is not None

    def write(self, fp, space_around_delimiters=True):
        """Write everything to a file."""
        delimiter = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults, delimiter)
        for name, options in self._sections.items():
            self._write_section(fp, name, options, delimiter)

    def _write_section(self, fp, name, options, delimiter):
        if name is not UNNAMED_SECTION:
            fp.write(f'[{name}]\n')
        for key, value in options.items():
            value = self._interpolation.before_write(self, name, key, value)
            if value is None and self._allow_no_value:
                fp.write(f'{key}\n')
            else:
                fp.write(f'{key}{delimiter}{str(value).replace(chr(10), chr(10) + chr(9))}\n')
        fp.write('\n')

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if key not in self._sections:
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section, *self._sections])

    def keys(self):
        """The names of all sections."""
        return list(self)

    def values(self):
        """All sections."""
        return [self[name] for name in self]

    def clear(self):
        """Take all sections away."""
        self._sections.clear()
        self._defaults.clear()

    def update(self, other):
        """Set several sections."""
        for name in other:
            self[name] = other[name]

    def _read(self, lines, source):
        from _configparser_reader import Reader
        Reader(self, source).read(lines)


class ConfigParser(RawConfigParser):
    """Sections with options; values are checked to be text, and refer to others by %(name)s."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Set a value."""
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError('option values must be strings')
        super().set(section, option, value)

    def add_section(self, section):
        """Add an empty section."""
        if section is not UNNAMED_SECTION and not isinstance(section, str):
            raise TypeError('section names must be strings')
        super().add_section(section)


class SectionProxy:
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise TypeError('option keys must be strings')
        if (not self._parser._allow_no_value or value) and not isinstance(value, str):
            raise TypeError('option values must be strings')
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if hasattr(other, 'items') else NotImplemented

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def keys(self):
        """The names of the options."""
        return self._options()

    def values(self):
        """The values."""
        return [self[key] for key in self]

    def items(self):
        """(name, value) pairs."""
        return [(key, self[key]) for key in self]

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """A value, or the fallback."""
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def __getattr__(self, name):
        if name.startswith('get') and name[3:] in self._parser.converters:
            method = getattr(self._parser, name)
            return lambda option, fallback=None, *, raw=False, vars=None: method(self._name, option, raw=raw, vars=vars,
                                                                               fallback=fallback)
        raise AttributeError(name)

    def setdefault(self, key, value=None):
        """A value, set first if there is none."""
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, *default):
        """Take an option out."""
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def update(self, other=(), /, **kwargs):
        """Set several values."""
        for key, value in dict(other, **kwargs).items():
            self[key] = value


def ConverterMapping(parser):
    """The converters of a parser."""
    return parser.converters
