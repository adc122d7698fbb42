# Examples: how they are read out of a docstring, and when what was printed counts as what was expected.

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """A new option flag."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST
BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'


def indented(text, width=4):
    """The text with its lines that are not empty indented; ends with a line break."""
    lines = [' ' * width + line if line else line for line in text.split('\n')]
    text = '\n'.join(lines)
    return text if text.endswith('\n') or not text else text + '\n'


class Example:
    """A piece of source, what it should print, and where it stands."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want if not want or want.endswith('\n') else want + '\n'
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith('\n') else exc_msg + '\n'

    def __eq__(self, other):
        return vars(self) == vars(other) if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, with the names they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        shown = f'{count} example{"" if count == 1 else "s"}' if count else 'no examples'
        return f'<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>'

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename or '', self.lineno or -1) < (other.name, other.filename or '',
                                                                      other.lineno or -1)


class DocTestParser:
    """Reads examples out of texts."""

    def parse(self, string, name='<string>'):
        """Examples and the texts between them."""
        lines = string.expandtabs().split('\n')
        margin = min([len(line) - len(line.lstrip(' ')) for line in lines if line.strip()], default=0)
        lines = [line[margin:] for line in lines]
        output = []
        text = []
        number = 0
        while number < len(lines):
            line = lines[number]
            stripped = line.lstrip(' ')
            if not stripped.startswith('>>>') or line[len(line) - len(stripped):].startswith('>>>>'):
                text.append(line)
                number += 1
                continue
            output.append('\n'.join(text) + ('\n' if text else ''))
            text = []
            example, number = self._example(lines, number, len(line) - len(stripped), name)
            if example is not None:
                output.append(example)
        output.append('\n'.join(text))
        return output

    def _example(self, lines, number, indent, name):
        first = number
        source = [self._code(lines[number], indent, '>>>', number, name)]
        number += 1
        blank = ' ' * indent
        while number < len(lines) and lines[number].startswith(blank + '...'):
            source.append(self._code(lines[number], indent, '...', number, name))
            number += 1
        want = []
        while number < len(lines) and lines[number].strip() and not lines[number].lstrip(' ').startswith('>>>'):
            line = lines[number]
            if line[:indent] != blank:
                raise ValueError(f'line {number + 1} of the docstring for {name} has inconsistent leading whitespace: '
                                 f'{line!r}')
            want.append(line[indent:])
            number += 1
        code = '\n'.join(source)
        if not any(line.strip() and not line.strip().startswith('#') for line in source):
            return None, number
        options = self._options(code, name, first)
        return Example(code, '\n'.join(want), _exception_message(want), first, indent, options), number

    @staticmethod
    def _code(line, indent, prompt, number, name):
        rest = line[indent + 3:]
        if rest and rest[0] != ' ':
            raise ValueError(f'line {number + 1} of the docstring for {name} lacks blank after {prompt}: {line!r}')
        return rest[1:]

    @staticmethod
    def _options(source, name, number):
        options = {}
        for line in source.split('\n'):
            before, found, after = line.rpartition('doctest:')
            if not found or not before.rstrip().endswith('#') or '"' in after or "'" in after:
                continue
            for word in after.replace(',', ' ').split():
                if word[0] not in '+-' or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {number + 1} of the doctest for {name} has an invalid option: {word!r}')
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == '+'
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        """The DocTest of a text."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        """The examples of a text."""
        return [piece for piece in self.parse(string, name) if isinstance(piece, Example)]


def _exception_message(want):
    """What follows the stack in an expected traceback, or None."""
    if not want or not want[0].strip() in ('Traceback (most recent call last):', 'Traceback (innermost last):'):
        return None
    for index, line in enumerate(want[1:], 1):
        if line and (line[0].isalpha() or line[0] == '_'):
            return '\n'.join(want[index:]) + '\n'
    return None


class OutputChecker:
    """Compares what was printed with what was expected."""

    def check_output(self, want, got, optionflags):
        """Whether the output will do."""
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = '\n'.join(['' if line.rstrip() == BLANKLINE_MARKER and not line[:1].strip() == ' ' else line
                              for line in want.split('\n')])
            got = '\n'.join(['' if line and not line.strip() else line for line in got.split('\n')])
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _fits(want, got)

    def output_difference(self, example, got, optionflags):
        """How the output differs."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = '\n'.join([BLANKLINE_MARKER if not line.strip() and index < got.count('\n') else line
                             for index, line in enumerate(got.split('\n'))])
        long = want.count('\n') > 2 and got.count('\n') > 2       # short outputs are clearer without a diff
        if optionflags & REPORT_NDIFF or long and optionflags & (REPORT_UDIFF | REPORT_CDIFF):
            return self._difference(want, got, optionflags)
        if want and got:
            return f'Expected:\n{indented(want)}Got:\n{indented(got)}'
        if want:
            return f'Expected:\n{indented(want)}Got nothing\n'
        return f'Expected nothing\nGot:\n{indented(got)}' if got else 'Expected nothing\nGot nothing\n'

    @staticmethod
    def _difference(want, got, optionflags):
        import difflib
        want_lines, got_lines = want.splitlines(keepends=True), got.splitlines(keepends=True)
        if optionflags & REPORT_NDIFF and not (optionflags & (REPORT_UDIFF | REPORT_CDIFF)):
            lines = difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want_lines, got_lines)
            kind = 'ndiff with -expected +actual'
        elif optionflags & REPORT_UDIFF:
            lines = list(difflib.unified_diff(want_lines, got_lines, n=2))[2:]
            kind = 'unified diff with -expected +actual'
        else:
            lines = list(difflib.context_diff(want_lines, got_lines, n=2))[2:]
            kind = 'context diff with expected followed by actual'
        return f'Differences ({kind}):\n' + indented(''.join(lines))


def _fits(want, got):
    """Whether got is want with something in the place of every '...'."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    start, end = len(first), len(got) - len(last)
    if not got.startswith(first) or not got.endswith(last) or start > end:
        return False
    for piece in middle:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True
