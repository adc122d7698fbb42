# Configuration of loggers, handlers and formatters from a dict.

import logging


def _resolve(name):
    """The object that a dotted name stands for."""
    parts = name.split('.')
    path = parts.pop(0)
    found = __import__(path)
    for part in parts:
        path += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


def _external(value):
    """A value in which 'ext://name' stands for an object."""
    if isinstance(value, str) and value.startswith('ext://'):
        return _resolve(value[6:])
    return value


def _object(settings):
    """What a '()' entry makes of its settings."""
    make = settings.pop('()')
    attributes = settings.pop('.', {})
    made = (make if callable(make) else _resolve(make))(**{name: _external(value) for name, value in settings.items()})
    for name, value in attributes.items():
        setattr(made, name, value)
    return made


def _formatter(settings):
    if '()' in settings:
        return _object(settings)
    make = _resolve(settings['class']) if 'class' in settings else logging.Formatter
    return make(settings.get('format'), settings.get('datefmt'), settings.get('style', '%'),
                settings.get('validate', True), defaults=settings.get('defaults'))


def _handler(settings, formatters, filters):
    formatter = settings.pop('formatter', None)
    level = settings.pop('level', None)
    chosen = settings.pop('filters', ())
    attributes = settings.pop('.', {})
    make = settings.pop('()', None) or settings.pop('class')
    made = (make if callable(make) else _resolve(make))(**{name: _external(value) for name, value in settings.items()})
    if formatter:
        made.setFormatter(formatters[formatter])
    if level is not None:
        made.setLevel(level)
    for name in chosen:
        made.addFilter(filters[name])
    for name, value in attributes.items():
        setattr(made, name, value)
    return made


def _logger(logger, settings, handlers, filters):
    if settings.get('level') is not None:
        logger.setLevel(settings['level'])
    if 'propagate' in settings:
        logger.propagate = settings['propagate']
    logger.disabled = False
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in settings.get('handlers', ()):
        logger.addHandler(handlers[name])
    for name in settings.get('filters', ()):
        logger.addFilter(filters[name])


def _build(what, name, make):
    try:
        return make()
    except Exception as error:
        raise ValueError(f'Unable to configure {what} {name!r}') from error


def dictConfig(config):
    """Configure logging as a dict of version 1 says."""
    if 'version' not in config:
        raise ValueError("dictionary doesn't specify a version")
    if config['version'] != 1:
        raise ValueError(f'Unsupported version: {config["version"]}')
    if config.get('incremental'):
        for name, settings in config.get('handlers', {}).items():
            logging.getHandlerByName(name).setLevel(settings['level'])
        for name, settings in config.get('loggers', {}).items():
            logging.getLogger(name).setLevel(settings['level'])
        return
    existing = [logger for logger in logging.root.manager.loggerDict.values() if isinstance(logger, logging.Logger)]
    formatters = {name: _build('formatter', name, lambda: _formatter(dict(settings)))
                  for name, settings in config.get('formatters', {}).items()}
    filters = {name: _build('filter', name, lambda: _object(dict(settings)) if '()' in settings
                            else logging.Filter(settings.get('name', '')))
               for name, settings in config.get('filters', {}).items()}
    handlers = {}
    for name, settings in config.get('handlers', {}).items():
        handlers[name] = _build('handler', name, lambda: _handler(dict(settings), formatters, filters))
        handlers[name].name = name
    named = config.get('loggers', {})
    for name, settings in named.items():
        _build('logger', name, lambda: _logger(logging.getLogger(name), settings, handlers, filters))
    if config.get('disable_existing_loggers', True):
        for logger in existing:
            if logger.name not in named and not any(logger.name.startswith(name + '.') for name in named):
                logger.disabled = True
    if 'root' in config:
        _build('root', 'root', lambda: _logger(logging.root, config['root'], handlers, filters))
