# TypeVar, ParamSpec, TypeVarTuple, type aliases and Generic as objects.
from typing import *
import typing, types
T=TypeVar('T')
print(int|T, T|int, type(int|T), T.__module__, list[int]|T)
def f[A:int,*Bs,**C](): pass
print([ (x,x.__module__) for x in f.__type_params__], f.__type_params__[0].__infer_variance__, f.__type_params__[0].__bound__)
type X[Q]=list[Q]
print(X, X[int], X[int].__value__, X.__parameters__, type(X|int), X|None, X.__module__, X.__type_params__)
EXPRESSIONS = r'''
TypeVar('T',int)
TypeVar('T',int,str,bound=int)
TypeVar('T',covariant=True,contravariant=True)
TypeVar('T',covariant=True,infer_variance=True)
TypeVar(1)
T.foo
T()
X()
X.__name__
X.zz
TypeVar('T',1,'a').__constraints__
TypeVar('T',bound='a').__bound__
TypeVar('T',bound=1).__bound__
TypeVar('T',bound=(1,)).__bound__
ParamSpec('P').args
ParamSpec('P').args.__origin__
ParamSpec('P').args==ParamSpec('P').args
ParamSpec('P',bound=int).__bound__
TypeVarTuple('Ts')
list(TypeVarTuple('Ts'))
TypeVarTuple('Ts').__default__
NoDefault
type(NoDefault)
type(NoDefault)() is NoDefault
type(NoDefault)(1)
TypeVarTuple(1)
TypeVarTuple('Ts').__typing_subst__(int)
TypeAliasType('A',int)
TypeAliasType('A',int).__value__
TypeAliasType('A',int)[int]
TypeAliasType(1,int)
TypeAliasType('A',int,type_params=3)
T.__reduce__()
hash(T)==hash(T)
T.__default__
T.has_default()
TypeVar('T',default=int).__default__
setattr(T,'foo',3)
setattr(X,'foo',3)
setattr(X,'__value__',3)
Generic[int]
ParamSpec('P')[int]
ParamSpecArgs(1)
T.__bound__
T|'a'
typing.TypeVar.__mro__
TypeVar('T',bound=None).__bound__
TypeVar('T',bound=List[int],covariant=1)
T.__typing_subst__(int)
T.__mro_entries__(())
X.__reduce__()
isinstance(3,X)
isinstance(3,T)
types.GenericAlias(X,(int,))
X[int].foo
TypeVar(name='x')
'''
for expression in EXPRESSIONS.strip().splitlines():
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '!!', type(error).__name__, error)
class Box[T, *Ts, **P]:
    pass
print(Box.__type_params__, Box.__orig_bases__, Box.__parameters__)
def d[T=int](x:T)->T: return x
print(d.__type_params__[0].__default__, d(3), d.__annotations__)
class N(NamedTuple):
    x:int=1
print(N(), N(2)._asdict())
class St(Generic[T]):
    def push(self,x:T): pass
print(St[int], St.__parameters__)
