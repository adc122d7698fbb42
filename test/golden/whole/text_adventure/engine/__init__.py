"""The engine package: re-exports its public names."""
print(f"[{__name__} loaded]")
from .errors import GameOver
from .core import Engine

__all__ = ["Engine", "GameOver"]
