# uses: decimal
from decimal import *
def e(f):
    try: print(repr(f()))
    except Exception as x: print(type(x).__mro__[:2], x, x.args)
for f in [lambda: Decimal('x'), lambda: Decimal(1)/0, lambda: Decimal(0)/0, lambda: Decimal(-1).sqrt(), lambda: Decimal('1e999999')*10, lambda: Decimal(1)%0, lambda: Decimal(1)//0, lambda: Decimal('inf')-Decimal('inf'), lambda: Decimal('1e30')//1, lambda: Decimal('1e-999999')/10**30, lambda: Decimal('sNaN')+1, lambda: Decimal('NaN')<1, lambda: int(Decimal('NaN')), lambda: int(Decimal('inf')), lambda: Decimal(1).quantize(Decimal('1e-40')), lambda: Decimal([1]), lambda: Decimal((0,(1,2),-1)), lambda: Decimal(1.1), lambda: Decimal(1)+1.5, lambda: getcontext(), lambda: Decimal('1')+'a', lambda: Decimal(5).ln(), lambda: Decimal(0).ln(), lambda: Decimal(0)**0, lambda: Decimal(2)**Decimal('0.5'), lambda: Decimal(4)**Decimal('0.5'), lambda: Decimal('1.1')**100, lambda: Decimal(2)**-3, lambda: hash(Decimal('1.5'))==hash(1.5), lambda: round(Decimal('2.5')), lambda: round(Decimal('2.675'),2), lambda: format(Decimal('1234567.891'),',.2f'), lambda: Decimal('NaN')==Decimal('NaN'), lambda: Decimal(10**40), lambda: +Decimal(10**40), lambda: Decimal((1,(0,),'F')), lambda: Decimal('1_000.5'), lambda: Decimal(' 1 '), lambda: setattr(getcontext(),'prec',0), lambda: Context(prec=5), lambda: ExtendedContext, lambda: BasicContext, lambda: Decimal(2).as_tuple(), lambda: Decimal('-0.0').as_tuple(), lambda: setcontext(5), lambda: getcontext().create_decimal('1.23456789012345678901234567890123'), lambda: setattr(getcontext(),'foo',1), lambda: setattr(getcontext(),'rounding','x'), lambda: Decimal(3).exp(), lambda: MAX_PREC]: e(f)
import random, math, copy, pickle
from fractions import Fraction
random.seed(11)
def num():
    k = random.random()
    if k < 0.06: return random.choice(['0', '-0', 'inf', '-inf', 'NaN', '0E+5', '0.000', '1', '10', '-1', '2', '0.5'])
    return random.choice(['', '-']) + str(random.randrange(10 ** random.randrange(1, random.choice([4, 12, 34])))) + random.choice(['', '.' + str(random.randrange(10 ** random.randrange(1, 20))), 'E%d' % random.randrange(-12, 12)])
import operator
setcontext(Context(prec=28, traps=[]))
ops = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, operator.lt, operator.eq, operator.ge, Decimal.compare, Decimal.max, Decimal.min, Decimal.remainder_near, Decimal.quantize, Decimal.same_quantum, Decimal.copy_sign]
un = [str, repr, operator.neg, operator.pos, abs, bool, Decimal.sqrt, Decimal.normalize, Decimal.to_integral_value, Decimal.to_eng_string, Decimal.as_tuple, Decimal.adjusted, Decimal.is_zero, Decimal.number_class, Decimal.next_plus, Decimal.next_minus, Decimal.logb, Decimal.is_signed, float, Decimal.to_integral_exact]
rnd = [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
for i in range(3000):
    c = Context(prec=random.choice([1, 3, 9, 28, 50]), rounding=random.choice(rnd), traps=[]); setcontext(c)
    a, b = Decimal(num()), Decimal(num()); op = random.choice(ops); u = random.choice(un)
    try: r1 = op(a, b)
    except Exception as x: r1 = (type(x).__name__, str(x))
    try: r2 = u(a)
    except Exception as x: r2 = (type(x).__name__, str(x))
    print(c.prec, c.rounding, a, b, op.__name__, r1, u.__name__, r2, [f.__name__ for f, v in sorted(c.flags.items(), key=lambda t: t[0].__name__) if v])
for i in range(250):
    c = Context(prec=random.choice([3, 9, 28]), traps=[]); setcontext(c); a = abs(Decimal(num())); s = Decimal(random.randrange(-3000, 3000)) / 97
    print(c.prec, a, a.ln(), a.log10(), s, s.exp(), a ** (s / 20), a ** random.randrange(-5, 8))
setcontext(Context(prec=28, traps=[]))
for i in range(400):
    a = Decimal(num()); spec = random.choice(['', '<12', '>12', '^12', '=+12', '*^15']) if random.random() < .3 else random.choice(['', '+', ' ']) + random.choice(['', '012', '8']) + random.choice(['', ',']) + random.choice(['', '.0', '.2', '.5', '.10']) + random.choice(['', 'f', 'e', 'E', 'g', 'G', '%', 'F'])
    try: print(repr(a), repr(spec), repr(format(a, spec)))
    except Exception as x: print(repr(a), spec, type(x).__name__, x)
D = Decimal; setcontext(Context())
print(hash(D(5)) == hash(5), hash(D('0.1')), hash(D('-1E+20')) == hash(-10**20), D('1.0') == 1.0, D('0.1') == 0.1, D('0.5') == Fraction(1, 2), D(1) < 1.5, D(3) in {3}, sum([D('0.1')] * 3), D('0.1') * 3 == D('0.3'), int(D('-3.9')), math.floor(D('-3.1')), math.ceil(D('3.1')), round(D('3.15'), 1), D('3.25').as_integer_ratio(), D(3) + 4, 4 - D(3), 2 ** D(3), 7 // D(2), 7 % D(-2), -7 % D(3), D('1e3'), D('100').normalize(), float(D('1.5')), D.from_float(0.25), copy.copy(D(1)), copy.deepcopy(D('1.2')), pickle.loads(pickle.dumps(D('1.50'))))
with localcontext() as ctx: ctx.prec = 5; print(D(1) / 3, getcontext().prec)
with localcontext(prec=3): print(D(2) / 3)
print(getcontext().prec, D('3.14159').quantize(D('0.01')), D('2.5').quantize(D('1'), rounding=ROUND_HALF_UP), Context(prec=4).divide(D(1), D(7)), getcontext().power(D(2), 10), D('1.1').fma(2, 3), f'{D("1234.5"):>12,.2f}', '%s %.2f' % (D('1.5'), D('2.345')), sorted([D(3), D('1.5'), 2]), max(D(1), 2), isinstance(D(1), D), str(D('1E+30')), D('0.0000001'), D('123.4500').to_eng_string())
class MyD(Decimal): pass
print(repr(MyD('1.5')), type(MyD(1) + 1), MyD(2).sqrt()); print(D('12.3E+5').scaleb(2), D(10).compare(D(9)), D('-0'), -D(0), D('Infinity') > 10**100, D('nan').is_nan())
for f in [lambda: D(1) < 'a', lambda: D('x1'), lambda: D(None), lambda: 'a' + D(1), lambda: 1.5 * D(2), lambda: D('1') ** D('-inf'), lambda: localcontext(foo=1), lambda: Context(prec=-1), lambda: D(2).quantize(5.5), lambda: D('1e5').quantize(D('1e-25')), lambda: format(D(1), 'x'), lambda: round(D('nan'))]: e(f)
