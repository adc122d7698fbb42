// Bounds on what one integer operation may produce. CPython computes any int that fits into memory, and a program
// that writes 10**10**10 takes its machine down with it; here the simulator lives in the same heap as the program, so
// an int has a largest size and an operation that would exceed it raises MemoryError before anything is computed.

import { type PendingRaise, raise } from '../raise.ts';

/** The largest int, in bits (10**10**7 just fits): no operation on such ints takes more than a few seconds. */
export const MAX_INT_BITS = 1 << 25;

/** CPython's default for `sys.set_int_max_str_digits()`. */
export const MAX_STR_DIGITS = 4300;

/** The exception for an int beyond `MAX_INT_BITS`. */
export function tooManyBits(): PendingRaise {
  return raise('MemoryError', `int of more than ${MAX_INT_BITS} bits`);
}
