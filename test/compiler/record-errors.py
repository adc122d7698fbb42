"""Records CPython 3.13's errors for the texts in errors.txt (separated by lines of three dashes) into errors.json:

    python3.13 test/compiler/record-errors.py
"""

import json
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).parent


def error_of(text):
    try:
        compile(text, "test.py", "exec")
    except SyntaxError as error:
        return f"{error.msg} {error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
    return ""


if sys.version_info[:2] != (3, 13):
    sys.exit("CPython 3.13 is the reference")
warnings.simplefilter("ignore")
texts = (HERE / "errors.txt").read_text().split("---\n")
recorded = [[text, error_of(text)] for text in texts]
(HERE / "errors.json").write_text(json.dumps(recorded, indent=1, ensure_ascii=False) + "\n")
