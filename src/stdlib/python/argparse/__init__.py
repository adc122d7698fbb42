# Command-line options.  Actions say what an argument does, the parser matches a command line against them, the
# formatter writes usage and help; the formatter is the larger half and is only loaded when something has to be printed.

from argparse._actions import (Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType, Namespace,
                               ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE)
from argparse._parser import ArgumentParser

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter',
           'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER',
           'SUPPRESS', 'ZERO_OR_MORE']


def __getattr__(name):
    if name.endswith('HelpFormatter'):
        from argparse import _formatter
        if hasattr(_formatter, name):
            return getattr(_formatter, name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
