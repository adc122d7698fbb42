class HttpError(Exception):
    def __init__(self, status, reason):
        super().__init__(status, reason)
        self.status = status

    def __str__(self):
        return f"HTTP {self.status}: {self.args[1]}"

class Outer:
    class InnerError(HttpError):
        pass

raise Outer.InnerError(503, "down for\nmaintenance")
