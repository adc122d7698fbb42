// The error function and the gamma function with their kin, from series whose terms all have one sign or fall quickly,
// in double-double arithmetic: so the results are right to the last bit or nearly, without tables of coefficients.

import { raise } from '../raise.ts';
import {
  add,
  type Double2,
  divide,
  exponential,
  logarithm,
  multiply,
  pair,
  product,
  type Scaled,
  scale,
  subtract,
  sum,
} from './doubleDouble.ts';
import { frexp, scaleByPowerOfTwo } from './floatParts.ts';
import { sineOfPi } from './trigonometry.ts';

const ONE = pair(1, 0);
const TWO_OVER_ROOT_PI = pair(1.1283791670955126, 1.533545961316588e-17);
const HALF_LN_TWO_PI = pair(0.9189385332046728, -3.8782941580672414e-17);
const PI = pair(Math.PI, 1.2246467991473532e-16);

/** From here on the continued fraction of erfc serves better than the series of erf. */
const SERIES_UP_TO = 2;
const FRACTION_TERMS = 150;

/** `math.erf(x)`. */
export function erf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  const size = Math.abs(x);
  if (size > 6) return x < 0 ? -1 : 1;
  if (size < 1e-150) return x * TWO_OVER_ROOT_PI.high;
  const value = size < SERIES_UP_TO ? erfBySeries(size) : subtract(ONE, unscale(erfcByFraction(size)));
  return x < 0 ? -value.high : value.high;
}

/** `math.erfc(x)`. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < -6) return 2;
  if (x > 28) return 0;
  if (Math.abs(x) < 1e-150) return 1;
  if (Math.abs(x) < SERIES_UP_TO) {
    const value = erfBySeries(Math.abs(x));
    return (x < 0 ? add(ONE, value) : subtract(ONE, value)).high;
  }
  const tail = erfcByFraction(Math.abs(x));
  return x < 0 ? subtract(pair(2, 0), unscale(tail)).high : scaleByPowerOfTwo(tail.fraction.high, tail.exponent);
}

function unscale({ fraction, exponent }: Scaled): Double2 {
  return scale(fraction, 2 ** exponent);
}

/** 2 / sqrt(pi) e**-x**2 (x + 2 x**3 / 3 + 4 x**5 / 15 + …). */
function erfBySeries(x: number): Double2 {
  const square = product(x, x);
  let term = pair(x, 0);
  let total = term;
  for (let odd = 3; term.high > total.high * 1e-33; odd += 2) {
    term = divide(scale(multiply(term, square), 2), pair(odd, 0));
    total = add(total, term);
  }
  const bell = exponential(pair(-square.high, -square.low));
  return scale(multiply(multiply(total, TWO_OVER_ROOT_PI), bell.fraction), 2 ** bell.exponent);
}

/** e**-x**2 / sqrt(pi) / (x + (1/2) / (x + (2/2) / (x + (3/2) / …))). */
function erfcByFraction(x: number): Scaled {
  const start = pair(x, 0);
  let rest = start;
  for (let i = FRACTION_TERMS; i > 0; i--) rest = add(start, divide(pair(i / 2, 0), rest));
  const square = product(x, x);
  const bell = exponential(pair(-square.high, -square.low));
  const half = divide(scale(TWO_OVER_ROOT_PI, 0.5), rest);
  return { fraction: multiply(half, bell.fraction), exponent: bell.exponent };
}

/** The coefficients of Stirling's series, B(2k) / (2k (2k - 1)), as fractions. */
const STIRLING: readonly Double2[] = (
  [
    [1, 12],
    [-1, 360],
    [1, 1260],
    [-1, 1680],
    [1, 1188],
    [-691, 360360],
    [1, 156],
    [-3617, 122400],
    [43867, 244188],
    [-174611, 125400],
    [77683, 5796],
    [-236364091, 1506960],
    [657931, 300],
  ] as const
).map(([numerator, denominator]) => divide(pair(numerator, 0), pair(denominator, 0)));

