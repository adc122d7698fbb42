# patch(): another object in the place of an attribute or of entries of a dict, as a decorator, in a with statement, or
# between start() and stop(); and mock_open().

__unittest = True


def _default():
    from unittest.mock import DEFAULT
    return DEFAULT


def _import(path):
    """The object that a dotted path stands for."""
    parts = path.split('.')
    found = __import__(parts[0])
    for index, part in enumerate(parts[1:], 1):
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__('.'.join(parts[:index + 1]))
            found = getattr(found, part)
    return found


class _Patch:
    """One attribute that is replaced for a while."""

    active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.settings = spec, create, spec_set, autospec, new_callable, kwargs
        self.more = []
        self.keyword = None

    def copy(self):
        """The same patch, not started."""
        spec, create, spec_set, autospec, new_callable, kwargs = self.settings
        other = _Patch(self.getter, self.attribute, self.new, spec, create, spec_set, autospec, new_callable, kwargs)
        other.keyword = self.keyword
        other.more = [patch.copy() for patch in self.more]
        return other

    def __call__(self, decorated):
        if isinstance(decorated, type):
            for name in dir(decorated):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(decorated, name)):
                    setattr(decorated, name, self.copy()(getattr(decorated, name)))
            return decorated
        if hasattr(decorated, 'patchings'):
            decorated.patchings.append(self)
            return decorated
        from functools import wraps

        @wraps(decorated)
        def patched(*args, **keywargs):
            from contextlib import ExitStack
            with ExitStack() as stack:
                for patching in patched.patchings:
                    value = stack.enter_context(patching)
                    if patching.keyword is not None:
                        keywargs.update(value)
                    elif patching.new is _default():
                        args += (value,)
                return decorated(*args, **keywargs)

        patched.patchings = [self]
        return patched

    def _make_new(self, original):
        from unittest.mock import MagicMock, NonCallableMagicMock, NonCallableMock, create_autospec
        spec, create, spec_set, autospec, new_callable, kwargs = self.settings
        if autospec is not None and autospec is not False:
            return create_autospec(original if autospec is True else autospec, spec_set=bool(spec_set),
                                   _name=self.attribute, **kwargs)
        settings = dict(kwargs)
        spec = original if spec is True else spec
        spec_set = original if spec_set is True else spec_set
        if spec is not None:
            settings['spec'] = spec
        if spec_set is not None:
            settings['spec_set'] = spec_set
        shape = spec_set if spec_set is not None else spec
        kind = new_callable or MagicMock
        if new_callable is None and shape is not None and not isinstance(shape, list) and not callable(shape):
            kind = NonCallableMagicMock
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
            settings['name'] = self.attribute
        new = kind(**settings)
        if isinstance(shape, type) and isinstance(new, MagicMock):
            new.return_value = NonCallableMagicMock(spec=shape, _new_name='()', name='()') if not hasattr(
                shape, '__call__') else MagicMock(spec=shape)
        return new

    def __enter__(self):
        DEFAULT = _default()
        target = self.target = self.getter()
        create = self.settings[1]
        local = False
        try:
            original = target.__dict__[self.attribute]
            local = True
        except (AttributeError, KeyError):
            original = getattr(target, self.attribute, DEFAULT)
        import builtins
        if self.attribute in builtins.__dict__ and type(target) is type(builtins):
            create = True
        if not create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {self.attribute!r}')
        new = self.new
        if new is DEFAULT:
            new = self._make_new(original)
        self.original, self.local, self.temporary = original, local, new
        setattr(target, self.attribute, new)
        if self.keyword is None:
            return new
        values = {self.keyword: new} if self.new is DEFAULT else {}
        self.entered = []
        for other in self.more:
            value = other.__enter__()
            self.entered.append(other)
            if other.new is DEFAULT:
                values.update(value)
        return values

    def __exit__(self, *exc_info):
        for other in reversed(self.more):
            other.__exit__(*exc_info)
        if self.local and self.original is not _default():
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if not self.settings[1] and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)
        del self.target, self.temporary
        return False

    def start(self):
        """Replace now."""
        value = self.__enter__()
        self.active.append(self)
        return value

    def stop(self):
        """Put the original back."""
        if self not in self.active:
            return None
        self.active.remove(self)
        return self.__exit__(None, None, None)


