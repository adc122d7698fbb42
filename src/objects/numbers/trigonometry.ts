// sin, cos, tan and their inverses, rounded correctly but for one case in billions (doubleDouble.ts says why they are
// not JavaScript's). Angles are reduced modulo pi/2 with a pi that is long enough for the size of the angle.

import {
  add,
  type Double2,
  divide,
  INVERSE_FACTORIALS,
  multiply,
  pair,
  product,
  scale,
  squareRoot,
  subtract,
  sum,
} from './doubleDouble.ts';
import { floatParts } from './floatParts.ts';
import { bitLength } from './int.ts';

// pi/2 as a sum of three floats
const HALF_PI = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;
const HALF_PI_LOWEST = -1.4973849048591698e-33;

/** Up to here the number of quarter turns times pi/2 in three parts is exact enough. */
const MODEST_ANGLE = 1e6;

interface Reduced {
  /** Between -pi/4 and pi/4. */
  readonly rest: Double2;
  /** Quarter turns, 0 to 3. */
  readonly quarter: number;
}

function reduce(x: number): Reduced {
  if (Math.abs(x) > MODEST_ANGLE) return reduceLarge(x);
  const turns = Math.round(x / HALF_PI);
  const first = product(turns, HALF_PI);
  const second = product(turns, HALF_PI_LOW);
  const start = subtract(add(sum(x, -first.high), pair(-first.low, 0)), second);
  return { rest: subtract(start, pair(turns * HALF_PI_LOWEST, 0)), quarter: ((turns % 4) + 4) % 4 };
}

/** Bits after the point of the long pi: the largest float has 1024 before it, and 120 more make the answer good. */
const PI_BITS = 1280n;
let longHalfPi = 0n;

/** pi/2 * 2**PI_BITS, by Machin's formula. */
function halfPi(): bigint {
  if (longHalfPi === 0n) {
    const guard = 32n;
    const one = 1n << (PI_BITS + guard);
    longHalfPi = (8n * inverseArctangent(5n, one) - 2n * inverseArctangent(239n, one)) >> guard;
  }
  return longHalfPi;
}

/** arctan(1 / n) in units of 1 / one. */
function inverseArctangent(n: bigint, one: bigint): bigint {
  let power = one / n;
  let total = power;
  for (let k = 3n, sign = -1n; power !== 0n; k += 2n, sign = -sign) {
    power /= n * n;
    total += (sign * power) / k;
  }
  return total;
}

function reduceLarge(x: number): Reduced {
  const { mantissa, exponent } = floatParts(x);
  const bits = PI_BITS + BigInt(exponent);
  const scaled = BigInt(mantissa) << bits;
  const period = halfPi();
  let turns = scaled / period;
  let rest = scaled - turns * period;
  if (2n * rest > period) {
    turns++;
    rest -= period;
  }
  // the leading bits, as two floats; the whole number would be too large for one
  const dropped = Math.max(0, bitLength(rest) - 128);
  const leading = rest >> BigInt(dropped);
  const high = Number(leading);
  const unit = 2 ** (dropped - Number(PI_BITS));
  const value = pair(high * unit, Number(leading - BigInt(high)) * unit);
  const quarter = Number(turns & 3n);
  return x < 0 ? { rest: pair(-value.high, -value.low), quarter: (4 - quarter) % 4 } : { rest: value, quarter };
}

/** sin(r) and cos(r) for a reduced angle. */
function sineAndCosine(r: Double2): { sine: Double2; cosine: Double2 } {
  const square = multiply(r, r);
  let sine = INVERSE_FACTORIALS[27];
  let cosine = INVERSE_FACTORIALS[26];
  for (let i = 25; i > 0; i -= 2) {
    sine = subtract(INVERSE_FACTORIALS[i], multiply(sine, square));
    cosine = subtract(INVERSE_FACTORIALS[i - 1], multiply(cosine, square));
  }
  return { sine: multiply(sine, r), cosine };
}

function turned(x: number): { sine: Double2; cosine: Double2 } {
  const { rest, quarter } = reduce(x);
  const { sine, cosine } = sineAndCosine(rest);
  const negative = (a: Double2) => pair(-a.high, -a.low);
  switch (quarter) {
    case 0:
      return { sine, cosine };
    case 1:
      return { sine: cosine, cosine: negative(sine) };
    case 2:
      return { sine: negative(sine), cosine: negative(cosine) };
    default:
      return { sine: negative(cosine), cosine: sine };
  }
}

/** Below this the functions are their argument, up to rounding; products of parts would underflow. */
const TINY = 1e-100;

/** The sine of `x`. */
export function sin(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < TINY) return Math.sin(x);
  return turned(x).sine.high;
}

/** The cosine of `x`. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  return turned(x).cosine.high;
}

/** The tangent of `x`. */
export function tan(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < TINY) return Math.tan(x);
  const { sine, cosine } = turned(x);
  return divide(sine, cosine).high;
}

/** The angle of the point (x, y), by one step of Newton's method from JavaScript's answer. */
function angleOf(y: Double2, x: Double2): number {
  const start = Math.atan2(y.high, x.high);
  const { sine, cosine } = turned(start);
  const across = subtract(multiply(y, cosine), multiply(x, sine));
  const along = add(multiply(x, cosine), multiply(y, sine));
  return start + across.high / along.high;
}

/** The arc tangent of `y / x`, in the quadrant of the point. */
export function atan2(y: number, x: number): number {
  const ratio = Math.abs(y / x);
  const isModest = ratio > TINY && ratio < 1 / TINY && Math.abs(x) > TINY && Math.abs(x) < 1 / TINY;
  return isModest ? angleOf(pair(y, 0), pair(x, 0)) : Math.atan2(y, x);
}

/** The arc tangent of `x`. */
export function atan(x: number): number {
  return atan2(x, 1);
}

/** sqrt(1 - x**2). */
function legOf(x: number): Double2 {
  return squareRoot(multiply(sum(1, -x), sum(1, x)));
}

/** The arc sine of `x`. */
export function asin(x: number): number {
  if (!(Math.abs(x) < 1) || Math.abs(x) < TINY) return Math.asin(x);
  return angleOf(pair(x, 0), legOf(x));
}

/** The arc cosine of `x`. */
export function acos(x: number): number {
  if (!(Math.abs(x) < 1) || Math.abs(x) < TINY) return Math.acos(x);
  return angleOf(legOf(x), pair(x, 0));
}

const PI = pair(Math.PI, 1.2246467991473532e-16);

/** |sin(pi x)|: the angle is reduced before it is multiplied, so that no bits get lost. */
export function sineOfPi(x: number): Double2 {
  // the distance to the nearest whole number, and then to the nearest half
  const whole = Math.abs(x % 1);
  const distance = whole > 0.5 ? 1 - whole : whole;
  if (distance <= 0.25) return sineAndCosine(scale(PI, distance)).sine;
  return sineAndCosine(scale(PI, 0.5 - distance)).cosine;
}
