// The Mersenne Twister (MT19937, Matsumoto and Nishimura), seeded as CPython's `random` seeds it, so that
// `random.seed(1); random.random()` gives the number that every Python gives. Entropy never comes from here.

import type { Int } from '../object.ts';
import { normalise } from './int.ts';

const SIZE = 624;
const SHIFT = 397;

/** The state of one generator: 624 words of 32 bits, and how many of them are used up. */
export class MersenneTwister {
  private readonly words = new Uint32Array(SIZE);
  private index = SIZE;

  constructor(seed: Int = 0) {
    this.seed(seed);
  }

  /** `random.seed(a)` for an int: its magnitude in 32-bit words, least first, is the key. */
  seed(a: Int): void {
    let hex = (a < 0 ? -a : a).toString(16);
    const key: number[] = [];
    while (hex !== '') {
      key.push(Number.parseInt(hex.slice(-8), 16));
      hex = hex.slice(0, -8);
    }
    this.seedByKey(key);
  }

  /** `random.seed(a)` (version 2) for bytes, or for a str's UTF-8 bytes: the bytes and their SHA-512, as an int. */
  seedBytes(bytes: Uint8Array, sha512: (bytes: Uint8Array) => Uint8Array): void {
    let hex = '';
    for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
    for (const byte of sha512(bytes)) hex += byte.toString(16).padStart(2, '0');
    this.seed(normalise(BigInt(`0x${hex}`)));
  }

  private seedByWord(seed: number): void {
    const words = this.words;
    words[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const previous = words[i - 1] as number;
      words[i] = Math.imul(previous ^ (previous >>> 30), 1812433253) + i;
    }
    this.index = SIZE;
  }

  private seedByKey(key: readonly number[]): void {
    this.seedByWord(19650218);
    const words = this.words;
    let i = 1;
    let j = 0;
    for (let left = Math.max(SIZE, key.length); left > 0; left--) {
      const previous = words[i - 1] as number;
      const mixed = (words[i] as number) ^ Math.imul(previous ^ (previous >>> 30), 1664525);
      words[i] = mixed + (key[j] as number) + j;
      j = (j + 1) % key.length;
      i = this.next(i);
    }
    for (let left = SIZE - 1; left > 0; left--) {
      const previous = words[i - 1] as number;
      words[i] = ((words[i] as number) ^ Math.imul(previous ^ (previous >>> 30), 1566083941)) - i;
      i = this.next(i);
    }
    words[0] = 0x80000000;
  }

  /** The index after `i`; on wrapping around, the last word becomes the predecessor of word 1. */
  private next(i: number): number {
    if (i + 1 < SIZE) return i + 1;
    this.words[0] = this.words[SIZE - 1] as number;
    return 1;
  }

  private refill(): void {
    const words = this.words;
    for (let i = 0; i < SIZE; i++) {
      const y = ((words[i] as number) & 0x80000000) | ((words[(i + 1) % SIZE] as number) & 0x7fffffff);
      words[i] = (words[(i + SHIFT) % SIZE] as number) ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
    }
    this.index = 0;
  }

  /** fast: the next 32 bits, as a number from 0. */
  nextWord(): number {
    if (this.index >= SIZE) this.refill();
    let y = this.words[this.index++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  /** fast: `random.random()`: 53 bits, in [0, 1). */
  random(): number {
    const high = this.nextWord() >>> 5;
    const low = this.nextWord() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** fast: `random.getrandbits(k)` for `k >= 0`. */
  getRandomBits(k: number): Int {
    if (k === 0) return 0;
    if (k <= 32) return this.nextWord() >>> (32 - k);
    const words: string[] = [];
    for (let left = k; left > 0; left -= 32) {
      const word = left < 32 ? this.nextWord() >>> (32 - left) : this.nextWord();
      words.push(word.toString(16).padStart(8, '0'));
    }
    return normalise(BigInt(`0x${words.reverse().join('')}`));
  }

  /** The words and the index: what `random.getstate()` shows. */
  getState(): number[] {
    return [...this.words, this.index];
  }

  /** Takes over what `getState` returned. */
  setState(state: readonly number[]): void {
    for (let i = 0; i < SIZE; i++) this.words[i] = state[i] as number;
    this.index = state[SIZE] as number;
  }
}
