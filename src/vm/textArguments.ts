// Arguments that many methods of str, bytes and bytearray have in common: `start` and `end` of a search, sizes and
// counts. Each function goes on at once for plain ints and asks `__index__` of anything else.

import type { Int, Value } from '../objects/object.ts';
import { asInt } from '../objects/primitives.ts';
import { raise } from '../objects/raise.ts';
import { andThen } from './andThen.ts';
import type { VM } from './machine.ts';
import { indexOf } from './protocols.ts';
import type { Outcome } from './request.ts';
import { asPosition, sliceBound } from './subscripts.ts';

/** The bound as a number, undefined where `__index__` has to be asked. */
function knownBound(value: Value | undefined, ifNone: number): number | undefined {
  if (value === undefined || value === null) return ifNone;
  const known = asInt(value);
  return known === undefined ? undefined : asPosition(known);
}

/** Continues with the `start` and `end` of a search; negative ones still count from the end. */
export function withRange(
  vm: VM,
  start: Value | undefined,
  end: Value | undefined,
  then: (start: number, end: number) => Outcome,
): Outcome {
  const from = knownBound(start, 0);
  const to = knownBound(end, Number.POSITIVE_INFINITY);
  if (from !== undefined && to !== undefined) return then(from, to);
  return andThen<Value, Value>(sliceBound(vm, start ?? null), (first) =>
    andThen<Value, Value>(sliceBound(vm, end ?? null), (last) =>
      then(knownBound(first, 0) as number, knownBound(last, Number.POSITIVE_INFINITY) as number),
    ),
  );
}

const SSIZE_LIMIT = 1n << 63n;

/** Continues with a size or count: an int that C's `ssize_t` holds. */
export function withSize(vm: VM, value: Value, then: (size: number) => Outcome, cType = 'ssize_t'): Outcome {
  if (typeof value === 'number') return then(value);
  return andThen<Int, Value>(indexOf(vm, value), (index) => {
    if (typeof index === 'bigint' && (index >= SSIZE_LIMIT || index < -SSIZE_LIMIT || cType === 'int')) {
      throw raise('OverflowError', `Python int too large to convert to C ${cType}`);
    }
    return then(Number(index));
  });
}
