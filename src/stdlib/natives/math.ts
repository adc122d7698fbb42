// The module `math`.

import { PyFloat } from '../../objects/object.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { FLOAT_FUNCTIONS } from './math/functions.ts';
import { INTEGER_FUNCTIONS } from './math/integers.ts';
import { SEQUENCE_FUNCTIONS } from './math/sequences.ts';

export const mathModule: NativeModule = {
  name: 'math',
  doc: 'Functions of real numbers, as the C standard defines them, and of ints.',
  functions: { ...FLOAT_FUNCTIONS, ...INTEGER_FUNCTIONS, ...SEQUENCE_FUNCTIONS },
  values: () => ({
    pi: new PyFloat(Math.PI),
    e: new PyFloat(Math.E),
    tau: new PyFloat(2 * Math.PI),
    inf: new PyFloat(Number.POSITIVE_INFINITY),
    nan: new PyFloat(Number.NaN),
  }),
};
