"""Records what CPython prints for every golden program.

Run it with a python3.13 (see README.md):

    python3.13 test/golden/record.py [--check] [--missing] [PATH ...]

Each PATH is a program or a folder (default: everything beside this script, and the bundled programs that have a
recording). For each program `x.py` it writes `x.expected.json` with `stdout`, `stderr` and `exitCode`; for a bundled
program (a file or a package in `programs/` at the root) that file goes to `bundled/`. `--check` writes nothing: it runs each program again with
another hash seed and reports those whose output differs from the recording. `--missing` skips recorded programs.
"""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUNDLED = HERE.parent.parent / "programs"
TIMEOUT_SECONDS = 60


def expected_file_of(program):
    """Where the recording of a program lies: beside it, or for a bundled one in `bundled/`."""
    if program.is_relative_to(BUNDLED):
        return HERE / "bundled" / f"{program.stem}.expected.json"
    return program.with_suffix(".expected.json")


def recorded_bundled_programs():
    """The bundled programs with a recording; others (with threads, say) depend on schedules and have none."""
    names = [file.name.removesuffix(".expected.json") for file in (HERE / "bundled").glob("*.expected.json")]
    return [BUNDLED / name if (BUNDLED / name).is_dir() else BUNDLED / f"{name}.py" for name in names]


def find_programs(paths):
    """The programs under the given paths. A folder with a main.py is one program, its other files are modules."""
    found = set()
    for path in paths:
        if path.is_file() or (path / "__main__.py").exists():
            found.add(path)
            continue
        for candidate in path.rglob("*.py"):
            folders = [folder for folder in candidate.parents if folder != HERE and folder.is_relative_to(HERE)]
            package = next((folder for folder in reversed(folders) if (folder / "main.py").exists()), None)
            if package is None and candidate.parent != HERE:
                found.add(candidate)
            elif package is not None and candidate == package / "main.py":
                found.add(candidate)
    return sorted(found)


def arguments_of(program):
    """The command-line arguments, from a first line `# args: a b c`."""
    if program.is_dir():
        return []
    first_line = program.read_bytes().split(b"\n", 1)[0].decode("utf-8", "replace")
    return first_line.removeprefix("# args:").split() if first_line.startswith("# args:") else []


def run(program, hash_seed):
    """Runs one program in its own folder, as a user would: `python3.13 name.py`."""
    stdin_file = program.with_suffix(".stdin")
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONHASHSEED": hash_seed,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    result = subprocess.run(
        [sys.executable, "-s", program.name, *arguments_of(program)],
        cwd=program.parent,
        input=stdin_file.read_bytes() if stdin_file.exists() else b"",
        capture_output=True,
        timeout=TIMEOUT_SECONDS,
        env=environment,
    )
    # Since 3.9 CPython makes the script's path absolute; the recording must not know where the repository lies.
    folder = (str(program.parent) + os.sep).encode()
    return {
        "stdout": result.stdout.replace(folder, b"").decode(),
        "stderr": result.stderr.replace(folder, b"").decode(),
        # A process killed by a signal (an uncaught KeyboardInterrupt) is reported as a shell does: 128 + signal.
        "exitCode": result.returncode if result.returncode >= 0 else 128 - result.returncode,
    }


def main():
    if sys.version_info[:2] != (3, 13):
        sys.exit("the golden corpus is recorded with Python 3.13, not " + sys.version.split()[0])
    check = "--check" in sys.argv
    missing_only = "--missing" in sys.argv
    paths = [Path(argument).resolve() for argument in sys.argv[1:] if not argument.startswith("--")]
    paths = paths or [HERE, *recorded_bundled_programs()]
    programs = find_programs(paths)
    if check:  # these show what Python leaves open
        programs = [program for program in programs if program.parent.name != "differences"]
    if missing_only:
        programs = [program for program in programs if not expected_file_of(program).exists()]
    failures = 0
    with ThreadPoolExecutor(2) as pool:
        for program, result in zip(programs, pool.map(lambda program: run(program, "7" if check else "0"), programs)):
            expected_file = expected_file_of(program)
            name = program.relative_to(HERE) if program.is_relative_to(HERE) else program
            if not check:
                expected_file.parent.mkdir(exist_ok=True)
                expected_file.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
            elif json.loads(expected_file.read_text(encoding="utf-8")) != result:
                failures += 1
                print("differs:", name)
            if sys.prefix in result["stdout"] + result["stderr"]:
                failures += 1
                print("shows a path of this machine's Python:", name)
    print(len(programs), "programs", "checked" if check else "recorded")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
