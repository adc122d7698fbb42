# Paths as objects.  Only POSIX paths exist on the simulated machine; PureWindowsPath knows the other notation, without
# touching files.

from pathlib._local import (Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath, UnsupportedOperation,
                            WindowsPath)

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']