/** Stirling's series is good to 106 bits from here on. */
const STIRLING_FROM = 30;

/** ln(gamma(z)) for `z >= STIRLING_FROM`. */
function logGammaByStirling(z: Double2): Double2 {
  const inverse = divide(ONE, z);
  const square = multiply(inverse, inverse);
  let series = STIRLING[STIRLING.length - 1];
  for (let i = STIRLING.length - 2; i >= 0; i--) series = add(multiply(series, square), STIRLING[i]);
  const main = subtract(multiply(subtract(z, pair(0.5, 0)), logarithmOf(z)), z);
  return add(add(main, HALF_LN_TWO_PI), multiply(series, inverse));
}

function logarithmOf(z: Double2): Double2 {
  const { fraction, exponent } = frexp(z.high);
  const own = fraction < Math.SQRT1_2 ? logarithm(fraction * 2, exponent - 1) : logarithm(fraction, exponent);
  return add(own, pair(z.low / z.high, 0));
}

/** gamma(x) for `0 < x < 180`. */
function gammaOf(x: number): Scaled {
  let shifted = pair(x, 0);
  let below = ONE;
  while (shifted.high < STIRLING_FROM) {
    below = multiply(below, shifted);
    shifted = add(shifted, ONE);
  }
  const { fraction, exponent } = exponential(logGammaByStirling(shifted));
  return { fraction: divide(fraction, below), exponent };
}

/** |gamma(x)| for a negative `x` that is not whole: pi / (sin(pi x) gamma(1 - x)). */
function gammaByReflection(x: number): Scaled {
  const mirrored = sum(1, -x);
  const size = gammaOf(mirrored.high);
  // gamma(h + l) = gamma(h) (1 + l ln(h)) nearly enough for so small an l
  const corrected = multiply(size.fraction, pair(1, mirrored.low * Math.log(mirrored.high)));
  return { fraction: divide(PI, multiply(corrected, sineOfPi(x))), exponent: -size.exponent };
}

/** `math.gamma(x)`. */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x;
  if (x === 0 || x === Number.NEGATIVE_INFINITY || (x < 0 && Number.isInteger(x))) {
    throw raise('ValueError', 'math domain error');
  }
  if (Math.abs(x) < 1e-20) return finite(1 / x);
  if (x > 172) throw raise('OverflowError', 'math range error');
  const isNegative = x < 0 && Math.floor(x) % 2 !== 0;
  if (x < -184) return isNegative ? -0 : 0;
  const { fraction, exponent } = x > 0 ? gammaOf(x) : gammaByReflection(x);
  const value = finite(scaleByPowerOfTwo(fraction.high, exponent));
  return isNegative ? -value : value;
}

/** `math.lgamma(x)`: the logarithm of |gamma(x)|. */
export function lgamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return Number.POSITIVE_INFINITY;
  if (x <= 0 && Number.isInteger(x)) throw raise('ValueError', 'math domain error');
  if (x === 1 || x === 2) return 0;
  if (Math.abs(x) < 1e-20) return -Math.log(Math.abs(x));
  if (x > 1e300) return finite(x * (Math.log(x) - 1));
  if (x > 170) return logGammaByStirling(pair(x, 0)).high;
  if (x < -170) {
    const sine = sineOfPi(x);
    return Math.log(PI.high / (sine.high * -x)) - logGammaByStirling(pair(-x, 0)).high;
  }
  const { fraction, exponent } = x > 0 ? gammaOf(x) : gammaByReflection(x);
  const scaled = frexp(fraction.high);
  const own = logarithm(scaled.fraction, scaled.exponent + exponent);
  const isNearOne = scaled.exponent + exponent === 1 && scaled.fraction < Math.SQRT1_2;
  const value = isNearOne ? logarithm(scaled.fraction * 2, 0) : own;
  return add(value, pair(fraction.low / fraction.high, 0)).high;
}

function finite(x: number): number {
  if (!Number.isFinite(x)) throw raise('OverflowError', 'math range error');
  return x;
}
