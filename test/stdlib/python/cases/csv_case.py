# uses: csv
import csv, io, itertools, random
def e(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x)
texts = ['a,b,c\n1,2,3\n', 'a,"b,c",d\r\n', '"x""y",z\n', '\n\na,b\n\n', 'a,b', '"multi\nline",2\n', ' a, b\n', 'a;b\n', "'q,q',2\n", '"a"b,c\n', 'a"b,c\n', '"unclosed\n', 'a\\,b,c\n', '1,"2",x\n', ',\n', '""\n', '"",""\n', 'a,\n', '"a" ,b\n', 'a\rb\n', '"a\\"b",c\n', '\\\n', '"q","r\n\ns"\nnext,row\n']
for t in texts:
    for kw in [{}, {'delimiter': ';'}, {'quotechar': "'"}, {'skipinitialspace': True}, {'escapechar': '\\'}, {'quoting': csv.QUOTE_NONE}, {'strict': True}, {'quoting': csv.QUOTE_NONNUMERIC}, {'doublequote': False}, {'dialect': 'unix'}, {'quoting': csv.QUOTE_STRINGS}, {'quoting': csv.QUOTE_NOTNULL}]:
        e(lambda: list(csv.reader(io.StringIO(t, newline=''), **kw)))
rows = [[1, 'a', None, 2.5], ['x,y', 'q"q', 'n\nl', ''], [''], [None], [], ['\\', "'"], ['r\r', ' sp ', True]]
for kw in [{}, {'delimiter': ';'}, {'quotechar': "'"}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'escapechar': '\\'}, {'doublequote': False, 'escapechar': '\\'}, {'doublequote': False}, {'lineterminator': '\n'}, {'dialect': 'excel-tab'}, {'dialect': 'unix'}, {'quoting': csv.QUOTE_STRINGS}, {'quoting': csv.QUOTE_NOTNULL}]:
    for r in rows:
        f = io.StringIO(); e(lambda: (csv.writer(f, **kw).writerow(r), f.getvalue()))
f = io.StringIO(); w = csv.DictWriter(f, ['a', 'b'], restval='-'); w.writeheader(); w.writerow({'a': 1}); w.writerows([{'a': 2, 'b': 3}]); print(repr(f.getvalue())); e(w.writerow, {'z': 1}); e(csv.DictWriter, f, ['a'], extrasaction='x')
r = csv.DictReader(io.StringIO('x,y\n1,2\n\n3\n4,5,6\n')); print(r.fieldnames, list(r), r.line_num); print(list(csv.DictReader(['1,2'], ['p', 'q', 'r'], restval='R')), list(csv.DictReader([])))
e(csv.reader, 5); e(lambda: list(csv.reader([5]))); e(lambda: list(csv.reader([b'x']))); e(csv.writer, 5); e(csv.writer(io.StringIO()).writerow, 5); e(csv.reader, [], delimiter='ab'); e(csv.reader, [], delimiter=5); e(csv.reader, [], 'nope'); e(csv.reader, [], foo=1); e(csv.reader, [], quoting=9); e(csv.reader, [], quotechar=None, quoting=csv.QUOTE_ALL); e(csv.get_dialect, 'x'); print(csv.list_dialects(), csv.field_size_limit())
class D(csv.Dialect): delimiter = '|'; quotechar = '"'; doublequote = True; skipinitialspace = False; lineterminator = '\n'; quoting = csv.QUOTE_MINIMAL
csv.register_dialect('pipe', D); print(list(csv.reader(['a|b'], 'pipe')), list(csv.reader(['a|b'], D)), csv.get_dialect('pipe').delimiter); csv.unregister_dialect('pipe'); csv.register_dialect('p2', delimiter=':'); print(list(csv.reader(['a:b'], dialect='p2')))
rd = csv.reader(['a,b', 'c']); print(next(rd), rd.line_num, rd.dialect.delimiter, next(rd)); e(next, rd)
print(csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter, csv.Sniffer().has_header('name,age\nbob,3\nal,5\n'))
random.seed(2)
for _ in range(300):
    rows = [[''.join(random.choice('ab,"\n \r;') for _ in range(random.randrange(5))) for _ in range(random.randrange(1, 4))] for _ in range(3)]
    f = io.StringIO(newline=''); csv.writer(f).writerows(rows); print(repr(f.getvalue()), list(csv.reader(io.StringIO(f.getvalue(), newline=''))) == rows)
    t = ''.join(random.choice('ab,"\n') for _ in range(12)); e(lambda: list(csv.reader(io.StringIO(t, newline=''))))
