g = "global"
def f(a, b=2):
    c = a + b
    return locals()
print(f(1), "g" in globals(), globals()["g"], f.__globals__ is globals())
def set_global():
    global g, created
    g = "changed"
    created = "new"
set_global()
print(g, created)
def unbound():
    print(local)
    local = 1
try:
    unbound()
except UnboundLocalError as error:
    print(error)
def unbound_aug():
    counter += 1
try:
    unbound_aug()
except UnboundLocalError as error:
    print(error)
def deleted():
    x = 1
    del x
    return x
try:
    deleted()
except UnboundLocalError as error:
    print(error)
try:
    undefined_name
except NameError as error:
    print(error, error.name)
def conditional(flag):
    if flag:
        v = 1
    return v
try:
    print(conditional(True), conditional(False))
except UnboundLocalError as error:
    print(error)
try:
    del never_defined
except NameError as error:
    print(error)
def late():
    return later_defined
try:
    late()
except NameError as error:
    print(error)
later_defined = "now"
print(late())
len_ = len
def shadow():
    len = lambda v: "shadowed"
    return len([])
print(shadow(), len([]))
globals()["dynamic"] = 5
print(dynamic)
