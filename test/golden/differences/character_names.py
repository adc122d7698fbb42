# Characters by name
# Differs: a string literal with \N{...} is refused, and there is no module unicodedata.
# Why: the names of all characters would be larger than gilscope itself.
# Instead: write the character itself, or its \u escape.

try:
    print(eval(r'"\N{BULLET}"'))
except SyntaxError as problem:
    print(problem)
try:
    import unicodedata
    print(unicodedata.name('é'))
except ImportError as problem:
    print(str(problem).partition('.')[0])
print('•', '\u2022')
