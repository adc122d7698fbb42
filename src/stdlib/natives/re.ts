// _re: the regular expression engine's Python face, for the module re.

import { asBytes } from '../../objects/bytes.ts';
import { type Int, incref, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { matchType, patternType } from '../../objects/regexObjects.ts';
import { compilePattern } from '../../objects/text/regex/compile.ts';
import { attempt } from '../../vm/attempt.ts';
import type { VM } from '../../vm/machine.ts';
import { stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { indexOf } from '../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../vm/request.ts';
import { patternErrorType, withPatternErrors } from './re/errors.ts';
import './re/match.ts';
import './re/pattern.ts';
import { latin1Text } from './re/subject.ts';

function compile(vm: VM, pattern: Value, flags: Value = 0): Outcome {
  return attempt<Value>(vm, () => compileSteps(vm, pattern, flags));
}

function* compileSteps(vm: VM, pattern: Value, flags: Value): Steps<Value> {
  const asked = indexOf(vm, flags);
  const bits = Number((asked instanceof Request ? yield asked : asked) as Int);
  const bytes = asBytes(pattern);
  const text = asStr(pattern) ?? (bytes === undefined ? undefined : latin1Text(bytes));
  if (text === undefined) throw raise('TypeError', 'first argument must be string or compiled pattern');
  const isBytes = bytes !== undefined;
  const compiled = withPatternErrors(vm, pattern, () => compilePattern(text, bits, isBytes));
  return vm.heap.allocate(patternType, { source: incref(pattern), isBytes, compiled });
}

export const reModule: NativeModule = {
  name: '_re',
  doc: 'Regular expressions: compiled patterns and matches.',
  functions: { compile: stepped('(pattern, flags=0)', compile) },
  values: () => ({
    Match: incref(matchType),
    Pattern: incref(patternType),
    error: incref(patternErrorType),
  }),
};
