// Complex numbers as pairs of floats: enough arithmetic for the type `complex`. Division scales by the larger part of the
// divisor, so that it overflows only when the quotient does.

import { raise } from '../raise.ts';
import { hasMinusSign } from './floatParts.ts';
import { formatMagnitude } from './floatText.ts';
import { exp, hypot, log, pow } from './libm.ts';
import { atan2, cos, sin } from './trigonometry.ts';

export interface Complex {
  readonly real: number;
  readonly imaginary: number;
}

/** The complex number with these parts. */
export function complex(real: number, imaginary: number): Complex {
  return { real, imaginary };
}

/** `repr(z)`. */
export function complexRepr({ real, imaginary }: Complex): string {
  if (real === 0 && !hasMinusSign(real)) return `${partText(imaginary)}j`;
  const sign = hasMinusSign(imaginary) ? '' : '+';
  return `(${partText(real)}${sign}${partText(imaginary)}j)`;
}

function partText(x: number): string {
  const text = formatMagnitude(x, { kind: 'r', precision: 0, alternate: false, addPointZero: false });
  return hasMinusSign(x) ? `-${text}` : text;
}

/** `a + b`. */
export function addComplex(a: Complex, b: Complex): Complex {
  return complex(a.real + b.real, a.imaginary + b.imaginary);
}

/** `a - b`. */
export function subtractComplex(a: Complex, b: Complex): Complex {
  return complex(a.real - b.real, a.imaginary - b.imaginary);
}

/** `a * b`. */
export function multiplyComplex(a: Complex, b: Complex): Complex {
  return complex(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real);
}

/** `a / b`. */
export function divideComplex(a: Complex, b: Complex): Complex {
  if (b.real === 0 && b.imaginary === 0) throw raise('ZeroDivisionError', 'complex division by zero');
  if (Math.abs(b.real) >= Math.abs(b.imaginary)) {
    const ratio = b.imaginary / b.real;
    const divisor = b.real + b.imaginary * ratio;
    return complex((a.real + a.imaginary * ratio) / divisor, (a.imaginary - a.real * ratio) / divisor);
  }
  const ratio = b.real / b.imaginary;
  const divisor = b.real * ratio + b.imaginary;
  return complex((a.real * ratio + a.imaginary) / divisor, (a.imaginary * ratio - a.real) / divisor);
}

/** `abs(z)`. */
export function absoluteComplex({ real, imaginary }: Complex): number {
  const size = hypot([real, imaginary]);
  if (!Number.isFinite(size) && Number.isFinite(real) && Number.isFinite(imaginary)) {
    throw raise('OverflowError', 'absolute value too large');
  }
  return size;
}

/** The largest whole exponent that is computed by multiplications. */
const MAX_WHOLE_EXPONENT = 100;

/** `a ** b`. */
export function powerComplex(a: Complex, b: Complex): Complex {
  if (b.real === 0 && b.imaginary === 0) return complex(1, 0);
  if (a.real === 0 && a.imaginary === 0) {
    if (b.imaginary !== 0 || b.real < 0) {
      throw raise('ZeroDivisionError', '0.0 to a negative or complex power');
    }
    return complex(0, 0);
  }
  const isWhole = b.imaginary === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= MAX_WHOLE_EXPONENT;
  const result = isWhole ? wholePower(a, b.real) : polarPower(a, b);
  const finiteInputs = [a.real, a.imaginary, b.real, b.imaginary].every(Number.isFinite);
  if (finiteInputs && !(Number.isFinite(result.real) && Number.isFinite(result.imaginary))) {
    throw raise('OverflowError', 'complex exponentiation');
  }
  return result;
}

function wholePower(a: Complex, exponent: number): Complex {
  let result = complex(1, 0);
  let square = a;
  for (let rest = Math.abs(exponent); rest > 0; rest >>= 1) {
    if (rest & 1) result = multiplyComplex(result, square);
    square = multiplyComplex(square, square);
  }
  return exponent < 0 ? divideComplex(complex(1, 0), result) : result;
}

function polarPower(a: Complex, b: Complex): Complex {
  const size = hypot([a.real, a.imaginary]);
  const angle = atan2(a.imaginary, a.real);
  let length = pow(size, b.real);
  let turn = angle * b.real;
  if (b.imaginary !== 0) {
    length *= exp(-angle * b.imaginary);
    turn += b.imaginary * log(size);
  }
  return complex(length * cos(turn), length * sin(turn));
}
