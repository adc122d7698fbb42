def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
E=ExceptionGroup; B=BaseExceptionGroup
e=E('m',[ValueError(1),E('n',[TypeError(2),KeyError(3)])])
print(e, repr(e), e.args, e.message, e.exceptions, E.__mro__, B.__mro__)
t(lambda: E()); t(lambda: E('m')); t(lambda: E('m',3)); t(lambda: E(3,[ValueError()])); t(lambda: E('m',[])); t(lambda: E('m',[3])); t(lambda: E('m',[KeyboardInterrupt()])); t(lambda: B('m',[KeyboardInterrupt()])); t(lambda: type(B('m',[ValueError()]))); t(lambda: E('m',(ValueError(1),))); t(lambda: E('m',[ValueError()],3)); t(lambda: E('m',{ValueError()}));t(lambda: E(message='m',exceptions=[]))
print(e.split(TypeError), e.subgroup(ValueError), e.split((ValueError,KeyError)), e.subgroup(lambda x: isinstance(x, KeyError)), e.split(OSError), e.split(E), e.subgroup(E) is e)
t(lambda: e.split(3)); t(lambda: e.split()); t(lambda: e.split(int)); t(lambda: e.derive([ValueError()])); t(lambda: e.subgroup((ValueError,3)))
class M(E):
    def derive(self, x): return M(self.message, x)
m=M('q',[ValueError(1),OSError(2)]); m.add_note('hi')
s=m.subgroup(OSError); print(repr(s), s.__notes__, type(s))
class X(E): pass
print(type(X('q',[ValueError(1),OSError(2)]).subgroup(OSError)))
class Y(B): pass
t(lambda: Y('m',[ValueError()])); 
class Z(E): pass
t(lambda: Z('m',[KeyboardInterrupt()])); t(lambda: E[int]); 
t(lambda: setattr(e,'message','x')); t(lambda: setattr(e,'exceptions',())); print(E.split.__doc__, hash(e)==hash(e))
class W(B, ValueError): pass
t(lambda: W('m',[KeyboardInterrupt()])); t(lambda: W('m',[ValueError()]))
