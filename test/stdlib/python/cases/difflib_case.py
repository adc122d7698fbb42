# uses: difflib
import difflib, random
random.seed(3)
s = difflib.SequenceMatcher(None, 'qabxcd', 'abycdf'); print(s.get_opcodes(), s.get_matching_blocks(), s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match(0, 6, 0, 6), s.find_longest_match())
print(difflib.SequenceMatcher(lambda x: x == ' ', ' abcd', 'abcd abcd').find_longest_match(0, 5, 0, 9), difflib.SequenceMatcher(None, 'a' * 300 + 'b', 'b' + 'a' * 300).ratio(), difflib.SequenceMatcher(None, 'a' * 300 + 'b', 'b' + 'a' * 300, autojunk=False).ratio(), difflib.SequenceMatcher(None, '', '').ratio())
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('x', ['y'], n=1, cutoff=0.0))
a = 'one\ntwo\nthree\nfour five\n\ttabbed line here\nsame\n'.splitlines(1); b = 'ore\ntree\nemu\nfour  fife\n\ttabbed  lime here\nsame\n'.splitlines(1)
print(''.join(difflib.ndiff(a, b))); print(''.join(difflib.unified_diff(a, b, 'x', 'y', 'd1', 'd2'))); print(''.join(difflib.context_diff(a, b, 'x', 'y')))
d = list(difflib.ndiff(a, b)); print(''.join(difflib.restore(d, 1)) == ''.join(a), ''.join(difflib.restore(d, 2)) == ''.join(b))
words = ['alpha beta gamma', 'alpha bet gamma', 'delta', 'delta x', 'if x == 1:', 'if x == 2:', '    return y', '    return z', '']
for i in range(150):
    x = [random.choice(words) + random.choice(['', '!', ' q', '7']) for _ in range(random.randrange(25))]; y = x[:]
    for _ in range(random.randrange(8)):
        k = random.randrange(3); p = random.randrange(len(y) + 1)
        if k == 0 and p < len(y): del y[p]
        elif k == 1: y.insert(p, random.choice(words))
        elif p < len(y): y[p] = y[p][:-1] + random.choice('abc')
    print(list(difflib.ndiff(x, y)), list(difflib.unified_diff(x, y, lineterm='', n=random.randrange(4))), list(difflib.context_diff(x, y, lineterm='')))
    u, v = ''.join(x), ''.join(y); m = difflib.SequenceMatcher(None, u, v); print(m.get_opcodes(), m.ratio(), m.quick_ratio())
for f in [lambda: difflib.get_close_matches('a', [], n=0), lambda: difflib.get_close_matches('a', [], cutoff=2), lambda: list(difflib.unified_diff([1], [2])), lambda: list(difflib.restore([], 3))]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(list(difflib.diff_bytes(difflib.unified_diff, [b'a'], [b'b'])))
