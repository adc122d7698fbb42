import textwrap, pprint
text = "The quick brown fox jumps over the lazy dog. It then sleeps for a very long time indeed."
print(textwrap.fill(text, 30), textwrap.wrap(text, 25)[:2], textwrap.shorten(text, 30), textwrap.dedent("""
    a
      b
    c"""), textwrap.indent("x\ny\n\nz", "> "), textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "), textwrap.shorten("hello world", 7, placeholder="~"), textwrap.wrap("averyveryverylongword x", 8), sep="\n")
data = {"name": "x" * 20, "values": list(range(30)), "nested": {"b": [{"deep": (1, 2)}] * 2, "a": {3, 1, 2}}, "z": None}
pprint.pprint(data)
pprint.pprint(data, width=40, depth=2)
pprint.pprint(data, sort_dicts=False, compact=True)
pprint.pprint([1, 2]); pprint.pprint("a long string " * 8, width=50); pprint.pprint({}); pprint.pprint([["a" * 30, "b" * 30], ["c" * 30]])
print(pprint.pformat({"k": [1]}), pprint.pformat((1,)), pprint.saferepr([1]))
