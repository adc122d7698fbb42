# warnings: filters, recording, texts.
import warnings, sys, io
sys.stderr = sys.stdout


def f():
    warnings.warn('careful')


f()
f()
warnings.warn('dep', DeprecationWarning)
for i in range(2):
    warnings.warn(f'loop', RuntimeWarning)


def g(): warnings.warn('level2', stacklevel=2)


g()
warnings.warn(UserWarning('instance'))
warnings.warn('pending', PendingDeprecationWarning)
warnings.warn('deep', stacklevel=50)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    f(); f(); warnings.warn('x', DeprecationWarning)
    print(len(log), log[0].message, log[0].category, log[0].lineno, log[-1].filename == __file__, str(log[-1].message), repr(log[0].message))
    print(str(log[0]).replace(__file__, 'FILE'))
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        f()
    except UserWarning as e:
        print('raised', repr(e))
with warnings.catch_warnings():
    warnings.filterwarnings('ignore', message='care.*')
    f()
    warnings.filterwarnings('error', category=RuntimeWarning, message='zz')
    try:
        warnings.warn('ZZ top', RuntimeWarning)
    except RuntimeWarning as e:
        print('re', e)
    warnings.warn('other', RuntimeWarning)
with warnings.catch_warnings(action='ignore'):
    f()
with warnings.catch_warnings():
    warnings.simplefilter('once')
    for _ in range(3): warnings.warn('once only')
    warnings.warn('once only')
with warnings.catch_warnings():
    warnings.simplefilter('always')
    for _ in range(2): f()
for bad in (lambda: warnings.warn('x', int), lambda: warnings.simplefilter('nope'), lambda: warnings.simplefilter('error', int), lambda: warnings.filterwarnings('error', lineno=-1), lambda: warnings.warn('x', 3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(repr(warnings.formatwarning('msg', UserWarning, 'nofile.py', 3)), repr(warnings.formatwarning('msg', UserWarning, 'nofile.py', 3, line='  src  ')))
warnings.showwarning('shown', UserWarning, 'nofile.py', 7)
buf = io.StringIO(); warnings.showwarning('shown', UserWarning, 'nofile.py', 7, buf, 'the line'); print(repr(buf.getvalue()))
old = warnings.showwarning
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print('custom', message, category.__name__, lineno)
warnings.warn('hooked')
warnings.showwarning = old
warnings.warn_explicit('explicit', UserWarning, 'some.py', 12)


@warnings.deprecated('use new')
def oldf(): return 1


@warnings.deprecated('use New')
class Old:
    pass


print(oldf(), oldf.__deprecated__, Old(), Old.__deprecated__) if False else (oldf(), Old())


class Custom(UserWarning): ...


warnings.warn('cust', Custom)
warnings.warn(Custom('inst'))
w = warnings.catch_warnings(record=True); print(w)
with w:
    try:
        w.__enter__()
    except RuntimeError as e:
        print(e)
warnings.resetwarnings(); print(warnings.filters)
warnings.warn('after reset', DeprecationWarning)
warnings.simplefilter('default', ResourceWarning); print(warnings.filters)
