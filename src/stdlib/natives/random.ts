// _random: the Mersenne Twister behind the module random.

import { isTuple, newTuple } from '../../objects/collections.ts';
import type { Layout } from '../../objects/layout.ts';
import { MersenneTwister } from '../../objects/numbers/mersenne.ts';
import { type Int, incref, PyFloat, type PyObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { type PyType, staticType } from '../../objects/type.ts';
import { attempt } from '../../vm/attempt.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import type { VM } from '../../vm/machine.ts';
import { defineMethods, leaf, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { hashOf, indexOf, intPayload } from '../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../vm/request.ts';

const RANDOM_LAYOUT: Layout<MersenneTwister> = { name: 'Random', container: false };
const randomType = staticType('Random', {
  layout: RANDOM_LAYOUT as Layout<never>,
  module: '_random',
  hasWeakrefs: false,
});

type PyRandom = PyObject<MersenneTwister>;

/** Words of entropy that seed a generator when the program gives no seed. */
const SEED_BYTES = 32;

function seed(vm: VM, self: PyRandom, value: Value = null): Outcome {
  if (value === null) {
    let hex = '0x';
    for (const byte of vm.host.entropy(SEED_BYTES)) hex += byte.toString(16).padStart(2, '0');
    self.payload.seed(BigInt(hex));
    return null;
  }
  const known = intPayload(value);
  if (known !== undefined) {
    self.payload.seed(known);
    return null;
  }
  return attempt<Value>(vm, () => seedSteps(vm, self, value));
}

function* seedSteps(vm: VM, self: PyRandom, value: Value): Steps<Value> {
  const asked = hashOf(vm, value);
  const hash = (asked instanceof Request ? yield asked : asked) as Int;
  self.payload.seed(hash < 0 ? BigInt.asUintN(64, BigInt(hash)) : hash);
  return null;
}

function getRandomBits(vm: VM, self: PyRandom, k: Value): Outcome {
  return attempt<Value>(vm, () => getRandomBitsSteps(vm, self, k));
}

function* getRandomBitsSteps(vm: VM, self: PyRandom, k: Value): Steps<Value> {
  const asked = indexOf(vm, k);
  const count = (asked instanceof Request ? yield asked : asked) as Int;
  if (count < 0) throw raise('ValueError', 'number of bits must be non-negative');
  if (typeof count === 'bigint' || count > 0x7fffffff) {
    throw raise('OverflowError', 'Python int too large to convert to C int');
  }
  vm.checkSize(count / 8);
  return self.payload.getRandomBits(count);
}

const STATE_LENGTH = 625;

function setState(_vm: VM, self: PyRandom, state: Value): null {
  if (!isTuple(state)) throw raise('TypeError', 'state vector must be a tuple');
  if (state.payload.length !== STATE_LENGTH) throw raise('ValueError', 'state vector is the wrong size');
  const words: number[] = [];
  for (const item of state.payload) {
    const word = intPayload(item);
    if (word === undefined) throw raise('TypeError', 'an integer is required');
    words.push(Number(BigInt.asUintN(32, BigInt(word))));
  }
  const index = intPayload(state.payload[STATE_LENGTH - 1]) as Int;
  if (index < 0 || index >= STATE_LENGTH) throw raise('ValueError', 'invalid state');
  self.payload.setState(words);
  return null;
}

defineMethods(randomType, {
  __new__: stepped('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType, args: readonly Value[]) => {
    const random = vm.heap.allocateInstance(cls, new MersenneTwister()) as PyRandom;
    const seeded = cls === randomType || args.length > 0 ? seed(vm, random, args[0]) : null;
    if (!(seeded instanceof Request)) return random;
    return attempt<Value>(vm, (frame) => newSteps(frame, random, seeded));
  }),
  random: leaf('(self, /)', (_vm: VM, self: PyRandom) => new PyFloat(self.payload.random())),
  seed: stepped('(self, n=None, /)', seed),
  getrandbits: stepped('(self, k, /)', getRandomBits),
  getstate: leaf('(self, /)', (vm: VM, self: PyRandom) => newTuple(vm.heap, self.payload.getState())),
  setstate: leaf('(self, state, /)', setState),
});

function* newSteps(frame: NativeFrame, random: PyRandom, seeded: Request): Steps<Value> {
  frame.own(random);
  yield seeded;
  return frame.take(random);
}

export const randomModule: NativeModule = {
  name: '_random',
  doc: 'Module implements the Mersenne Twister random number generator.',
  functions: {},
  values: () => ({ Random: incref(randomType) }),
};
