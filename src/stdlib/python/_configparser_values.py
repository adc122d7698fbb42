# References from one value of a configuration file to another, and how they are replaced.

from _configparser_errors import (InterpolationDepthError, InterpolationMissingOptionError, InterpolationSyntaxError,
                                  NoOptionError, NoSectionError)

MAX_INTERPOLATION_DEPTH = 10


class Interpolation:
    """Values as they are written."""

    def before_get(self, parser, section, option, value, defaults):
        """The value that get() returns."""
        return value

    def before_set(self, parser, section, option, value):
        """The value that set() keeps."""
        return value

    def before_read(self, parser, section, option, value):
        """The value that is kept after reading."""
        return value

    def before_write(self, parser, section, option, value):
        """The value that is written."""
        return value


class BasicInterpolation(Interpolation):
    """%(name)s stands for another value of the section."""

    def before_get(self, parser, section, option, value, defaults):
        """The value with references replaced."""
        return self._expand(parser, section, option, value, defaults, 1)

    def before_set(self, parser, section, option, value):
        """The value, if its % signs are well formed."""
        rest = value.replace('%%', '')
        while '%(' in rest:
            head, _, tail = rest.partition('%(')
            name, found, tail = tail.partition(')s')
            if not found:
                break
            rest = head + tail
        if '%' in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find('%')}")
        return value

    def _expand(self, parser, section, option, text, values, depth):
        raw = parser.get(section, option, raw=True, fallback=text)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        pieces = []
        while text:
            head, percent, rest = text.partition('%')
            pieces.append(head)
            if not percent:
                break
            if rest[:1] == '%':
                pieces.append('%')
                text = rest[1:]
                continue
            if rest[:1] != '(':
                raise InterpolationSyntaxError(option, section,
                                               f"'%' must be followed by '%' or '(', found: {'%' + rest!r}")
            name, found, text = rest[1:].partition(')s')
            if not found:
                raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {"%" + rest!r}')
            name = parser.optionxform(name)
            if name not in values:
                raise InterpolationMissingOptionError(option, section, raw, name)
            value = values[name]
            pieces.append(self._expand(parser, section, option, value, values, depth + 1) if '%' in value else value)
        return ''.join(pieces)


class ExtendedInterpolation(Interpolation):
    """${name} or ${section:name} stands for another value."""

    def before_get(self, parser, section, option, value, defaults):
        """The value with references replaced."""
        return self._expand(parser, section, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        """The value, if its $ signs are well formed."""
        rest = value.replace('$$', '')
        while '${' in rest:
            head, _, tail = rest.partition('${')
            name, found, tail = tail.partition('}')
            if not found:
                break
            rest = head + tail
        if '$' in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find('$')}")
        return value

    def _expand(self, parser, home, option, text, section, values, depth):
        raw = parser.get(home, option, raw=True, fallback=text)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, home, raw)
        pieces = []
        while text:
            head, dollar, rest = text.partition('$')
            pieces.append(head)
            if not dollar:
                break
            if rest[:1] == '$':
                pieces.append('$')
                text = rest[1:]
                continue
            if rest[:1] != '{':
                raise InterpolationSyntaxError(option, home,
                                               f"'$' must be followed by '$' or '{{', found: {'$' + rest!r}")
            path, found, text = rest[1:].partition('}')
            if not found:
                raise InterpolationSyntaxError(option, home, f'bad interpolation variable reference {"$" + rest!r}')
            parts = path.split(':')
            where, name = section, option
            try:
                if len(parts) == 1:
                    name = parser.optionxform(parts[0])
                    value = values[name]
                elif len(parts) == 2:
                    where, name = parts[0], parser.optionxform(parts[1])
                    value = parser.get(where, name, raw=True)
                else:
                    raise InterpolationSyntaxError(option, home, f"More than one ':' found: {'$' + rest!r}")
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, home, raw, ':'.join(parts)) from None
            if '$' in value:
                value = self._expand(parser, home, name, value, where, dict(parser.items(where, raw=True)), depth + 1)
            pieces.append(value)
        return ''.join(pieces)
