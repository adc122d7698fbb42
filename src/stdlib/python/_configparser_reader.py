# The reader of configuration files: line by line, with values that go on over indented lines.

from _configparser_errors import (DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError,
                                  MultilineContinuationError, ParsingError)


class Reader:
    """One file on its way into a parser."""

    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        self.sections = set()
        self.options = set()
        self.section = self.name = self.option = None
        self.indent = self.option_indent = 0
        self.lineno = 0
        self.errors = None

    def read(self, lines):
        """Read all lines, then join the values of several lines."""
        parser = self.parser
        for self.lineno, line in enumerate(lines, 1):
            self.line(line)
        for section, options in [(parser.default_section, parser._defaults), *parser._sections.items()]:
            for name, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[name] = parser._interpolation.before_read(parser, section, name, value)
        if self.errors is not None:
            raise self.errors

    def without_comment(self, line):
        """(the line without its comment, whether it is nothing but a comment)."""
        stripped = line.strip()
        if any(stripped.startswith(prefix) for prefix in self.parser._comments):
            return '', True
        cut = len(line)
        for prefix in self.parser._inline_comments:
            pos = line.find(prefix)
            while pos >= 0:
                if pos == 0 or line[pos - 1].isspace():
                    cut = min(cut, pos)
                    break
                pos = line.find(prefix, pos + 1)
        return line[:cut].strip(), cut < len(line) and not line[:cut].strip()

    def line(self, line):
        """Read one line."""
        value, comment = self.without_comment(line)
        if not value:
            if self.parser._empty_lines:
                if not comment and self.section is not None and self.option and self.section[self.option] is not None:
                    self.section[self.option].append('')
            else:
                self.option_indent = 1 << 60
            return
        self.indent = len(line) - len(line.lstrip())
        if self.section is not None and self.option and self.indent > self.option_indent:
            if self.section[self.option] is None:
                raise MultilineContinuationError(self.source, self.lineno, line)
            self.section[self.option].append(value)
            return
        self.option_indent = self.indent
        if value[0] == '[' and ']' in value:
            self.header(value[1:value.rindex(']')])
        elif self.section is None:
            if not self.parser._unnamed:
                raise MissingSectionHeaderError(self.source, self.lineno, line)
            from configparser import UNNAMED_SECTION
            self.header(UNNAMED_SECTION)
            self.assignment(value, line)
        else:
            self.assignment(value, line)

    def header(self, name):
        """Start a section."""
        parser = self.parser
        if name == parser.default_section:
            self.section = parser._defaults
        elif name in parser._sections:
            if parser._strict and name in self.sections:
                raise DuplicateSectionError(name, self.source, self.lineno)
            self.section = parser._sections[name]
        else:
            self.section = parser._sections[name] = parser._dict()
        self.sections.add(name)
        self.name = name
        self.option = None

    def assignment(self, text, line):
        """Read an option."""
        parser = self.parser
        places = [(pos, delimiter) for delimiter in parser._delimiters if (pos := text.find(delimiter)) >= 0]
        if not places and not parser._allow_no_value or places and not text[:min(places)[0]].strip():
            if self.errors is None:
                self.errors = ParsingError(self.source)
            self.errors.append(self.lineno, line)
            return
        value = None
        name = text
        if places:
            pos, delimiter = min(places)
            name, value = text[:pos].rstrip(), text[pos + len(delimiter):].strip()
        self.option = parser.optionxform(name.rstrip())
        if parser._strict and (self.name, self.option) in self.options:
            raise DuplicateOptionError(self.name, self.option, self.source, self.lineno)
        self.options.add((self.name, self.option))
        self.section[self.option] = None if value is None else [value]
