# Text encodings
# Differs: only utf-8, utf-16, utf-32, ascii and latin-1 (with their aliases) are there.
# Why: tables of other encodings are large, and files of exercises are UTF-8.
# Instead: convert the file to UTF-8.

print('é'.encode('utf-8'), 'é'.encode('latin-1'), 'é'.encode('utf-16-le'))
for name in 'cp1252', 'shift_jis':
    try:
        print('é'.encode(name, 'replace'))
    except LookupError as problem:
        print(problem)
