// Named tuples that CPython makes in C ("struct sequences"): `sys.version_info`, `time.struct_time`, `os.stat_result`.

import type { Layout } from '../../objects/layout.ts';
import { TUPLE_LAYOUT, tupleType } from '../../objects/collections.ts';
import { immortal } from '../../objects/heap.ts';
import { incref, type PyObject, PyObject as ObjectClass, type Value } from '../../objects/object.ts';
import { type PyType, staticType } from '../../objects/type.ts';
import { attempt } from '../../vm/attempt.ts';
import type { VM } from '../../vm/machine.ts';
import { defineAttribute, defineMethods, stepped } from '../../vm/native.ts';
import { reprOf } from '../../vm/protocols.ts';
import { Request } from '../../vm/request.ts';

type PyStructSequence = PyObject<readonly Value[]>;

const types = new Map<string, PyType>();

/** The type of a struct sequence: a tuple whose items have names too. Fields past `visible` are attributes only. */
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
  fields.forEach((field, i) => {
    defineAttribute<PyStructSequence>(type, field, (_vm, self) => incref(self.payload[i] ?? null));
  });
  defineMethods(type, {
    __repr__: stepped('(self, /)', (vm: VM, self: PyStructSequence) =>
      attempt<Value>(vm, function* () {
        const parts: string[] = [];
        for (let i = 0; i < visible; i++) {
          const text = reprOf(vm, self.payload[i] as Value);
          parts.push(`${fields[i]}=${text instanceof Request ? yield text : text}`);
        }
        return `${fullName}(${parts.join(', ')})`;
      }),
    ),
  });
  type.dict.set('n_fields', fields.length);
  type.dict.set('n_sequence_fields', visible);
  type.dict.set('n_unnamed_fields', 0);
  type.dict.set('__match_args__', immortal(new ObjectClass(tupleType, fields.slice(0, visible), tupleType.rootShape, null)));
  type.changed();
  types.set(fullName, type);
  return type;
}

/** A struct sequence with these fields; values are owned and stolen. */
export function namespaceObject(vm: VM, fullName: string, fields: readonly (readonly [string, Value])[]): Value {
  const type = structSequenceType(
    fullName,
    fields.map(([name]) => name),
  );
  return vm.heap.allocate(
    type,
    fields.map(([, value]) => value),
  );
}