class _PatchDict:
    """Entries of a dict that are replaced for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values, **kwargs)
        self.clear = clear

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(function, name)):
                    setattr(function, name, self(getattr(function, name)))
            return function
        from functools import wraps

        @wraps(function)
        def patched(*args, **kwargs):
            with self:
                return function(*args, **kwargs)

        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        target = self.in_dict
        self.original = target.copy() if hasattr(target, 'copy') else {key: target[key] for key in target}
        if self.clear:
            target.clear()
        target.update(self.values)
        return target

    def __exit__(self, *args):
        target = self.in_dict
        target.clear()
        target.update(self.original)
        return False

    def start(self):
        """Replace now."""
        value = self.__enter__()
        _Patch.active.append(self)
        return value

    def stop(self):
        """Put the original back."""
        if self in _Patch.active:
            _Patch.active.remove(self)
            self.__exit__(None, None, None)


class _Patcher:
    """patch itself: callable, with object, dict, multiple and stopall."""

    TEST_PREFIX = 'test'
    dict = _PatchDict

    def __call__(self, target, new=None, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
                 unsafe=False, **kwargs):
        path, dot, attribute = target.rpartition('.') if isinstance(target, str) else ('', '', '')
        if not dot or not path:
            raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
        return _Patch(lambda: _import(path), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def object(self, target, attribute, new=None, spec=None, create=False, spec_set=None, autospec=None,
               new_callable=None, *, unsafe=False, **kwargs):
        """Replace an attribute of an object."""
        if isinstance(target, str):
            raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
        return _Patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def multiple(self, target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        """Replace several attributes of an object."""
        if not kwargs:
            raise ValueError('Must supply at least one keyword argument with patch.multiple')
        getter = (lambda: _import(target)) if isinstance(target, str) else (lambda: target)
        patches = []
        for attribute, new in kwargs.items():
            one = _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
            one.keyword = attribute
            patches.append(one)
        patches[0].more = patches[1:]
        return patches[0]

    def stopall(self):
        """Stop everything that was started."""
        for one in reversed(_Patch.active[:]):
            one.stop()


def _with_default(function):
    """Let the argument new be DEFAULT when it is left out: None is a value like any other."""
    def wrapper(*args, **kwargs):
        position = 3 if function.__name__ == 'object' else 2
        if len(args) <= position and 'new' not in kwargs:
            kwargs['new'] = _default()
        return function(*args, **kwargs)

    return wrapper


_Patcher.__call__ = _with_default(_Patcher.__call__)
_Patcher.object = _with_default(_Patcher.object)
patch = _Patcher()


def mock_open(mock=None, read_data=''):
    """A mock that stands for open(): a handle whose content is read_data."""
    from io import BytesIO, StringIO
    from unittest.mock import DEFAULT, MagicMock

    def fresh():
        return BytesIO(read_data) if isinstance(read_data, bytes) else StringIO(read_data)

    state = {'data': fresh()}
    mock = MagicMock(name='open') if mock is None else mock
    handle = MagicMock()
    handle.__enter__.return_value = handle
    handle.write.return_value = None

    def leave(*exc_info):
        handle.close()
        return DEFAULT

    handle.__exit__.side_effect = leave

    def reading(name):
        def read(*args, **kwargs):
            fixed = getattr(handle, name)._mock_return_value
            if fixed is not DEFAULT and fixed is not None:
                return fixed
            return getattr(state['data'], name)(*args, **kwargs)
        return read

    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).return_value = None
        getattr(handle, name).side_effect = reading(name)
    handle.__iter__.side_effect = lambda: iter(state['data'])

    def reset(*args, **kwargs):
        state['data'] = fresh()
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock
