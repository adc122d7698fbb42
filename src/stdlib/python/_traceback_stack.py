# The entries of stacks and tracebacks, as data and as text.

import sys

__name__ = 'traceback'

_REPEATS_SHOWN = 3


class FrameSummary:
    """One entry of a stack or traceback."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = None if line is None else [line]
        if lookup_line:
            self._source_lines()
        self.locals = None if locals is None else {key: _safe(value, repr) for key, value in locals.items()}

    def _source_lines(self):
        """The lines as they are in the file."""
        if self._lines is None:
            import linecache
            if self.lineno is None:
                self._lines = []
            else:
                last = max(self.end_lineno or self.lineno, self.lineno)
                found = [linecache.getline(self.filename, number) for number in range(self.lineno, last + 1)]
                self._lines = [text.rstrip('\r\n') for text in found] if any(found) else []
        return self._lines

    @property
    def line(self):
        """The first source line without indentation; None if the source is not known."""
        if self.lineno is None:
            return None
        lines = self._source_lines()
        return lines[0].strip() if lines else ''

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def walk_stack(f):
    """(frame, line number) from a frame outwards; from the caller without one."""
    if f is None:
        f = sys._getframe(1).f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """(frame, line number) along a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _positions_of_tb(tb):
    while tb is not None:
        yield tb.tb_frame, _positions(tb.tb_frame.f_code, tb.tb_lasti, tb.tb_lineno)
        tb = tb.tb_next


def _positions(code, lasti, lineno):
    """(first line, last line, first column, last column) of an instruction; columns count bytes of UTF-8."""
    if lasti < 0:
        return lineno, None, None, None
    wanted = lasti // 2
    for index, positions in enumerate(code.co_positions()):
        if index == wanted:
            return (lineno, *positions[1:]) if positions[0] is None else positions
    return lineno, None, None, None


class StackSummary(list):
    """A list of FrameSummary objects."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make one from pairs of frame and line number."""
        return klass._extract(((frame, (lineno, None, None, None)) for frame, lineno in frame_gen), limit,
                              lookup_lines, capture_locals)

    @classmethod
    def _extract(klass, frames, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            if limit >= 0:
                from itertools import islice
                frames = islice(frames, limit)
            else:
                frames = list(frames)[limit:]
        result = klass()
        for frame, (lineno, end_lineno, colno, end_colno) in frames:
            code = frame.f_code
            if lookup_lines:
                import linecache
                linecache.lazycache(code.co_filename, frame.f_globals)
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=lookup_lines,
                                       locals=frame.f_locals if capture_locals else None, end_lineno=end_lineno,
                                       colno=colno, end_colno=end_colno))
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make one from FrameSummary objects or (file name, line number, name, line) tuples."""
        result = klass()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one entry."""
        summary = frame_summary
        text = f'  File "{summary.filename}", line {summary.lineno}, in {summary.name}\n'
        lines = summary._source_lines()
        if lines and any(line.strip() for line in lines):
            if summary.colno is None or summary.end_colno is None:
                text += f'    {lines[0].strip()}\n'
            else:
                from _traceback_source import format_lines
                text += format_lines(lines, _column(lines[0], summary.colno), _column(lines[-1], summary.end_colno))
        if summary.locals:
            text += ''.join([f'    {name} = {value}\n' for name, value in sorted(summary.locals.items())])
        return text

    def format(self, **kwargs):
        """The texts of all entries, with runs of the same entry shortened."""
        result = []
        last, repeats = None, 0
        for summary in self:
            text = self.format_frame_summary(summary, **kwargs)
            if text is None:
                continue
            key = summary.filename, summary.lineno, summary.name
            if key != last:
                _note_repeats(result, repeats)
                last, repeats = key, 0
            repeats += 1
            if repeats <= _REPEATS_SHOWN:
                result.append(text)
        _note_repeats(result, repeats)
        return result


def _note_repeats(result, repeats):
    more = repeats - _REPEATS_SHOWN
    if more > 0:
        result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')


def _column(line, offset):
    return offset if line.isascii() else len(line.encode('utf-8')[:offset].decode('utf-8', 'replace'))


def _safe(value, function=str):
    try:
        return function(value)
    except Exception:
        return f'<exception {function.__name__}() failed>'
