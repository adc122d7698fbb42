// Numbers of about 106 bits, as unevaluated sums of two floats (Dekker, Knuth). JavaScript's Math functions may be off
// by a bit or two in the last place, and V8's are: 10.0 ** -5 is 9.999999999999999e-06 there. C's library, which
// CPython uses, is nearly always right. So what is printed would differ, if functions were not computed with bits to spare.

/** `high + low`, where `low` is at most half a unit in the last place of `high`. */
export interface Double2 {
  readonly high: number;
  readonly low: number;
}

/** A pair as it is; the parts must not overlap. */
export function pair(high: number, low: number): Double2 {
  return { high, low };
}

/** The exact sum of two floats. */
export function sum(a: number, b: number): Double2 {
  const high = a + b;
  const other = high - a;
  return { high, low: a - (high - other) + (b - other) };
}

/** The exact sum if `|a| >= |b|`. */
function orderedSum(a: number, b: number): Double2 {
  const high = a + b;
  return { high, low: b - (high - a) };
}

/** 2**27 + 1: splits a float into two halves of 26 bits. */
const SPLITTER = 134217729;

/** The exact product of two floats below 2**990. */
export function product(a: number, b: number): Double2 {
  const high = a * b;
  const aScaled = a * SPLITTER;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = b * SPLITTER;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return { high, low: aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow };
}

/** `a + b`. */
export function add(a: Double2, b: Double2): Double2 {
  const high = sum(a.high, b.high);
  const low = sum(a.low, b.low);
  const middle = orderedSum(high.high, high.low + low.high);
  return orderedSum(middle.high, middle.low + low.low);
}

/** `a - b`. */
export function subtract(a: Double2, b: Double2): Double2 {
  return add(a, { high: -b.high, low: -b.low });
}

/** `a * b`. */
export function multiply(a: Double2, b: Double2): Double2 {
  const high = product(a.high, b.high);
  return orderedSum(high.high, high.low + (a.high * b.low + a.low * b.high));
}

/** `a * b` for a float `b`. */
export function scale(a: Double2, b: number): Double2 {
  const high = product(a.high, b);
  return orderedSum(high.high, high.low + a.low * b);
}

/** `a / b`. */
export function divide(a: Double2, b: Double2): Double2 {
  const first = a.high / b.high;
  const rest = subtract(a, scale(b, first));
  const second = rest.high / b.high;
  const third = subtract(rest, scale(b, second)).high / b.high;
  const start = orderedSum(first, second);
  return add(start, { high: third, low: 0 });
}

/** The square root of `a`, for `a > 0`. */
export function squareRoot(a: Double2): Double2 {
  const root = Math.sqrt(a.high);
  const rest = subtract(a, product(root, root));
  return orderedSum(root, rest.high / (2 * root));
}

export const LN_2: Double2 = { high: Math.LN2, low: 2.3190468138462996e-17 };

/** 1 / 0!, 1 / 1!, 1 / 2! … */
export const INVERSE_FACTORIALS: readonly Double2[] = inverseFactorials(28);

function inverseFactorials(count: number): Double2[] {
  const values: Double2[] = [{ high: 1, low: 0 }];
  for (let i = 1; i < count; i++) values.push(divide(values[i - 1], { high: i, low: 0 }));
  return values;
}

/** `fraction * 2**exponent`. */
export interface Scaled {
  readonly fraction: Double2;
  readonly exponent: number;
}

/** `e**a` by its series for a / 512, then doubled nine times: (1 + e)**2 - 1 = 2 e + e**2. For `|a| < 1`. */
function exponentialBySeries(a: Double2): Double2 {
  const small = { high: a.high / 512, low: a.low / 512 };
  let series = INVERSE_FACTORIALS[9];
  for (let i = 8; i > 0; i--) series = add(multiply(series, small), INVERSE_FACTORIALS[i]);
  let less = multiply(series, small);
  for (let i = 0; i < 9; i++) less = add({ high: less.high * 2, low: less.low * 2 }, multiply(less, less));
  return add(less, { high: 1, low: 0 });
}

/** 2**(i / 64), made when first needed. */
let roots: readonly Double2[] = [];

function makeRoots(): readonly Double2[] {
  const step = { high: LN_2.high / 64, low: LN_2.low / 64 };
  return Array.from({ length: 64 }, (_, i) => exponentialBySeries(scale(step, i)));
}

/** `e**a` for `|a| < 1e5`; the fraction lies between 0.99 and 2. */
export function exponential(a: Double2): Scaled {
  if (roots.length === 0) roots = makeRoots();
  const steps = Math.round((a.high / LN_2.high) * 64);
  const rest = subtract(a, scale(LN_2, steps / 64));
  // |r| < 0.0055, so from r**4 / 4! on the bits of a plain float are enough
  const r = rest.high;
  const tail = r * r * r * r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r / 40320))));
  const square = multiply(rest, rest);
  const cubic = multiply(multiply(square, rest), INVERSE_FACTORIALS[3]);
  const quadratic = add(rest, { high: square.high / 2, low: square.low / 2 });
  const less = add(add(quadratic, cubic), { high: tail, low: 0 });
  const root = roots[steps & 63];
  return { fraction: add(root, multiply(root, less)), exponent: steps >> 6 };
}

/** ln(fraction * 2**exponent), for a fraction between 0.5 and 2. */
export function logarithm(fraction: number, exponent: number): Double2 {
  const own = Math.abs(fraction - 1) < 0.0078125 ? logarithmNearOne(fraction) : logarithmByNewton(fraction);
  return exponent === 0 ? own : add(scale(LN_2, exponent), own);
}

/** 2 artanh((x - 1) / (x + 1)), which keeps all bits where the logarithm is close to 0. */
function logarithmNearOne(x: number): Double2 {
  const s = divide({ high: x - 1, low: 0 }, sum(x, 1));
  const square = multiply(s, s);
  let series: Double2 = divide({ high: 1, low: 0 }, { high: 15, low: 0 });
  for (let i = 13; i > 0; i -= 2) {
    series = add(multiply(series, square), divide({ high: 1, low: 0 }, { high: i, low: 0 }));
  }
  return scale(multiply(series, s), 2);
}

/** One step of Newton's method from the logarithm that JavaScript gives. */
function logarithmByNewton(x: number): Double2 {
  const start = Math.log(x);
  const inverse = exponential({ high: -start, low: 0 });
  const factor = 2 ** inverse.exponent;
  const error = subtract(scale(inverse.fraction, x * factor), { high: 1, low: 0 });
  const correction = subtract(error, { high: (error.high * error.high) / 2, low: 0 });
  return add({ high: start, low: 0 }, correction);
}
