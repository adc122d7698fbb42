# Handlers of exception groups
# Differs: `except*` is refused with a SyntaxError that says so.
# Why: it is used with groups of coroutines, which gilscope does not have either.
# Instead: catch the group with `except ExceptionGroup` and look at its `exceptions`.

SOURCE = '''
try:
    pass
except* ValueError:
    pass
'''
try:
    compile(SOURCE, 'example', 'exec')
    print('compiled')
except SyntaxError as problem:
    print(problem)
