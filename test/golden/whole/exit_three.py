"""A batch job that validates its input, reports to stderr and leaves with exit code 3."""
import sys
from contextlib import contextmanager

JOBS = [("copy", {"source": "a", "target": "b"}), ("move", {"source": "a"}), ("sleep", {}), ("sum", {"values": [1, 2, "x"]})]


class JobError(Exception):
    code = 1


class Missing(JobError):
    code = 2

    def __init__(self, job, key):
        super().__init__(f"{job}: missing {key}")


class Unknown(JobError):
    code = 3


@contextmanager
def stage(name, results):
    print(f"[{name}]", flush=True)
    try:
        yield
    except JobError as error:
        print(f"  error: {error}", file=sys.stderr, flush=True)
        results.append(error.code)
    except Exception as error:
        print(f"  crash: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
        results.append(1)
    else:
        results.append(0)
    finally:
        print(f"[/{name}] {results[-1]}", flush=True)


def need(job, options, *keys):
    for key in keys:
        if key not in options:
            raise Missing(job, key)
    return [options[k] for k in keys]


def run(job, options):
    match job:
        case "copy" | "move":
            source, target = need(job, options, "source", "target")
            print(f"  {job} {source} to {target}")
        case "sum":
            print(" ", sum(need(job, options, "values")[0]))
        case _:
            raise Unknown(f"unknown job {job!r}")


def main():
    results = []
    for job, options in JOBS:
        with stage(job, results):
            run(job, options)
    worst = max(results)
    print("results", results)
    if worst:
        sys.exit(worst)
    print("all fine")


if __name__ == "__main__":
    main()
