// Named tuples that CPython makes in C ("struct sequences"): `sys.version_info`, `time.struct_time`, `os.stat_result`.

import { TUPLE_LAYOUT, tupleType } from '../objects/collections.ts';
import { immortal } from '../objects/heap.ts';
import type { Layout } from '../objects/layout.ts';
import { incref, PyObject as ObjectClass, type PyObject, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { type PyType, staticType } from '../objects/type.ts';
import { andThen } from './andThen.ts';
import { attempt } from './attempt.ts';
import { itemsOf, listOf } from './iteration.ts';
import type { VM } from './machine.ts';
import { defineAttribute, defineMethods, stepped } from './native.ts';
import { reprOf } from './protocols.ts';
import { Request, type Steps } from './request.ts';

type PyStructSequence = PyObject<readonly Value[]>;

const types = new Map<string, PyType>();

/**
 * The type of a struct sequence: a tuple whose items have names too. Fields past `visible` are attributes only, kept in
 * slots of the object.
 */
export function structSequenceType(fullName: string, fields: readonly string[], visible = fields.length): PyType {
  const known = types.get(fullName);
  if (known !== undefined) return known;
  const dot = fullName.lastIndexOf('.');
  const type = staticType(fullName.slice(dot + 1), {
    base: tupleType,
    layout: TUPLE_LAYOUT as Layout<never>,
    module: fullName.slice(0, dot),
    isBaseType: false,
  });
  if (visible < fields.length) type.setSlots(fields.slice(visible));
  fields.forEach((field, i) => {
    defineAttribute<PyStructSequence>(type, field, (_vm, self) =>
      incref((i < visible ? self.payload[i] : self.slots?.[i - visible]) ?? null),
    );
  });
  defineMethods(type, {
    __new__: stepped('(cls, sequence, dict=None)', (vm: VM, cls: PyType, sequence: Value) =>
      andThen<Value, Value>(listOf(vm, sequence), (list) => {
        const values = itemsOf(vm, list);
        if (values.length >= visible && values.length <= fields.length)
          return newStructSequence(vm, cls, values, visible);
        vm.heap.decrefAll(values);
        const bound = values.length < visible ? 'least' : 'most';
        const limit = values.length < visible ? visible : fields.length;
        const words = visible === fields.length ? `a ${limit}-sequence` : `an at ${bound} ${limit}-sequence`;
        throw raise('TypeError', `${fullName}() takes ${words} (${values.length}-sequence given)`);
      }),
    ),
    __repr__: stepped('(self, /)', (vm: VM, self: PyStructSequence) =>
      attempt<Value>(vm, () => reprSteps(vm, fullName, fields, visible, self)),
    ),
  });
  type.dict.set('n_fields', fields.length);
  type.dict.set('n_sequence_fields', visible);
  type.dict.set('n_unnamed_fields', 0);
  type.dict.set(
    '__match_args__',
    immortal(new ObjectClass(tupleType, fields.slice(0, visible), tupleType.rootShape, null)),
  );
  type.changed();
  types.set(fullName, type);
  return type;
}

function* reprSteps(
  vm: VM,
  fullName: string,
  fields: readonly string[],
  visible: number,
  self: PyStructSequence,
): Steps<Value> {
  const parts: string[] = [];
  for (let i = 0; i < visible; i++) {
    const text = reprOf(vm, self.payload[i] as Value);
    parts.push(`${fields[i]}=${text instanceof Request ? yield text : text}`);
  }
  return `${fullName}(${parts.join(', ')})`;
}

/** A struct sequence with these values, which are owned and stolen; the first `visible` of them are its items. */
export function newStructSequence(vm: VM, type: PyType, values: readonly Value[], visible = values.length): Value {
  const made = vm.heap.allocateInstance(type, values.slice(0, visible));
  values.slice(visible).forEach((value, i) => {
    (made.slots as Value[])[i] = value;
  });
  return made;
}

/** A struct sequence with these fields; values are owned and stolen. */
export function namespaceObject(vm: VM, fullName: string, fields: readonly (readonly [string, Value])[]): Value {
  const type = structSequenceType(
    fullName,
    fields.map(([name]) => name),
  );
  return newStructSequence(
    vm,
    type,
    fields.map(([, value]) => value),
  );
}
