"""A JSON parser and pretty printer written by hand, compared with the json module."""
import json


class JsonError(ValueError):
    def __init__(self, message, text, at):
        line = text.count("\n", 0, at) + 1
        column = at - (text.rfind("\n", 0, at) + 1) + 1
        super().__init__(f"{message}: line {line} column {column}")


class Reader:
    ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
    WORDS = {"true": True, "false": False, "null": None}

    def __init__(self, text):
        self.text, self.at = text, 0

    def fail(self, message):
        raise JsonError(message, self.text, self.at)

    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1

    def peek(self):
        self.skip()
        return self.text[self.at] if self.at < len(self.text) else ""

    def take(self, ch):
        if self.peek() != ch:
            self.fail(f"expected {ch!r}")
        self.at += 1

    def document(self):
        value = self.value()
        if self.peek():
            self.fail("extra data")
        return value

    def value(self):
        ch = self.peek()
        if ch == "{":
            return dict(self.items("{", "}", self.member))
        if ch == "[":
            return list(self.items("[", "]", self.value))
        if ch == '"':
            return self.string()
        if ch and ch in "-0123456789":
            return self.number()
        for word, value in self.WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        self.fail("expected a value")

    def items(self, opening, closing, read):
        self.take(opening)
        if self.peek() != closing:
            yield read()
            while self.peek() == ",":
                self.at += 1
                yield read()
        self.take(closing)

    def member(self):
        if self.peek() != '"':
            self.fail("expected a name")
        name = self.string()
        self.take(":")
        return name, self.value()

    def string(self):
        self.take('"')
        out = []
        while (ch := self.text[self.at:self.at + 1]) != '"':
            if ch == "" or ch < " ":
                self.fail("unterminated string")
            self.at += 1
            if ch == "\\":
                ch = self.text[self.at]
                self.at += 1
                if ch == "u":
                    ch = chr(int(self.text[self.at:self.at + 4], 16))
                    self.at += 4
                else:
                    ch = self.ESCAPES.get(ch) or self.fail(f"bad escape {ch!r}")
            out.append(ch)
        self.at += 1
        return "".join(out)

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-.eE0123456789":
            self.at += 1
        raw = self.text[start:self.at]
        try:
            return float(raw) if set(raw) & set(".eE") else int(raw)
        except ValueError:
            self.at = start
            self.fail(f"bad number {raw!r}")


def pretty(value, indent="  ", depth=0):
    pad = indent * (depth + 1)
    match value:
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case int() | float():
            return repr(value)
        case str():
            return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c, c) for c in value) + '"'
        case [] | {} if not value:
            return "[]" if isinstance(value, list) else "{}"
        case [*items]:
            return "[\n" + ",\n".join(pad + pretty(v, indent, depth + 1) for v in items) + "\n" + indent * depth + "]"
        case dict():
            return "{\n" + ",\n".join(f"{pad}{pretty(k)}: {pretty(v, indent, depth + 1)}" for k, v in value.items()) + "\n" + indent * depth + "}"
        case _:
            raise TypeError(f"cannot print {type(value).__name__}")


SAMPLE = '{"name": "sam\\u00e9 \\"q\\"", "list": [1, -2.5, 3e2, [], {}], "nested": {"ok": true, "no": false, "nothing": null}, "tab": "a\\tb"}'
data = Reader(SAMPLE).document()
print(pretty(data))
print(data == json.loads(SAMPLE), pretty(data) == json.dumps(data, indent=2, ensure_ascii=False), json.loads(pretty(data)) == data)
for bad in ('{"a": 1', "[1, 2,]", '{"a" 1}', "[1] x", '"open', "-", '["\\x"]', "{1: 2}", "", '{\n  "a": [1,\n  tru]}', "1.2.3"):
    try:
        print(Reader(bad).document())
    except JsonError as error:
        print(f"{bad!r:<22} {error}")
try:
    pretty([{1, 2}])
except TypeError as error:
    print(error)
