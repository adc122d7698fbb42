// Elementary functions, correct to the last bit but for one case in billions: exp, log, pow and their kin. They are
// computed with 106 bits and rounded once; doubleDouble.ts says why. Errors are the callers' business: what has no
// answer is NaN or infinite here, as in C.

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
  squareRoot,
} from './doubleDouble.ts';
import { frexp, scaleByPowerOfTwo } from './floatParts.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;

/** The float nearest to a scaled pair. */
export function roundScaled({ fraction, exponent }: Scaled): number {
  return scaleByPowerOfTwo(fraction.high, exponent);
}

/** `e**x`. */
export function exp(x: number): number {
  if (!(Math.abs(x) < 800) || x === 0) return Math.exp(x);
  return roundScaled(exponential(pair(x, 0)));
}

function logarithmOf(x: number): Double2 {
  const { fraction, exponent } = frexp(x);
  return fraction < Math.SQRT1_2 ? logarithm(fraction * 2, exponent - 1) : logarithm(fraction, exponent);
}

/** The natural logarithm of `x`. */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  return logarithmOf(x).high;
}

const INVERSE_LN_2 = pair(Math.LOG2E, 2.0355273740931033e-17);
const INVERSE_LN_10 = Math.LOG10E;
// log10(2): the leading 42 bits, so that small multiples are exact, and the rest
const LOG_10_OF_2 = 0.30102999566361177;
const LOG_10_OF_2_LOW = 3.694239077158931e-13;

/** The logarithm of `x` to base 2. */
export function log2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log2(x);
  const { fraction, exponent } = frexp(x);
  if (fraction === 0.5) return exponent - 1;
  return multiply(logarithmOf(x), INVERSE_LN_2).high;
}

/** The logarithm of `x` to base 10. */
export function log10(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log10(x);
  // rounded in the places where C's library rounds: log10(2**n * f) = n log10(2) + log(f) / ln(10)
  const { fraction, exponent } = frexp(x);
  const below = exponent - 1 < 0;
  const scaled = below ? fraction : fraction * 2;
  const turns = below ? exponent : exponent - 1;
  return turns * LOG_10_OF_2_LOW + INVERSE_LN_10 * log(scaled) + turns * LOG_10_OF_2;
}

/** `x**y` as C's pow, for every pair of floats. */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 1) return x;
  if (x === 0 || y === 0 || x === 1 || !Number.isFinite(x) || !Number.isFinite(y)) return x ** y;
  if (Number.isInteger(y)) {
    if (Number.isInteger(x)) {
      const exact = exactPower(x, Math.abs(y));
      if (exact !== 0) return y > 0 ? exact : 1 / exact;
    }
    const size = generalPower(Math.abs(x), y);
    return x < 0 && y % 2 !== 0 ? -size : size;
  }
  return x < 0 ? Number.NaN : generalPower(x, y);
}

/** The power of two integers, 0 if it may not be exact. */
function exactPower(x: number, exponent: number): number {
  if (exponent > 1100) return 0;
  let result = 1;
  for (let i = 0; i < exponent; i++) {
    result *= x;
    if (result > MAX_SAFE || result < -MAX_SAFE) return 0;
    if (result === 1 || result === -1) return exponent % 2 === 0 ? 1 : x;
  }
  return result;
}

function generalPower(x: number, y: number): number {
  // powers and roots of moderate size are products of a few factors
  if (Math.abs(y) <= 64 && Number.isInteger(y * 2) && x > 1e-30 && x < 1e30) {
    const size = Math.abs(Math.log2(x) * y);
    if (size < 800) return powerByProducts(x, y);
  }
  const natural = logarithmOf(x);
  if (Math.abs(natural.high * y) > 800) return natural.high * y > 0 ? Number.POSITIVE_INFINITY : 0;
  return roundScaled(exponential(scale(natural, y)));
}

function powerByProducts(x: number, y: number): number {
  const exponent = Math.abs(y);
  let rest = Math.floor(exponent);
  let result = rest === exponent ? pair(1, 0) : squareRoot(pair(x, 0));
  let square = pair(x, 0);
  while (rest > 0) {
    if (rest & 1) result = multiply(result, square);
    rest >>= 1;
    if (rest > 0) square = multiply(square, square);
  }
  return y < 0 ? divide(pair(1, 0), result).high : result.high;
}

/** The cube root of `x`. */
export function cbrt(x: number): number {
  const root = Math.cbrt(x);
  if (x === 0 || !Number.isFinite(x)) return root;
  // one step of Newton's method on numbers of moderate size
  const { exponent } = frexp(x);
  const shift = Math.round(exponent / 3);
  const scaled = scaleByPowerOfTwo(x, -3 * shift);
  const start = scaleByPowerOfTwo(root, -shift);
  const cube = scale(product(start, start), start);
  const error = add(pair(scaled, 0), pair(-cube.high, -cube.low));
  return scaleByPowerOfTwo(start + error.high / (3 * start * start), shift);
}

/** The hyperbolic cosine of `x`. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  // rounded in the places where C's library rounds
  if (!(size > 0.35 && size < 700)) return Math.cosh(x);
  const power = exp(size);
  return size < 22 ? 0.5 * power + 0.5 / power : 0.5 * power;
}

/** The length of a vector, without overflow on the way. */
export function hypot(values: readonly number[]): number {
  let largest = 0;
  for (const value of values) {
    if (Math.abs(value) === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    if (!(Math.abs(value) <= largest)) largest = Math.abs(value);
  }
  if (values.some(Number.isNaN)) return Number.NaN;
  if (largest === 0) return 0;
  const { exponent } = frexp(largest);
  let squares = pair(0, 0);
  for (const value of values) {
    const scaled = scaleByPowerOfTwo(value, -exponent);
    squares = add(squares, product(scaled, scaled));
  }
  return scaleByPowerOfTwo(squareRoot(squares).high, exponent);
}
