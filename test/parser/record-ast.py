"""Records what CPython's `ast` makes of the programs in ast-programs.json: run it with CPython 3.13.

Writes ast-expected.json, in the field names of src/parser/ast.ts; spans are [line, column, end line, end column]
with columns in UTF-16 units. `test/parser/ast.test.ts` compares our trees with it.
"""

import ast
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
WITHOUT_KIND = (ast.comprehension, ast.withitem, ast.match_case, ast.arguments)
DROPPED = {'ctx', 'type_comment', 'kind', 'is_async', 'type_ignores'}


def camel(name):
    return re.sub(r'_(.)', lambda match: match.group(1).upper(), name)


def constant(value):
    if value is None:
        return {'type': 'None'}
    if value is ...:
        return {'type': 'Ellipsis'}
    if isinstance(value, bool):
        return {'type': 'bool', 'value': value}
    if isinstance(value, int):
        return {'type': 'int', 'value': str(value)}
    if isinstance(value, float):
        return {'type': 'float', 'value': repr(value)}
    if isinstance(value, complex):
        return {'type': 'imaginary', 'value': repr(value.imag)}
    if isinstance(value, bytes):
        return {'type': 'bytes', 'value': list(value)}
    return {'type': 'str', 'value': value}


class Dumper:
    def __init__(self, source):
        self.lines = [line.encode() for line in source.split('\n')]

    def column(self, line, column):
        return len(self.lines[line - 1][:column].decode().encode('utf-16-le')) // 2

    def span(self, node):
        start = self.column(node.lineno, node.col_offset)
        return [node.lineno, start, node.end_lineno, self.column(node.end_lineno, node.end_col_offset)]

    def dump(self, node):
        if isinstance(node, list):
            return [self.dump(item) for item in node]
        if not isinstance(node, ast.AST):
            return node
        if isinstance(node, (ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
            return type(node).__name__
        result = {} if isinstance(node, WITHOUT_KIND) else {'kind': type(node).__name__}
        if result.get('kind') in ('arg', 'keyword', 'alias'):
            pass
        if isinstance(node, ast.Constant):
            result['value'] = constant(node.value)
        elif isinstance(node, ast.MatchSingleton):
            result['value'] = node.value
        else:
            for name in node._fields:
                if name not in DROPPED:
                    result[camel(name)] = self.dump(getattr(node, name, None))
        if isinstance(node, ast.FormattedValue):
            result['conversion'] = None if node.conversion == -1 else chr(node.conversion)
        if isinstance(node, ast.AnnAssign):
            result['simple'] = bool(node.simple)
        if isinstance(node, ast.type_param):
            result.setdefault('bound', None)
        if hasattr(node, 'lineno'):
            result['span'] = self.span(node)
        return result


def dump_source(source):
    return Dumper(source).dump(ast.parse(source).body)


if __name__ == '__main__':
    if len(sys.argv) > 1:
        json.dump([[name, dump_source(open(name, encoding='utf-8').read())] for name in sys.argv[1:]], sys.stdout)
    else:
        programs = json.loads((HERE / 'ast-programs.json').read_text())
        lines = [json.dumps([source, dump_source(source)], separators=(',', ':')) for source in programs]
        (HERE / 'ast-expected.json').write_text('[\n' + ',\n'.join(lines) + '\n]\n')
