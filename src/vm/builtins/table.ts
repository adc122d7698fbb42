// All builtin functions, by name.

import type { NativeDefinition } from '../native.ts';
import { CLASS_FUNCTIONS } from './classes.ts';
import { EXECUTION_FUNCTIONS } from './execution.ts';
import { INTROSPECTION_FUNCTIONS } from './introspection.ts';
import { IO_FUNCTIONS } from './io.ts';
import { ITERATION_FUNCTIONS } from './iteration.ts';
import { NUMBER_FUNCTIONS } from './numbers.ts';

export const BUILTIN_FUNCTIONS: Readonly<Record<string, NativeDefinition>> = {
  ...CLASS_FUNCTIONS,
  ...EXECUTION_FUNCTIONS,
  ...INTROSPECTION_FUNCTIONS,
  ...IO_FUNCTIONS,
  ...ITERATION_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
};
