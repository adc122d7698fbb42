// The hash of a str (and of bytes). CPython seeds its string hash with entropy for every process, so its values are
// nobody's business; ours are fixed, so that the same program gives the same trace. 53 bits, so that they are numbers.

/** Hashing a long string costs more than looking it up by JavaScript's own (cached) hash. */
const CACHE_FROM_LENGTH = 48;
const CACHE_SIZE = 1024;
/** Strings beyond this are kept out, so that the cache cannot hold much memory. */
const CACHE_TO_LENGTH = 4096;

const cache = new Map<string, number>();

/** fast: `hash(text)`, never -1. */
export function hashString(text: string): number {
  const length = text.length;
  if (length < CACHE_FROM_LENGTH || length > CACHE_TO_LENGTH) return computeHash(text);
  const known = cache.get(text);
  if (known !== undefined) return known;
  const hash = computeHash(text);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, hash);
  return hash;
}

function computeHash(text: string): number {
  const length = text.length;
  if (length === 0) return 0;
  let a = 0x2c1b3c6d ^ length;
  let b = 0x297a2d39;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, 0x5bd1e995);
  }
  return finish(a, b);
}

/** `hash(bytes)`, never -1. */
export function hashBytes(bytes: Uint8Array): number {
  if (bytes.length === 0) return 0;
  let a = 0x2c1b3c6d ^ bytes.length;
  let b = 0x297a2d39;
  for (let i = 0; i < bytes.length; i++) {
    const unit = bytes[i] as number;
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, 0x5bd1e995);
  }
  return finish(a, b);
}

/** Spreads both lanes over all bits, and joins them to a signed number of 53 bits and sign. */
function finish(a: number, b: number): number {
  let high = Math.imul(a ^ (a >>> 15) ^ b, 0x2c1b3c6d);
  high ^= high >>> 13;
  let low = Math.imul(b ^ (b >>> 16) ^ Math.imul(a, 0x297a2d39), 0x7feb352d);
  low ^= low >>> 15;
  const hash = (high >> 11) * 4294967296 + (low >>> 0);
  return hash === -1 ? -2 : hash;
}
