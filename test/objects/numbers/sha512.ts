// SHA-512 for the tests of seeding; the interpreter brings its own.

import { createHash } from 'node:crypto';

export function sha512(bytes: Uint8Array): Uint8Array {
  return createHash('sha512').update(bytes).digest();
}
