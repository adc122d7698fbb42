"""Roman numerals, tested by a small test harness of its own; three tests fail on purpose (exit code 1)."""
import sys

NUMERALS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    if not isinstance(n, int):
        raise TypeError(f"need an int, got {type(n).__name__}")
    if not 0 < n < 4000:
        raise ValueError(f"{n} has no roman form")
    out = ""
    for value, letters in NUMERALS:
        times, n = divmod(n, value)
        out += letters * times
    return out


def from_roman(text):
    values = {letter: value for value, letter in NUMERALS if len(letter) == 1}
    total = 0
    for here, following in zip(text, text[1:] + " "):
        value = values[here]
        total += -value if values.get(following, 0) > value else value
    if to_roman(total) != text:
        raise ValueError(f"{text} is not canonical, use {to_roman(total)}")
    return total


class Case:
    def __init__(self):
        self.passed, self.failed = 0, []

    def equal(self, got, wanted):
        assert got == wanted, f"{got!r} != {wanted!r}"

    class raises:
        def __init__(self, kind, text=""):
            self.kind, self.text = kind, text

        def __enter__(self):
            return self

        def __exit__(self, kind, value, tb):
            assert kind is not None, f"{self.kind.__name__} not raised"
            if not issubclass(kind, self.kind):
                return False
            assert self.text in str(value), f"{self.text!r} not in {str(value)!r}"
            return True

    def run(self):
        for name in sorted(n for n in dir(self) if n.startswith("test_")):
            try:
                getattr(self, name)()
            except AssertionError as error:
                self.failed.append(name)
                print(f"FAIL  {name}: {error}")
            except Exception as error:
                self.failed.append(name)
                print(f"ERROR {name}: {type(error).__name__}: {error}")
            else:
                self.passed += 1
                print(f"ok    {name}")
        return self


class RomanTest(Case):
    def test_known(self):
        for n, r in {1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 90: "XC", 400: "CD", 1994: "MCMXCIV", 2024: "MMXXIV", 3999: "MMMCMXCIX"}.items():
            self.equal(to_roman(n), r)
            self.equal(from_roman(r), n)

    def test_round_trip(self):
        self.equal([from_roman(to_roman(n)) for n in range(1, 4000)], list(range(1, 4000)))

    def test_range(self):
        for bad in (0, -1, 4000):
            with self.raises(ValueError, str(bad)):
                to_roman(bad)

    def test_type(self):
        with self.raises(TypeError, "got str"):
            to_roman("5")

    def test_canonical(self):
        with self.raises(ValueError, "use IV"):
            from_roman("IIII")

    def test_wrong_on_purpose(self):
        self.equal(to_roman(49), "IL")

    def test_letters(self):
        from_roman("ABC")

    def test_not_raised(self):
        with self.raises(ValueError):
            to_roman(5)


result = RomanTest().run()
print(f"{result.passed} passed, {len(result.failed)} failed")
sys.exit(bool(result.failed))
