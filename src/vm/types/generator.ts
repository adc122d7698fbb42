// Generator objects: `__next__`, send, throw, close and what they tell of themselves.

import { baseExceptionType, isException, type PyException } from '../../objects/exceptions.ts';
import { incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { isType, type PyType, typeOf } from '../../objects/type.ts';
import type { NativeFrame } from '../frame.ts';
import { frameObjectOf, isTraceback } from '../frameObjects.ts';
import { closeGenerator, delegateOf, throwException } from '../generatorMethods.ts';
import { generatorType, type PyGenerator } from '../generators.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../native.ts';
import { call, Request, type Steps, sendInto, steps } from '../request.ts';

defineMethods(generatorType, {
  __iter__: leaf('(self, /)', (_vm: VM, self: PyGenerator) => incref(self)),
  __next__: stepped('(self, /)', (_vm: VM, self: PyGenerator) => sendInto(self, null)),
  send: stepped('(self, value, /)', (_vm: VM, self: PyGenerator, value: Value) => sendInto(self, value)),
  throw: stepped(
    '(self, type, value=None, traceback=None, /)',
    (vm: VM, self: PyGenerator, type: Value, value?: Value, traceback?: Value) => {
      if (traceback !== undefined && traceback !== null && !isTraceback(traceback)) {
        throw raise('TypeError', 'throw() third argument must be a traceback object');
      }
      if (isException(type)) {
        if (value !== undefined && value !== null) {
          throw raise('TypeError', 'instance exception may not have a separate value');
        }
        return throwException(vm, self, type);
      }
      if (!isType(type) || !type.isSubtypeOf(baseExceptionType)) {
        throw raise(
          'TypeError',
          `exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).name}`,
        );
      }
      return steps((frame) => throwSteps(frame, vm, self, type, value));
    },
  ),
  close: stepped('(self, /)', (vm: VM, self: PyGenerator) => closeGenerator(vm, self)),
  __repr__: leaf(
    '(self, /)',
    (vm: VM, self: PyGenerator) =>
      `<generator object ${self.payload.qualname} at 0x${vm.identityOf(self).toString(16)}>`,
  ),
});

function* throwSteps(
  frame: NativeFrame,
  vm: VM,
  self: PyGenerator,
  type: PyType,
  value: Value | undefined,
): Steps<Value | undefined> {
  let exception: Value;
  if (isException(value)) exception = value;
  else exception = frame.own(yield value === undefined || value === null ? call(type) : call(type, value));
  const outcome = throwException(vm, self, exception as PyException);
  return outcome instanceof Request ? yield outcome : outcome;
}

for (const [name, field] of [
  ['__name__', 'name'],
  ['__qualname__', 'qualname'],
] as const) {
  defineAttribute<PyGenerator>(
    generatorType,
    name,
    (_vm, self) => self.payload[field],
    (_vm, self, value) => {
      if (typeof value !== 'string') throw raise('TypeError', `${name} must be set to a string object`);
      self.payload[field] = value;
      return null;
    },
  );
}
defineAttribute<PyGenerator>(generatorType, 'gi_running', (_vm, self) => self.payload.state === 'running');
defineAttribute<PyGenerator>(generatorType, 'gi_suspended', (_vm, self) => self.payload.state === 'suspended');
defineAttribute<PyGenerator>(generatorType, 'gi_frame', (vm, self) =>
  self.payload.frame === null ? null : incref(frameObjectOf(vm, self.payload.frame)),
);
defineAttribute<PyGenerator>(generatorType, 'gi_code', (_vm, self) => incref(self.payload.frame?.codeObject ?? null));
defineAttribute<PyGenerator>(generatorType, 'gi_yieldfrom', (_vm, self) => incref(delegateOf(self) ?? null));
