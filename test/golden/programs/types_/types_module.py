import types
def f(): pass
def g(): yield
print(isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(g(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), isinstance(types, types.ModuleType), isinstance(f.__code__, types.CodeType), types.NoneType is type(None), isinstance(int | str, types.UnionType))
class C:
    def m(self): return 1
print(isinstance(C().m, types.MethodType), types.MethodType(f, 5).__self__, types.SimpleNamespace(a=1))
ro = types.MappingProxyType({"a": 1})
print(ro, ro["a"], len(ro), "a" in ro, list(ro))
try:
    ro["a"] = 2
except TypeError as error:
    print(error)
K = types.new_class("K", (C,), {}, lambda ns: ns.update(x=5))
print(K.x, K().m(), K.__name__, K.__bases__)
h = types.FunctionType(f.__code__, {}, "renamed")
print(h.__name__, h())
class D:
    @types.DynamicClassAttribute
    def d(self): return "dyn"
print(D().d, types.EllipsisType, isinstance(list[int], types.GenericAlias))
