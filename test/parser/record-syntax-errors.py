"""Records what CPython's parser says of the texts in syntax-error-texts.json: run it with CPython 3.13.

Writes syntax-errors.json: text, type, message, line, offset, end line, end offset. Only errors of the lexer and the
parser are recorded (the tree is all that is asked for), not those of the compiler.
"""

import ast
import json
import pathlib
import warnings

HERE = pathlib.Path(__file__).parent
warnings.simplefilter('ignore')
rows = []
for text in json.loads((HERE / 'syntax-error-texts.json').read_text()):
    try:
        ast.parse(text)
    except SyntaxError as error:
        place = [error.lineno, error.offset, error.end_lineno, error.end_offset]
        rows.append([text, type(error).__name__, error.msg, *place])
    else:
        print('no error:', repr(text))
(HERE / 'syntax-errors.json').write_text('[\n' + ',\n'.join(json.dumps(row) for row in rows) + '\n]\n')
print(len(rows), 'recorded')
