# Coroutines
# Differs: `async def`, `await`, `async for` and `async with` are refused with a SyntaxError that says so; there is no
# module asyncio.
# Why: gilscope is about threads and the GIL. A coroutine runs in one thread and never waits for the GIL, so there
# would be nothing to see; half of it would be worse than none.
# Instead: generators (`yield from`) show cooperative switching, threads the preemptive one.

for source in 'async def f(): pass', 'def g(): await f()', 'async with x: pass':
    try:
        compile(source, 'example', 'exec')
        print('compiled')
    except SyntaxError as problem:
        print(problem)
try:
    import asyncio
    print(asyncio.__name__)
except ImportError as problem:
    print(str(problem).partition('.')[0])
