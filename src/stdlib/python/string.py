# Character constants, Template strings and the Formatter class.  re, which Template needs, is imported when the first
# pattern is compiled: most programs want the constants only.

from _string import formatter_field_name_split, formatter_parser

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalise every word; runs of white space become one space unless sep is given."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class _pattern_of_class:
    """Template.pattern: compiled from delimiter and idpattern (or from a string named pattern) on first use."""

    def __get__(self, instance, cls):
        import re
        source = cls.__dict__.get('_own_pattern')
        if source is None:
            delimiter = re.escape(cls.delimiter)
            name = cls.idpattern
            braced = name if cls.braceidpattern is None else cls.braceidpattern
            source = (f'{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})|'
                      f'{{(?P<braced>{braced})}}|(?P<invalid>))')
        compiled = re.compile(source, cls.flags | re.VERBOSE) if isinstance(source, str) else source
        cls.pattern = compiled
        return compiled


class Template:
    """A string with $name placeholders."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = 2       # re.IGNORECASE
    pattern = _pattern_of_class()

    def __init_subclass__(cls):
        super().__init_subclass__()
        if 'pattern' in cls.__dict__:
            cls._own_pattern = cls.__dict__['pattern']
        cls.pattern = _pattern_of_class()

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        start = match.start('invalid')
        lines = self.template[:start].splitlines(keepends=True)
        if not lines:
            line, column = 1, 1
        else:
            line, column = len(lines), start - len(''.join(lines[:-1]))
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def substitute(self, mapping={}, /, **kws):
        """Replace every placeholder; KeyError if one has no value, ValueError if one is malformed."""
        values = _merged(mapping, kws)

        def value_of(match):
            name = match.group('named') or match.group('braced')
            if name is not None:
                return str(values[name])
            if match.group('escaped') is not None:
                return self.delimiter
            if match.group('invalid') is not None:
                self._invalid(match)
            raise ValueError('Unrecognized named group in pattern', self.pattern)
        return self.pattern.sub(value_of, self.template)

    def safe_substitute(self, mapping={}, /, **kws):
        """Replace the placeholders that have a value and leave the others as they are."""
        values = _merged(mapping, kws)

        def value_of(match):
            name = match.group('named') or match.group('braced')
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return match.group()
            if match.group('escaped') is not None:
                return self.delimiter
            if match.group('invalid') is not None:
                return match.group()
            raise ValueError('Unrecognized named group in pattern', self.pattern)
        return self.pattern.sub(value_of, self.template)

    def is_valid(self):
        """Whether substitute() would find no malformed placeholder."""
        return all(match.group('invalid') is None for match in self.pattern.finditer(self.template))

    def get_identifiers(self):
        """The names of the placeholders, each once, in order."""
        names = {}
        for match in self.pattern.finditer(self.template):
            name = match.group('named') or match.group('braced')
            if name is not None:
                names[name] = None
        return list(names)


def _merged(mapping, kws):
    if not kws:
        return mapping
    if not mapping:
        return kws
    from collections import ChainMap
    return ChainMap(kws, mapping)


class Formatter:
    """str.format() as a class whose steps can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for literal, field_name, format_spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if field_name is None:
                continue
            first = formatter_field_name_split(field_name)[0]
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            found, argument = self.get_field(field_name, args, kwargs)
            used_args.add(argument)
            spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1,
                                                 auto_arg_index)
            parts.append(self.format_field(self.convert_field(found, conversion), spec))
        return ''.join(parts), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
