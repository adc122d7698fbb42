"""The command pattern: an editor with undo, redo, macros and checkpoints."""
from abc import ABC, abstractmethod
from contextlib import contextmanager


class Command(ABC):
    @abstractmethod
    def do(self, buffer): ...

    @abstractmethod
    def undo(self, buffer): ...

    def merge(self, other):
        return None


class Insert(Command):
    def __init__(self, at, text):
        self.at, self.text = at, text

    def do(self, buffer):
        if not 0 <= self.at <= len(buffer):
            raise IndexError(f"cannot insert at {self.at} of {len(buffer)}")
        buffer[self.at:self.at] = self.text

    def undo(self, buffer):
        del buffer[self.at:self.at + len(self.text)]

    def merge(self, other):
        if isinstance(other, Insert) and other.at == self.at + len(self.text):
            return Insert(self.at, self.text + other.text)

    def __repr__(self):
        return f"+{self.at}{self.text!r}"


class Delete(Command):
    def __init__(self, start, stop):
        self.start, self.stop = start, stop

    def do(self, buffer):
        self.removed = buffer[self.start:self.stop]
        del buffer[self.start:self.stop]

    def undo(self, buffer):
        buffer[self.start:self.start] = self.removed

    def __repr__(self):
        return f"-{self.start}:{self.stop}"


class Macro(Command):
    def __init__(self, *commands):
        self.commands = commands

    def do(self, buffer):
        done = []
        try:
            for c in self.commands:
                c.do(buffer)
                done.append(c)
        except Exception:
            for c in reversed(done):
                c.undo(buffer)
            raise

    def undo(self, buffer):
        for c in reversed(self.commands):
            c.undo(buffer)

    def __repr__(self):
        return f"Macro{self.commands}"


class Editor:
    def __init__(self):
        self.buffer, self.done, self.undone = [], [], []

    def run(self, command):
        command.do(self.buffer)
        self.undone.clear()
        if self.done and (merged := self.done[-1].merge(command)):
            self.done[-1] = merged
        else:
            self.done.append(command)
        return self

    def undo(self):
        command = self.done.pop()
        command.undo(self.buffer)
        self.undone.append(command)

    def redo(self):
        command = self.undone.pop()
        command.do(self.buffer)
        self.done.append(command)

    @contextmanager
    def checkpoint(self):
        mark = len(self.done)
        try:
            yield self
        except IndexError as error:
            print("rolled back:", error)
            while len(self.done) > mark:
                self.undo()

    def __str__(self):
        return f"{''.join(self.buffer)!r:<22} done={self.done} undone={self.undone}"


e = Editor()
e.run(Insert(0, "hello")).run(Insert(5, " world"))
print(e)
e.run(Delete(0, 6))
print(e)
e.undo()
print(e)
e.run(Macro(Insert(0, ">> "), Delete(3, 4), Insert(3, "H")))
print(e)
for _ in range(2):
    e.undo()
    print(e)
e.redo(); e.redo()
print(e)
with e.checkpoint():
    e.run(Insert(0, "A")).run(Insert(3, "B")).run(Insert(99, "C"))
print(e)
try:
    e.run(Macro(Insert(0, "x"), Insert(500, "y")))
except IndexError as error:
    print(error, "".join(e.buffer))
try:
    while True:
        e.undo()
except IndexError as error:
    print(error, e)
