class AppError(Exception):
    exit_code = 1
    def __init__(self, message, *, hint=None):
        super().__init__(message)
        self.hint = hint
    def __str__(self):
        base = super().__str__()
        return f"{base} (hint: {self.hint})" if self.hint else base
class NotFound(AppError, KeyError): exit_code = 2
class Invalid(AppError, ValueError):
    def __init__(self, field, value):
        super().__init__(f"{field}={value!r} is invalid", hint=f"check {field}")
        self.field = field
def handle(f):
    try:
        return f()
    except NotFound as e:
        return f"404 {e} {e.exit_code}"
    except AppError as e:
        return f"app {e} {e.exit_code} {type(e).__name__}"
def boom(e): raise e
print(handle(lambda: boom(NotFound("page"))))
print(handle(lambda: boom(Invalid("age", -1))))
print(handle(lambda: boom(AppError("generic"))))
print(handle(lambda: "fine"))
try:
    boom(Invalid("x", 1))
except ValueError as e:
    print("as ValueError:", e, e.field)
try:
    boom(NotFound("n", hint="h"))
except KeyError as e:
    print("as KeyError:", e, e.args)
def retry(n, f):
    errors = []
    for i in range(n):
        try:
            return f(i), errors
        except AppError as e:
            errors.append(str(e))
    else:
        raise AppError(f"failed {n} times") from e_last if (e_last := None) else None
def sometimes(i):
    if i < 2: raise Invalid("try", i)
    return i
print(retry(5, sometimes))
try:
    retry(2, sometimes)
except AppError as e:
    print(e, e.__suppress_context__)
