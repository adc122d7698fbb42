class GameOver(Exception):
    def __init__(self, message, won=False):
        super().__init__(message)
        self.won = won


class Impossible(Exception):
    """A command that makes no sense here."""
