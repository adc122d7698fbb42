# Usage and help texts.  A formatter collects what is to be shown as a tree of sections, measures the widest argument,
# and then lays everything out in two columns.

from argparse._actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


class HelpFormatter:
    """The default layout: everything is wrapped."""

    __module__ = 'argparse'

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            from shutil import get_terminal_size
            width = get_terminal_size().columns - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._action_max_length = 0
        self._root = _Section(None, None)
        self._section = self._root

    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    def start_section(self, heading):
        """What is added from now on belongs to a new section."""
        self._indent()
        section = _Section(self._section, heading)
        self._section.items.append(lambda: self._format_section(section))
        self._section = section

    def end_section(self):
        """Back to the section around this one."""
        self._section = self._section.parent
        self._dedent()

    def add_text(self, text):
        """A paragraph."""
        if text is not SUPPRESS and text is not None:
            self._section.items.append(lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        """The usage line."""
        if usage is not SUPPRESS:
            self._section.items.append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        """An argument with its help."""
        if action.help is SUPPRESS:
            return
        widths = [len(self._format_action_invocation(action)) + self._current_indent]
        for sub in self._iter_indented_subactions(action):
            widths.append(len(self._format_action_invocation(sub)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, *widths)
        self._section.items.append(lambda: self._format_action(action))

    def add_arguments(self, actions):
        """Several arguments."""
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        """The whole text."""
        text = self._format_section(self._root)
        if text:
            while '\n\n\n' in text:
                text = text.replace('\n\n\n', '\n\n')
            text = text.strip('\n') + '\n'
        return text

    def _format_section(self, section):
        if section.parent is not None:
            self._indent()
        body = ''.join([item() or '' for item in section.items])
        if section.parent is not None:
            self._dedent()
        if not body:
            return ''
        heading = ''
        if section.heading is not SUPPRESS and section.heading is not None:
            heading = f'{" " * self._current_indent}{section.heading}:\n'
        return f'\n{heading}{body}\n'

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        indent = ' ' * self._current_indent
        return self._fill_text(text, max(self._width - self._current_indent, 11), indent) + '\n\n'

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            usage = usage % {'prog': self._prog}
        elif not actions:
            usage = self._prog
        else:
            options, positionals = self._usage_parts(
                [action for action in actions if action.option_strings]
                + [action for action in actions if not action.option_strings], groups)
            usage = ' '.join([self._prog, *options, *positionals])
            width = self._width - self._current_indent
            if len(prefix) + len(usage) > width:
                usage = self._wrapped_usage(options, positionals, prefix, width)
        return f'{prefix}{usage}\n\n'

    def _wrapped_usage(self, options, positionals, prefix, width):
        """A usage too long for a line; positionals start on a line of their own."""
        def lines(parts, indent, first=None):
            result = []
            line = []
            length = len(indent if first is None else first) - 1
            for part in parts:
                if line and length + 1 + len(part) > width:
                    result.append(indent + ' '.join(line))
                    line = []
                    length = len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                result.append(indent + ' '.join(line))
            if first is not None:
                result[0] = result[0][len(indent):]
            return result

        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = ' ' * (len(prefix) + len(self._prog) + 1)
            if options:
                shown = lines([self._prog] + options, indent, prefix) + lines(positionals, indent)
            elif positionals:
                shown = lines([self._prog] + positionals, indent, prefix)
            else:
                shown = [self._prog]
        else:
            indent = ' ' * len(prefix)
            shown = lines(options + positionals, indent)
            if len(shown) > 1:
                shown = lines(options, indent) + lines(positionals, indent)
            shown = [self._prog] + shown
        return '\n'.join(shown)

    def _usage_parts(self, actions, groups):
        """The words of the usage, options and positionals; the members of an exclusive group are joined by bars."""
        grouped = {}
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f'empty group {group}')
            if all(action.help is SUPPRESS for action in members) or members[0] not in actions:
                continue
            start = actions.index(members[0])
            if actions[start:start + len(members)] == members:
                grouped[start] = group
        options, positionals = [], []
        index = 0
        while index < len(actions):
            group = grouped.get(index)
            parts = options if actions[index].option_strings else positionals
            if group is None:
                part = self._usage_part(actions[index], False)
                parts.extend([part] if part else [])
                index += 1
                continue
            members = [self._usage_part(action, True) for action in group._group_actions]
            members = [part for part in members if part]
            open_, close = ('(', ')') if group.required else ('[', ']')
            if members:
                if not group.required or len(members) > 1:
                    members[0] = open_ + members[0]
                    members[-1] += close
                parts.extend([part + ' |' for part in members[:-1]] + members[-1:])
            index += len(group._group_actions)
        return options, positionals

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if in_group and part[:1] == '[' and part[-1:] == ']':
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = (f'{action.option_strings[0]} '
                    f'{self._format_args(action, self._get_default_metavar_for_optional(action))}')
        return part if action.required or in_group else f'[{part}]'

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - position, 11)
        width = position - self._current_indent - 2
        indent = ' ' * self._current_indent
        header = self._format_action_invocation(action)
        first = 0
        if not action.help:
            parts = [f'{indent}{header}\n']
        elif len(header) <= width:
            parts = [f'{indent}{header:<{width}}  ']
        else:
            parts = [f'{indent}{header}\n']
            first = position
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                for line in self._split_lines(text, help_width):
                    parts.append(f'{" " * first}{line}\n')
                    first = position
        elif not parts[-1].endswith('\n'):
            parts.append('\n')
        for sub in self._iter_indented_subactions(action):
            parts.append(self._format_action(sub))
        return ''.join(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return ' '.join(self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        values = self._format_args(action, self._get_default_metavar_for_optional(action))
        return f'{", ".join(action.option_strings)} {values}'

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = '{' + ','.join(map(str, action.choices)) + '}'
        else:
            shown = default_metavar
        return lambda size: shown if isinstance(shown, tuple) else (shown,) * size

    def _format_args(self, action, default_metavar):
        names = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % names(1)
        if nargs == OPTIONAL:
            return '[%s]' % names(1)
        if nargs == ZERO_OR_MORE:
            metavar = names(1)
            return '[%s [%s ...]]' % metavar if len(metavar) == 2 else '[%s ...]' % metavar
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % names(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % names(1)
        if nargs == SUPPRESS:
            return ''
        if not isinstance(nargs, int):
            raise ValueError('invalid nargs value')
        return ' '.join(['%s'] * nargs) % names(nargs)

    def _expand_help(self, action):
        values = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        values['prog'] = self._prog
        for name, value in values.items():
            if hasattr(value, '__name__'):
                values[name] = value.__name__
        if values.get('choices') is not None:
            values['choices'] = ', '.join(map(str, values['choices']))
        return self._get_help_string(action) % values

    def _iter_indented_subactions(self, action):
        if hasattr(action, '_get_subactions'):
            self._indent()
            yield from action._get_subactions()
            self._dedent()

    def _split_lines(self, text, width):
        from textwrap import wrap
        return wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        from textwrap import fill
        return fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class _Section:
    def __init__(self, parent, heading):
        self.parent = parent
        self.heading = heading
        self.items = []


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the line breaks of descriptions."""

    __module__ = 'argparse'

    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the line breaks of all texts."""

    __module__ = 'argparse'

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the default value to every help."""

    __module__ = 'argparse'

    def _get_help_string(self, action):
        text = '' if action.help is None else action.help
        if '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows the name of the type in place of the value."""

    __module__ = 'argparse'

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
