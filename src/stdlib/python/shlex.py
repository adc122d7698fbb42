# Splitting text as a shell does.  split(), join() and quote() are what programs use; the shlex class is a reader of tokens
# from a string or file with the documented attributes.

__all__ = ['shlex', 'split', 'quote', 'join']

_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_')


def quote(s):
    """The text as one word of a shell command."""
    if not s:
        return "''"
    if _SAFE.issuperset(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """A shell command from words; the opposite of split()."""
    return ' '.join([quote(word) for word in split_command])


def split(s, comments=False, posix=True):
    """The words of a shell command."""
    if s is None:
        raise ValueError('s argument must not be None')
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ''
    return list(lexer)


class shlex:
    """A reader of tokens."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            from io import StringIO
            instream = StringIO(instream)
        if instream is None:
            import sys
            instream = sys.stdin
        self.instream = instream
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            self.wordchars += 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.source = None
        if punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars or ''
        if punctuation_chars:
            self.wordchars += '~-./*?='
            for char in punctuation_chars:
                self.wordchars = self.wordchars.replace(char, '')
        self._pushed = []
        self._unread = []

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Put a token back, to be read next."""
        self._pushed.insert(0, tok)

    def get_token(self):
        """The next token; eof at the end."""
        if self._pushed:
            return self._pushed.pop(0)
        return self.read_token()

    def _read(self):
        char = self._unread.pop() if self._unread else self.instream.read(1)
        if char == '\n':
            self.lineno += 1
        return char

    def _put_back(self, char):
        if char:
            if char == '\n':
                self.lineno -= 1
            self._unread.append(char)

    def read_token(self):
        """Read a token without looking at what was pushed."""
        char = self._skip_blanks()
        if not char:
            return self.eof
        if self.posix:
            return self._posix_token(char)
        return self._plain_token(char)

    def _skip_blanks(self):
        while True:
            char = self._read()
            if char and char in self.commenters:
                self._skip_comment()
            elif not char or char not in self.whitespace:
                return char

    def _skip_comment(self):
        while True:
            char = self._read()
            if not char or char == '\n':
                return

    def _ends_word(self, char, in_punctuation):
        if not char or char in self.whitespace:
            return True
        if in_punctuation:
            return char not in self._punctuation_chars
        if char in self._punctuation_chars:
            return True
        return not (self.whitespace_split or char in self.wordchars or char in self.quotes
                    or self.posix and char in self.escape)

    def _posix_token(self, char):
        special = self.whitespace_split or char in self.wordchars or char in self.quotes or char in self.escape
        in_punctuation = char in self._punctuation_chars
        if not special and not in_punctuation:
            return char
        token = []
        while True:
            if in_punctuation:
                token.append(char)
            elif char in self.quotes:
                token.append(self._quoted(char))
            elif char in self.escape:
                char = self._read()
                if not char:
                    raise ValueError('No escaped character')
                token.append(char)
            else:
                token.append(char)
            char = self._read()
            if char and char in self.commenters and not in_punctuation:
                self._skip_comment()
                break
            if self._ends_word(char, in_punctuation):
                if not char or char not in self.whitespace:
                    self._put_back(char)
                break
        return ''.join(token)

    def _quoted(self, quote):
        """The text up to the closing quote, with escapes replaced where they count."""
        text = []
        while True:
            char = self._read()
            if not char:
                raise ValueError('No closing quotation')
            if char == quote:
                return ''.join(text)
            if char in self.escape and quote in self.escapedquotes:
                following = self._read()
                if not following:
                    raise ValueError('No escaped character')
                text.append(following if following in self.escape or following == quote else char + following)
            else:
                text.append(char)

    def _plain_token(self, char):
        in_punctuation = char in self._punctuation_chars
        if char in self.quotes:
            text = [char]
            while True:
                char = self._read()
                if not char:
                    raise ValueError('No closing quotation')
                text.append(char)
                if char == text[0] and len(text) > 1:
                    if not self.whitespace_split:
                        return ''.join(text)
                    break
            token = text
            char = self._read()
        elif self.whitespace_split or char in self.wordchars or in_punctuation:
            token = []
        else:
            return char
        while not self._ends_word(char, in_punctuation):
            if char in self.commenters and not in_punctuation:
                self._skip_comment()
                return ''.join(token)
            token.append(char)
            if char in self.quotes and self.whitespace_split:
                closing = char
                while True:
                    char = self._read()
                    if not char:
                        raise ValueError('No closing quotation')
                    token.append(char)
                    if char == closing:
                        break
            char = self._read()
        if char and char not in self.whitespace:
            self._put_back(char)
        return ''.join(token)

    def error_leader(self, infile=None, lineno=None):
        """How error messages about the input begin."""
        return f'"{self.infile if infile is None else infile}", line {self.lineno if lineno is None else lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token
