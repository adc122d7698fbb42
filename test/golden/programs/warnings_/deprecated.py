# warnings.deprecated, the actions module and once, and DynamicClassAttribute.
import warnings, sys, types
sys.stderr = sys.stdout
@warnings.deprecated('use new')
def old(x): return x
@warnings.deprecated('gone')
class A:
    def __init__(self, a=1): self.a = a
class B(A):
    def __init_subclass__(cls, **k): print('sub', k); super().__init_subclass__(**k)
class C(B): pass
print(old(1), old.__deprecated__, A(2).a, A.__deprecated__, B().a, C().a)
@warnings.deprecated('quiet', category=None)
def q(): return 2
print(q(), q.__deprecated__)
@warnings.deprecated('noarg')
class N: pass
for f in (lambda: N(1), lambda: warnings.deprecated(3), lambda: warnings.deprecated('x')(3)):
    try: print(f())
    except TypeError as e: print(e)
def lvl():
    @warnings.deprecated('lvl', stacklevel=2)
    def inner(): pass
    inner()
lvl()
with warnings.catch_warnings():
    warnings.simplefilter('module')
    for i in range(2): warnings.warn('mod')
    warnings.warn('mod')
with warnings.catch_warnings():
    warnings.filters[:] = [('bogus', None, Warning, None, 0)]; warnings._filters_mutated()
    try: warnings.warn('z')
    except RuntimeError as e: print(e)
class M(type):
    def __getattr__(cls, n): return f'meta {n}'
class W(metaclass=M):
    @types.DynamicClassAttribute
    def v(self): 'vdoc'; return 3
    @v.setter
    def v(self, x): print('set', x)
print(W.v, W().v); w = W(); w.v = 4
class R:
    @types.DynamicClassAttribute
    def ro(self): return 1
try: R().ro = 3
except AttributeError as e: print('AE')
