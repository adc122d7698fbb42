# What the program runs on: CPython 3.13's language on the simulated machine.

import sys


def python_version():
    """The version as text."""
    return '.'.join(map(str, sys.version_info[:3]))


def python_version_tuple():
    """The version as three texts."""
    return tuple(map(str, sys.version_info[:3]))


def python_implementation():
    """The implementation whose behaviour this is."""
    return 'CPython'


def python_compiler():
    """What compiled the interpreter."""
    return 'TypeScript'


def python_build():
    """Build number and date."""
    return 'main', ''


def python_branch():
    """No branch."""
    return ''


python_revision = python_branch


def system():
    """The operating system."""
    return 'Linux'


def node():
    """The name of the machine."""
    return 'gilscope'


def release():
    """The release of the system."""
    return '0'


def version():
    """The version of the system."""
    return '#1'


def machine():
    """The kind of machine."""
    return 'x86_64'


def processor():
    """The kind of processor."""
    return 'x86_64'


def architecture(executable='', bits='', linkage=''):
    """Word size and format."""
    return '64bit', 'ELF'


def platform(aliased=False, terse=False):
    """All of it in one text."""
    return 'Linux-0-x86_64-with-gilscope'


class uname_result(tuple):
    """What the system says it is."""

    __slots__ = ()
    _fields = 'system', 'node', 'release', 'version', 'machine', 'processor'
    system = property(lambda self: self[0])
    node = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])
    processor = property(lambda self: self[5])

    def __repr__(self):
        return f'uname_result({", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self)])})'


def uname():
    """What the system says it is."""
    return uname_result((system(), node(), release(), version(), machine(), processor()))


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    """No C library."""
    return '', ''
