"""A tokenizer, recursive-descent parser and evaluator for arithmetic with variables and functions."""
import math


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


def tokenize(text):
    i = 0
    while i < len(text):
        ch = text[i]
        if ch.isspace():
            i += 1
        elif ch.isdigit() or ch == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            yield "num", text[start:i], start
        elif ch.isalpha():
            start = i
            while i < len(text) and text[i].isalnum():
                i += 1
            yield "name", text[start:i], start
        elif text[i:i + 2] == "**":
            yield "op", "**", i
            i += 2
        elif ch in "+-*/%(),=":
            yield "op", ch, i
            i += 1
        else:
            raise ParseError(f"unexpected {ch!r}", i)
    yield "end", "", len(text)


class Parser:
    functions = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs}

    def __init__(self, text, variables):
        self.tokens = list(tokenize(text))
        self.index = 0
        self.variables = variables

    @property
    def current(self):
        return self.tokens[self.index]

    def accept(self, *values):
        kind, value, _ = self.current
        if kind == "op" and value in values:
            self.index += 1
            return value

    def expect(self, value):
        if not self.accept(value):
            kind, got, position = self.current
            raise ParseError(f"expected {value!r}, got {got or 'end'!r}", position)

    def statement(self):
        if self.current[0] == "name" and self.tokens[self.index + 1][1] == "=":
            name = self.current[1]
            self.index += 2
            self.variables[name] = result = self.expression()
        else:
            result = self.expression()
        if self.current[0] != "end":
            raise ParseError(f"unexpected {self.current[1]!r}", self.current[2])
        return result

    def expression(self):
        value = self.term()
        while op := self.accept("+", "-"):
            right = self.term()
            value = value + right if op == "+" else value - right
        return value

    def term(self):
        value = self.factor()
        while op := self.accept("*", "/", "%"):
            right = self.factor()
            match op:
                case "*": value *= right
                case "/": value /= right
                case "%": value %= right
        return value

    def factor(self):
        if self.accept("-"):
            return -self.factor()
        base = self.atom()
        if self.accept("**"):
            return base ** self.factor()
        return base

    def atom(self):
        kind, value, position = self.current
        self.index += 1
        if kind == "num":
            try:
                return float(value) if "." in value else int(value)
            except ValueError:
                raise ParseError(f"bad number {value}", position) from None
        if kind == "name":
            if self.accept("("):
                args = []
                while not self.accept(")"):
                    args.append(self.expression())
                    self.accept(",")
                try:
                    return self.functions[value](*args)
                except KeyError:
                    raise ParseError(f"unknown function {value}", position) from None
            try:
                return self.variables[value]
            except KeyError:
                raise ParseError(f"unknown name {value}", position) from None
        if value == "(":
            inner = self.expression()
            self.expect(")")
            return inner
        self.index -= 1
        raise ParseError(f"unexpected {value or 'end'!r}", position)


variables = {"pi": math.pi}
for line in ["1 + 2 * 3", "(1 + 2) * 3", "-2 ** 2", "2 ** 3 ** 2", "x = 7 % 4", "y = x * 10 / 4", "max(x, y, 2) - min(1, 2)",
             "sqrt(16) + abs(-3)", "2 * pi", "1 / 0", "1 +", "(1", "1 2", "foo(1)", "z", "3 $ 4", "1.2.3", "sqrt(-1)", "max()", "10 - 3 - 2"]:
    try:
        print(f"{line:<26} = {Parser(line, variables).statement()!r}")
    except (ParseError, ArithmeticError, ValueError, TypeError) as error:
        print(f"{line:<26} ! {type(error).__name__}: {error}")
print({k: v for k, v in variables.items() if k != "pi"})
