"""Records what CPython 3.13 compiles the files in snippets/ to, into listings.json:

    python3.13 test/compiler/record-dis.py

Superinstructions are written as the two instructions they stand for, inline caches and hints in arguments are left
out, and jumps name the index of their target. Columns of the second half of a superinstruction are unknown.
"""

import dis
import json
import sys
import types
import warnings
from pathlib import Path

HERE = Path(__file__).parent

SUPER = {
    "LOAD_FAST_LOAD_FAST": ("LOAD_FAST", "LOAD_FAST"),
    "STORE_FAST_LOAD_FAST": ("STORE_FAST", "LOAD_FAST"),
    "STORE_FAST_STORE_FAST": ("STORE_FAST", "STORE_FAST"),
}


def constant(value):
    if isinstance(value, types.CodeType):
        return f"<code {value.co_name}>"
    if isinstance(value, tuple):
        items = [constant(item) for item in value]
        return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
    if isinstance(value, frozenset):
        return "frozenset({" + ", ".join(sorted(constant(item) for item in value)) + "})"
    return repr(value)


def place(positions):
    if positions.lineno is None:
        return ""
    if positions.col_offset is None:
        return f" @{positions.lineno}"
    return f" @{positions.lineno}:{positions.col_offset}-{positions.end_lineno}:{positions.end_col_offset}"


def instructions(code):
    index_of = {}
    result = []
    for one in dis.get_instructions(code):
        index_of[one.offset] = len(result)
        name, arg, where = one.opname, one.arg, place(one.positions)
        if name == "EXTENDED_ARG":
            continue
        if name in SUPER:
            first, second = SUPER[name]
            result.append((first, one.argval[0], where))
            result.append((second, one.argval[1], f" @{one.positions.lineno}"))
            continue
        if one.jump_target is not None:
            text = one.jump_target
        elif name in ("LOAD_CONST", "RETURN_CONST"):
            text = constant(one.argval)
        elif name == "RESUME":
            text = str(arg & 3)
        else:
            text = one.argrepr or ("" if arg is None else str(arg))
        result.append((name, text, where))

    def index(offset):
        while offset not in index_of and offset < len(code.co_code):
            offset += 2
        return index_of.get(offset, len(result))

    lines = []
    for name, text, where in result:
        if isinstance(text, int):
            text = f"to {index(text)}"
        lines.append(f"{name} {text}".rstrip() + where)
    table = [
        [index(entry.start), index(entry.end), index(entry.target), entry.depth, bool(entry.lasti)]
        for entry in dis._parse_exception_table(code)
    ]
    return lines, table


def listings(code, into):
    lines, table = instructions(code)
    slots = [*code.co_varnames]
    slots += [name for name in code.co_cellvars if name not in slots]
    into.append(
        {
            "name": code.co_qualname,
            "firstLine": code.co_firstlineno,
            "flags": code.co_flags & 0x3F,
            "counts": [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals],
            "slots": slots + list(code.co_freevars),
            "cells": sorted(code.co_cellvars),
            "instructions": lines,
            "exceptionTable": table,
        }
    )
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            listings(value, into)


def main():
    if sys.version_info[:2] != (3, 13):
        sys.exit("CPython 3.13 is the reference")
    warnings.simplefilter("ignore")
    recorded = {}
    for path in sorted((HERE / "snippets").glob("*.py")):
        recorded[path.name] = []
        listings(compile(path.read_text(), path.name, "exec"), recorded[path.name])
    text = json.dumps(recorded, indent=1, ensure_ascii=False)
    (HERE / "listings.json").write_text(text + "\n")


main()
