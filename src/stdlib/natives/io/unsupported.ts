// io.UnsupportedOperation, and the arguments and words that all streams have in common.

import { EXCEPTION_LAYOUT, exceptionType, Raised } from '../../../objects/exceptions.ts';
import type { Layout } from '../../../objects/layout.ts';
import type { Value } from '../../../objects/object.ts';
import { asInt } from '../../../objects/primitives.ts';
import { type PendingRaise, raise } from '../../../objects/raise.ts';
import { staticType, typeOf } from '../../../objects/type.ts';
import type { VM } from '../../../vm/machine.ts';

export const unsupportedOperationType = staticType('UnsupportedOperation', {
  bases: [exceptionType('OSError'), exceptionType('ValueError')],
  layout: EXCEPTION_LAYOUT as Layout<never>,
  module: 'io',
});

/** The exception for something that a stream cannot do. */
export function unsupported(vm: VM, message: string): Raised {
  return new Raised(vm.newExceptionOf(unsupportedOperationType, [message]));
}

/** `I/O operation on closed file` with the ending that the stream's own module uses. */
export function closedFile(end: '' | '.' = '.'): PendingRaise {
  return raise('ValueError', `I/O operation on closed file${end}`);
}

/** A size argument: -1 for None, a negative one or none at all. */
export function sizeOf(value: Value | undefined): number {
  if (value === undefined || value === null) return -1;
  const size = asInt(value);
  if (size === undefined) {
    throw raise('TypeError', `argument should be integer or None, not '${typeOf(value).name}'`);
  }
  return size < 0 ? -1 : Number(size);
}

/** A position argument, which must be an int. */
export function positionOf(value: Value): number {
  const position = asInt(value);
  if (position === undefined) {
    throw raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  return Number(position);
}
