// A float taken apart into its mantissa and exponent, and put together again. Everything exact about floats (hash,
// ratio, hex form, decimal digits, rounding) starts from these parts.

const buffer = new DataView(new ArrayBuffer(8));

/** The 64 bits of a float. */
export function floatBits(x: number): bigint {
  buffer.setFloat64(0, x);
  return buffer.getBigUint64(0);
}

/** The float with these 64 bits. */
export function floatFromBits(bits: bigint): number {
  buffer.setBigUint64(0, bits);
  return buffer.getFloat64(0);
}

export interface FloatParts {
  /** An integer below 2**53; not negative. */
  readonly mantissa: number;
  readonly exponent: number;
}

/** `abs(x) == mantissa * 2**exponent` for finite `x`, with 53 bits of mantissa unless `x` is subnormal or 0. */
export function floatParts(x: number): FloatParts {
  buffer.setFloat64(0, x);
  const high = buffer.getUint32(0) & 0x7fffffff;
  const low = buffer.getUint32(4);
  const biased = high >>> 20;
  const fraction = (high & 0xfffff) * 4294967296 + low;
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction + 4503599627370496, exponent: biased - 1075 };
}

/** True for negative numbers and -0.0. */
export function hasMinusSign(x: number): boolean {
  return x < 0 || Object.is(x, -0);
}

/** `x * 2**exponent`, rounded at most once. */
export function scaleByPowerOfTwo(x: number, exponent: number): number {
  let value = x;
  let rest = exponent;
  while (rest > 1000) {
    value *= 2 ** 1000;
    rest -= 1000;
    if (!Number.isFinite(value)) return value;
  }
  if (rest >= -1000) {
    // a result that is normal after this one step is exact; a subnormal one is rounded by this one step
    return value * 2 ** rest;
  }
  if (value === 0 || !Number.isFinite(value)) return value;
  // bring the mantissa to [1, 2): then one last multiplication does the only rounding
  const parts = frexp(value);
  const last = parts.exponent + rest;
  if (last < -1080) return value < 0 ? -0 : 0;
  if (last >= -1000) return parts.fraction * 2 ** last;
  return parts.fraction * 2 ** (last + 500) * 2 ** -500;
}

/** `math.frexp(x)`: a fraction in [0.5, 1) (or 0, inf, nan as they are) and an exponent. */
export function frexp(x: number): { fraction: number; exponent: number } {
  if (x === 0 || !Number.isFinite(x)) return { fraction: x, exponent: 0 };
  buffer.setFloat64(0, x);
  let high = buffer.getUint32(0);
  let bias = 1022;
  if ((high & 0x7ff00000) === 0) {
    buffer.setFloat64(0, x * 18014398509481984);
    high = buffer.getUint32(0);
    bias += 54;
  }
  const exponent = ((high >>> 20) & 0x7ff) - bias;
  buffer.setUint32(0, (high & 0x800fffff) | 0x3fe00000);
  return { fraction: buffer.getFloat64(0), exponent };
}
