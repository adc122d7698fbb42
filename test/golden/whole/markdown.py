"""Markdown to HTML with regular expressions and a line-based block parser."""
import re

INLINE = [
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"(?<!\*)\*([^*]+)\*"), r"<em>\1</em>"),
    (re.compile(r"!\[([^\]]*)\]\(([^)]+)\)"), r'<img alt="\1" src="\2">'),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)"), r'<a href="\2">\1</a>'),
]


def escape(text):
    return re.sub(r"[&<>]", lambda m: {"&": "&amp;", "<": "&lt;", ">": "&gt;"}[m.group()], text)


def inline(text):
    text = escape(text)
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return text


def blocks(source):
    lines = iter(source.splitlines())
    buffer, kind = [], None

    def flush():
        nonlocal buffer, kind
        if kind:
            yield kind, buffer
        buffer, kind = [], None

    for line in lines:
        if line.startswith("```"):
            yield from flush()
            code = []
            for line in lines:
                if line.startswith("```"):
                    break
                code.append(line)
            yield "pre", code
        elif m := re.match(r"(#{1,6})\s+(.*?)\s*#*$", line):
            yield from flush()
            yield f"h{len(m[1])}", [m[2]]
        elif re.fullmatch(r"\s*([-*_])(\s*\1){2,}\s*", line):
            yield from flush()
            yield "hr", []
        elif m := re.match(r"\s*([-*+]|\d+\.)\s+(.*)", line):
            wanted = "ol" if m[1][0].isdigit() else "ul"
            if kind != wanted:
                yield from flush()
                kind = wanted
            buffer.append(m[2])
        elif line.startswith("> "):
            if kind != "blockquote":
                yield from flush()
                kind = "blockquote"
            buffer.append(line[2:])
        elif not line.strip():
            yield from flush()
        else:
            if kind is None:
                kind = "p"
            buffer.append(line.strip())
    yield from flush()


def html(source):
    for kind, lines in blocks(source):
        match kind:
            case "ul" | "ol":
                yield f"<{kind}>"
                yield from (f"  <li>{inline(l)}</li>" for l in lines)
                yield f"</{kind}>"
            case "pre":
                yield "<pre>" + escape("\n".join(lines)) + "</pre>"
            case "hr":
                yield "<hr>"
            case _:
                yield f"<{kind}>{inline(' '.join(lines))}</{kind}>"


print("\n".join(html("""# Title with `code` #

A *first* paragraph with **bold *nested* text**
and a [link](http://x.y/z) & <tags>.

## Lists
- one
- two **2**
* three

1. first
2. second
> quoted
> text

---
```
if a < b:
    print("x")
```
![logo](a.png) end"""))) 
