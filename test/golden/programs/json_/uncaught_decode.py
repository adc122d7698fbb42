import json
def load(text):
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"bad input at line {error.lineno} column {error.colno}: {error.msg}") from None
print(load('{"a": [1, 2]}'))
load('{"a": [1,\n 2,, 3]}')
