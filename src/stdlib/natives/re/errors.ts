// re.PatternError: the exception for a wrong pattern or replacement, with the place in it.

import { setOwnAttribute } from '../../../objects/attributes.ts';
import { asBytes } from '../../../objects/bytes.ts';
import { newTuple } from '../../../objects/collections.ts';
import { exceptionType, type PyException, Raised } from '../../../objects/exceptions.ts';
import { incref, type Value } from '../../../objects/object.ts';
import { asStr } from '../../../objects/primitives.ts';
import { PatternError, patternErrorText } from '../../../objects/text/regex/patternSource.ts';
import { staticType } from '../../../objects/type.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineMethods, leaf } from '../../../vm/native.ts';
import { latin1Text } from './subject.ts';

export const patternErrorType = staticType('PatternError', {
  base: exceptionType('Exception'),
  module: 're',
  hasWeakrefs: true,
});
patternErrorType.dict.set('__module__', 're');

function initialise(vm: VM, self: PyException, msg: Value, pattern: Value = null, pos: Value = null): Value {
  const bytes = asBytes(pattern);
  const text = asStr(pattern) ?? (bytes === undefined ? null : latin1Text(bytes));
  let shown: Value = incref(msg);
  let line: Value = null;
  let column: Value = null;
  if (text !== null && typeof pos === 'number') {
    const before = Array.from(text).slice(0, pos);
    line = before.filter((character) => character === '\n').length + 1;
    column = pos - before.lastIndexOf('\n');
    vm.heap.decref(shown);
    shown = patternErrorText(new PatternError(asStr(msg) ?? '', pos), text);
  }
  const values: Readonly<Record<string, Value>> = { msg, pattern, pos, lineno: line, colno: column };
  for (const [name, value] of Object.entries(values)) setOwnAttribute(vm.heap, self, name, value);
  const old = self.payload.args;
  self.payload.args = newTuple(vm.heap, [shown]);
  vm.heap.decref(old);
  return null;
}

defineMethods(patternErrorType, {
  __init__: leaf('(self, msg, pattern=None, pos=None)', initialise),
});

/** Does something that may find the pattern (or replacement) wrong; that becomes the Python exception. */
export function withPatternErrors<T>(vm: VM, pattern: Value, action: () => T): T {
  try {
    return action();
  } catch (problem) {
    if (!(problem instanceof PatternError)) throw problem;
    const exception = vm.newExceptionOf(patternErrorType, []);
    initialise(vm, exception, problem.message, pattern, problem.position);
    throw new Raised(exception);
  }
}
