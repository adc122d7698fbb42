// Generator objects. A running generator's frame lies on its thread's stack like any other; when it yields, its slots
// and value stack are copied into the generator object, and back when it is resumed.

import type { Layout } from '../objects/layout.ts';
import { hasLayout, type PyObject, type Value } from '../objects/object.ts';
import { staticType } from '../objects/type.ts';
import type { Frame } from './frame.ts';
import type { HandledException } from './thread.ts';

export type GeneratorState = 'created' | 'suspended' | 'running' | 'closed';

export interface GeneratorPayload {
  /** Its frame; null once it has ended. */
  frame: Frame | null;
  state: GeneratorState;
  /** Slots and value stack while it does not run; owned. */
  saved: (Value | undefined)[];
  /** How many entries of `saved` are in use; what lies behind is stale. */
  savedCount: number;
  /** The exception being handled inside it. */
  readonly handled: HandledException;
  name: string;
  qualname: string;
  /** Delegating by `throw` to an inner iterator at the moment. */
  delegating: boolean;
}

export type PyGenerator = PyObject<GeneratorPayload>;

export const GENERATOR_LAYOUT: Layout<GeneratorPayload> = {
  name: 'generator',
  container: true,
  references: (generator, visit) => {
    for (let i = 0; i < generator.savedCount; i++) visit(generator.saved[i]);
    visit(generator.handled.value);
    const { frame } = generator;
    // A running generator's frame is on the thread's stack and counted there.
    if (frame !== null && generator.state !== 'running') {
      visit(frame.codeObject);
      visit(frame.function);
      visit(frame.globals);
      visit(frame.builtins);
      visit(frame.locals);
      visit(frame.frameObject);
    }
  },
  clear: (generator) => {
    generator.saved = [];
    generator.savedCount = 0;
    generator.handled.value = null;
    generator.frame = null;
    generator.state = 'closed';
  },
  // Its `finally` blocks have to run.
  needsFinalizer: (generator) => generator.state === 'suspended',
};

export const generatorType = staticType('generator', {
  layout: GENERATOR_LAYOUT as Layout<never>,
  isBaseType: false,
  hasWeakrefs: true,
});

export function isGenerator(value: Value | undefined): value is PyGenerator {
  return hasLayout(value, GENERATOR_LAYOUT);
}
