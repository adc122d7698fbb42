# Wrapping, indenting and dedenting text.  Words are cut by hand rather than with regular expressions, so that importing
# this module stays cheap.

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '
_to_space = {ord(char): ' ' for char in _whitespace}


class TextWrapper:
    """Wraps text, as its attributes say."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        """The lines of a paragraph."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_to_space)
        chunks = _chunks(text, self.break_on_hyphens)
        if self.fix_sentence_endings:
            _fix_sentence_endings(chunks)
        return self._lines(chunks)

    def fill(self, text):
        """The lines of a paragraph as one string."""
        return '\n'.join(self.wrap(text))

    def _lines(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        position = 0
        while position < len(chunks):
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[position].strip():
                position += 1
                if position == len(chunks):
                    break
            line, used = [], 0
            while position < len(chunks) and used + len(chunks[position]) <= room:
                line.append(chunks[position])
                used += len(chunks[position])
                position += 1
            if position < len(chunks) and len(chunks[position]) > room:
                used += self._break_word(chunks, position, line, used, room)
                if not chunks[position]:
                    position += 1
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            rest = chunks[position:]
            finished = not rest or self.drop_whitespace and len(rest) == 1 and not rest[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or finished and used <= room:
                lines.append(indent + ''.join(line))
                continue
            self._add_placeholder(lines, line, used, room, indent)
            break
        return lines

    def _break_word(self, chunks, position, line, used, room):
        """Deal with a chunk that fits on no line: move a piece of it (or all) to this line; returns its length."""
        chunk = chunks[position]
        space = 1 if room < 1 else room - used
        if self.break_long_words:
            end = space
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind('-', 0, space)
                if hyphen > 0 and any(char != '-' for char in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[position] = chunk[end:]
            return len(chunk[:end])
        if not line:
            line.append(chunk)
            chunks[position] = ''
            return len(chunk)
        return 0

    def _add_placeholder(self, lines, line, used, room, indent):
        """Make room for the placeholder at the end of the last line that is allowed."""
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= room:
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            used -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def _chunks(text, break_on_hyphens):
    """Words and the white space between them; words are cut behind hyphens and around dashes if asked."""
    chunks = []
    position, end = 0, len(text)
    while position < end:
        start = position
        blank = text[position] in _whitespace
        while position < end and (text[position] in _whitespace) == blank:
            position += 1
        piece = text[start:position]
        if blank or not break_on_hyphens or '-' not in piece:
            chunks.append(piece)
        else:
            _cut_word(piece, chunks)
    return chunks


def _is_word_char(char):
    return char.isalnum() or char == '_'


def _is_letter(char):
    return _is_word_char(char) and not char.isdecimal()


def _cut_word(word, chunks):
    start = position = 0
    end = len(word)
    while position < end:
        if word[position] != '-':
            position += 1
            continue
        run = position
        while run < end and word[run] == '-':
            run += 1
        if run - position >= 2:
            before = position > start and (_is_word_char(word[position - 1]) or word[position - 1] in '!"\'&.,?')
            after = run < end and _is_word_char(word[run])
            if after and (before or position == start):
                if position > start:
                    chunks.append(word[start:position])
                chunks.append(word[position:run])
                start = run
        elif _may_break_behind(word, start, position):
            chunks.append(word[start:run])
            start = run
        position = run
    if start < end:
        chunks.append(word[start:])


def _may_break_behind(word, start, hyphen):
    """A single hyphen between letters: at least two characters before it, and two behind it."""
    before = word[start:hyphen]
    after = word[hyphen + 1:]
    if len(after) < 2 or not before or not _is_letter(before[-1]):
        return False
    if not (len(before) >= 2 and _is_word_char(before[-2])):
        return False
    if _is_letter(after[0]):
        return _is_letter(after[1]) or after[1] == '-' and len(after) > 2 and _is_letter(after[2])
    return False


def _fix_sentence_endings(chunks):
    for index in range(len(chunks) - 1):
        word = chunks[index].rstrip('"\'')
        if (chunks[index + 1] == ' ' and len(word) > 1 and word[-1] in '.!?' and word[-2].isascii()
                and word[-2].islower() and len(chunks[index]) - len(word) <= 1):
            chunks[index + 1] = '  '


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph, none longer than width."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph with line breaks."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, cut at a word and with a placeholder if it is too long."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the white space that all lines begin with."""
    lines = text.split('\n')
    margin = None
    for index, line in enumerate(lines):
        stripped = line.lstrip(' \t')
        if not stripped:
            lines[index] = ''
            continue
        lead = line[:len(line) - len(stripped)]
        if margin is None:
            margin = lead
        elif not lead.startswith(margin):
            common = 0
            for one, other in zip(margin, lead):
                if one != other:
                    break
                common += 1
            margin = margin[:common]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """The text with a prefix before every line that is not blank (or that predicate chooses)."""
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
