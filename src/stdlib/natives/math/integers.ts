// The functions of `math` on ints, and the roundings, which answer with ints.

import { ceilToInt, floorToInt, truncateToInt } from '../../../objects/numbers/intFloat.ts';
import { combinations, factorial, gcd, isqrt, lcm, permutations } from '../../../objects/numbers/intRoots.ts';
import { type Int, PyFloat, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { typeOf } from '../../../objects/type.ts';
import { andThen } from '../../../vm/andThen.ts';
import { attempt } from '../../../vm/attempt.ts';
import type { VM } from '../../../vm/machine.ts';
import { type NativeDefinition, stepped } from '../../../vm/native.ts';
import { callSpecial, indexOf } from '../../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { withFloat } from './arguments.ts';

function rounding(method: string, compute: (x: number) => Int, needsMethod = false): NativeDefinition {
  return stepped('(x, /)', (vm: VM, value: Value) => {
    if (value instanceof PyFloat) return compute(value.value);
    if (typeof value === 'number' || typeof value === 'bigint') return value;
    const found = typeOf(value).lookup(method);
    if (found !== undefined) return callSpecial(vm, found, value);
    if (needsMethod) throw raise('TypeError', `type ${typeOf(value).name} doesn't define ${method} method`);
    return withFloat(vm, value, compute);
  });
}

/** gcd and lcm: of any number of ints. */
function folding(start: Int, combine: (a: Int, b: Int) => Int): NativeDefinition {
  return stepped('(*integers)', (vm: VM, integers: readonly Value[]) =>
    attempt<Int>(vm, () => foldingSteps(vm, start, combine, integers)),
  );
}

function* foldingSteps(vm: VM, start: Int, combine: (a: Int, b: Int) => Int, integers: readonly Value[]): Steps<Int> {
  let result = start;
  for (const value of integers) {
    const index = indexOf(vm, value);
    result = combine(result, (index instanceof Request ? yield index : index) as Int);
  }
  return result;
}

/** Continues with the two arguments of comb and perm. */
function withCounts(vm: VM, n: Value, k: Value, then: (n: Int, k: Int) => Value): Outcome {
  return andThen<Int, Value>(indexOf(vm, n), (all) =>
    andThen<Int, Value>(indexOf(vm, k), (chosen) => {
      if (all < 0) throw raise('ValueError', 'n must be a non-negative integer');
      if (chosen < 0) throw raise('ValueError', 'k must be a non-negative integer');
      return then(all, chosen);
    }),
  );
}

function factorialOf(vm: VM, n: Value): Outcome {
  return andThen<Int, Value>(indexOf(vm, n), factorial);
}

export const INTEGER_FUNCTIONS: Readonly<Record<string, NativeDefinition>> = {
  ceil: rounding('__ceil__', ceilToInt),
  comb: stepped('(n, k, /)', (vm: VM, n: Value, k: Value) => withCounts(vm, n, k, combinations)),
  factorial: stepped('(n, /)', factorialOf),
  floor: rounding('__floor__', floorToInt),
  gcd: folding(0, gcd),
  isqrt: stepped('(n, /)', (vm: VM, n: Value) => andThen<Int, Value>(indexOf(vm, n), isqrt)),
  lcm: folding(1, lcm),
  perm: stepped('(n, k=None, /)', (vm: VM, n: Value, k: Value = null) =>
    k === null ? factorialOf(vm, n) : withCounts(vm, n, k, permutations),
  ),
  trunc: rounding('__trunc__', truncateToInt, true),
};
