// Frames and tracebacks: their attributes.

import { newDict } from '../../objects/collections.ts';
import { incref } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { frameLocals } from '../builtins/namespaces.ts';
import {
  frameObjectOf,
  frameType,
  isTraceback,
  lastInstruction,
  type PyFrame,
  type PyTraceback,
  tracebackType,
} from '../frameObjects.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf } from '../native.ts';

defineAttribute<PyFrame>(frameType, 'f_code', (_vm, self) => incref(self.payload.code));
defineAttribute<PyFrame>(frameType, 'f_globals', (_vm, self) => incref(self.payload.globals));
defineAttribute<PyFrame>(frameType, 'f_builtins', (_vm, self) => incref(self.payload.builtins));
defineAttribute<PyFrame>(frameType, 'f_lasti', (_vm, self) => lastInstruction(self) * 2);
defineAttribute<PyFrame>(frameType, 'f_lineno', (_vm, self) => {
  return self.payload.code.payload.code.positions[Math.max(lastInstruction(self), 0) * 4] ?? null;
});
defineAttribute<PyFrame>(frameType, 'f_back', (vm, self) => {
  const { live, back } = self.payload;
  if (live === null) return incref(back);
  let below = live.back;
  while (below?.native) below = below.back;
  return below === null || below === undefined ? null : incref(frameObjectOf(vm, below));
});
defineAttribute<PyFrame>(frameType, 'f_locals', (vm, self) => {
  const { live, locals, slots, code } = self.payload;
  if (locals !== null) return incref(locals);
  if (live !== null) return frameLocals(vm, live);
  const dict = newDict(vm.heap);
  code.payload.code.slotNames.forEach((name, i) => {
    const value = slots[i];
    if (value !== undefined) dict.payload.setString(name, incref(value));
  });
  return dict;
});
defineMethods(frameType, {
  clear: leaf('(self, /)', (vm: VM, self: PyFrame) => {
    if (self.payload.live !== null) throw raise('RuntimeError', 'cannot clear an executing frame');
    const { slots } = self.payload;
    self.payload.slots = [];
    vm.heap.decrefAll(slots);
    return null;
  }),
  __repr__: leaf('(self, /)', (vm: VM, self: PyFrame) => {
    const { code } = self.payload.code.payload;
    const line = code.positions[Math.max(lastInstruction(self), 0) * 4] ?? 0;
    return `<frame at 0x${vm.identityOf(self).toString(16)}, file '${code.filename}', line ${line}, code ${code.name}>`;
  }),
});

defineAttribute<PyTraceback>(tracebackType, 'tb_frame', (_vm, self) => incref(self.payload.frame));
defineAttribute<PyTraceback>(tracebackType, 'tb_lasti', (_vm, self) => self.payload.lasti * 2);
defineAttribute<PyTraceback>(tracebackType, 'tb_lineno', (_vm, self) => self.payload.line);
defineAttribute<PyTraceback>(
  tracebackType,
  'tb_next',
  (_vm, self) => incref(self.payload.next),
  (vm, self, value) => {
    if (value !== null && !isTraceback(value)) throw raise('TypeError', 'expected traceback object or None');
    const old = self.payload.next;
    self.payload.next = incref(value);
    vm.heap.decref(old);
    return null;
  },
);
