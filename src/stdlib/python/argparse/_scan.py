# One command line on its way through a parser.

from argparse._actions import (ArgumentError, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE,
                               action_name)
from argparse._container import looks_like_negative_number

_MANY = 1 << 60


def _bounds(nargs):
    """The least and the greatest number of arguments."""
    if nargs is None:
        return 1, 1
    if nargs == OPTIONAL:
        return 0, 1
    if nargs == ZERO_OR_MORE or nargs == REMAINDER:
        return 0, _MANY
    if nargs == ONE_OR_MORE or nargs == PARSER:
        return 1, _MANY
    if nargs == SUPPRESS:
        return 0, 0
    return nargs, nargs


class CommandLine:
    """The arguments, what they look like, and what has been met so far."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.extras = []
        self.seen = set()
        self.seen_non_default = set()
        self.positionals = [action for action in parser._actions if not action.option_strings]
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [other for other in group._group_actions if other is not action]
                self.conflicts.setdefault(action, []).extend(others)
        self.options = {}
        letters = []
        for index, arg in enumerate(args):
            if arg == '--':
                letters.append('-' + 'A' * (len(args) - index - 1))
                break
            found = self.as_option(arg)
            if found is None:
                letters.append('A')
            else:
                self.options[index] = found
                letters.append('O')
        self.pattern = ''.join(letters)

    def as_option(self, arg):
        """The options an argument can mean as (action, option string, separator, value); None for a plain argument."""
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        known = parser._option_string_actions
        if arg in known:
            return [(known[arg], arg, None, None)]
        if len(arg) == 1:
            return None
        option, separator, value = arg.partition('=')
        if separator and option in known:
            return [(known[option], option, separator, value)]
        found = self.abbreviated(arg)
        if found:
            return found
        if looks_like_negative_number(arg) and not parser._has_negative_number_optionals:
            return None
        if ' ' in arg:
            return None
        return [(None, arg, None, None)]

    def abbreviated(self, arg):
        """The options an argument abbreviates, or joins with a value."""
        parser = self.parser
        known = parser._option_string_actions
        name, separator, value = arg.partition('=')
        if not separator:
            separator = value = None
        if arg[1] in parser.prefix_chars:
            if not parser.allow_abbrev:
                return []
            return [(action, option, separator, value) for option, action in known.items() if option.startswith(name)]
        found = []
        for option, action in known.items():
            if option == arg[:2]:
                found.append((action, option, '', arg[2:]))
            elif parser.allow_abbrev and option.startswith(name) or not parser.allow_abbrev and option == name:
                found.append((action, option, separator, value))
        return found

    def parse(self):
        """Run all actions; return the namespace and what was not recognised."""
        start = 0
        last = max(self.options, default=-1)
        while start <= last:
            following = min(index for index in self.options if index >= start)
            if start != following:
                end = self.consume_positionals(start)
                if end > start:
                    start = end
                    continue
            if start not in self.options:
                self.extras.extend(self.args[start:following])
                start = following
            start = self.consume_option(start)
        end = self.consume_positionals(start)
        self.extras.extend(self.args[end:])
        self.check_required()
        return self.namespace, self.extras

    def take(self, action, texts, option=None):
        """Run one action."""
        self.seen.add(action)
        values = self.parser._get_values(action, texts)
        if values is not action.default:
            self.seen_non_default.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_non_default:
                    raise ArgumentError(action, f'not allowed with argument {action_name(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def consume_option(self, start):
        """Run the option at start, and those joined to it; return where the next argument is."""
        found = self.options[start]
        if len(found) > 1:
            options = ', '.join([option for _, option, _, _ in found])
            raise ArgumentError(None, f'ambiguous option: {self.args[start]} could match {options}')
        action, option, separator, value = found[0]
        chars = self.parser.prefix_chars
        runs = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if value is None:
                stop = start + 1
                count = self.option_count(action, self.pattern[stop:])
                runs.append((action, self.args[stop:stop + count], option))
                stop += count
                break
            count = self.option_count(action, 'A')
            if count == 0 and option[1] not in chars and value != '':
                if separator or value[0] in chars:
                    raise ArgumentError(action, f'ignored explicit argument {value!r}')
                runs.append((action, [], option))
                option = option[0] + value[0]
                joined = self.parser._option_string_actions.get(option)
                if joined is None:
                    self.extras.append(option[0] + value)
                    stop = start + 1
                    break
                action = joined
                value = value[1:]
                if not value:
                    separator = value = None
                elif value[0] == '=':
                    separator, value = '=', value[1:]
                else:
                    separator = ''
            elif count == 1:
                runs.append((action, [value], option))
                stop = start + 1
                break
            else:
                raise ArgumentError(action, f'ignored explicit argument {value!r}')
        for run, texts, name in runs:
            if run.deprecated and name not in self.seen:
                self.parser._warning(f'option {name!r} is deprecated')
            self.take(run, texts, name)
        return stop

    def option_count(self, action, pattern):
        """How many arguments an option takes."""
        nargs = action.nargs
        least, most = _bounds(nargs)
        if nargs in (REMAINDER, PARSER):
            available = len(pattern)
            if nargs == PARSER and pattern[:1] != 'A':
                available = 0
        else:
            available = len(pattern) - len(pattern.lstrip('A'))
        if available >= least:
            return min(available, most)
        if nargs is None:
            message = 'expected one argument'
        elif nargs == OPTIONAL:
            message = 'expected at most one argument'
        elif nargs == ONE_OR_MORE:
            message = 'expected at least one argument'
        else:
            message = f'expected {nargs} argument{"" if nargs == 1 else "s"}'
        raise ArgumentError(action, message)

    def positional_counts(self, pattern):
        """How many letters the first positionals take, for as many of them as can be served."""
        run = len(pattern) - len(pattern.lstrip('A-'))
        dash = pattern.find('-', 0, run)
        available = run - (dash >= 0)
        bounds = [_bounds(action.nargs) for action in self.positionals]
        total = len(bounds)
        while total and sum([least for least, _ in bounds[:total]]) > available:
            total -= 1
        counts = []
        pos = 0
        for index in range(total):
            nargs = self.positionals[index].nargs
            if nargs == REMAINDER or nargs == PARSER and index == total - 1:
                counts.append(len(pattern) - pos)
                pos = len(pattern)
                available = 0
                continue
            reserved = sum([least for least, _ in bounds[index + 1:total]])
            taken = min(bounds[index][1], available - reserved)
            available -= taken
            letters = 0
            # The first '--' belongs to the positional around it, or to the one before it.
            while taken or pattern[pos + letters:pos + letters + 1] == '-' and nargs != SUPPRESS:
                taken -= pattern[pos + letters] == 'A'
                letters += 1
            counts.append(letters)
            pos += letters
        return counts

    def consume_positionals(self, start):
        """Run the positionals that the arguments from start on can serve; return where the next argument is."""
        counts = self.positional_counts(self.pattern[start:])
        for action, count in zip(self.positionals, counts):
            texts = self.args[start:start + count]
            start += count
            if texts and action.deprecated:
                self.parser._warning(f'argument {action.dest!r} is deprecated')
            self.take(action, texts)
        self.positionals = self.positionals[len(counts):]
        return start

    def check_required(self):
        """Complain about what is missing; turn the text defaults of the rest into values."""
        parser = self.parser
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(action_name(action))
            elif (isinstance(action.default, str) and hasattr(self.namespace, action.dest)
                    and action.default is getattr(self.namespace, action.dest)):
                setattr(self.namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f'the following arguments are required: {", ".join(missing)}')
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_non_default for action in group._group_actions):
                shown = [action for action in group._group_actions if action.help is not SUPPRESS]
                names = ' '.join(map(action_name, shown))
                raise ArgumentError(None, f'one of the arguments {names} is required')
