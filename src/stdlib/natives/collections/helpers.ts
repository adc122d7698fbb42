// What Counter and namedtuple, which are written in Python, have in C for speed: counting elements, and the descriptor of
// a named tuple's field.

import { dictType, isDict, isTuple, newTuple, type PyDict } from '../../../objects/collections.ts';
import type { Layout } from '../../../objects/layout.ts';
import { type Int, incref, type PyObject, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, staticType, typeOf } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { getAttribute } from '../../../vm/attributes.ts';
import { callNow } from '../../../vm/callNow.ts';
import { dictGet, dictSet } from '../../../vm/dictAccess.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { setItem } from '../../../vm/instructions/slow.ts';
import { BREATH, getIterator, pause, takeNext } from '../../../vm/iteration.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { BinaryOp, binaryOperation } from '../../../vm/operators.ts';
import { indexOf, reprOf } from '../../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';

/** `for element in iterable: mapping[element] = mapping.get(element, 0) + 1` */
export function countElements(vm: VM, mapping: Value, iterable: Value): Outcome {
  const type = typeOf(mapping);
  const plain =
    isDict(mapping) &&
    type.lookup('get') === dictType.dict.get('get') &&
    type.lookup('__setitem__') === dictType.dict.get('__setitem__')
      ? mapping
      : null;
  return attempt<Value>(vm, (frame) => countElementsSteps(frame, vm, mapping, iterable, plain));
}

function* countElementsSteps(
  frame: NativeFrame,
  vm: VM,
  mapping: Value,
  iterable: Value,
  /** The mapping, if it is a dict whose items are got and set as a dict's are. */
  plain: PyDict | null,
): Steps<Value> {
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  let getter: Value = null;
  if (plain === null) {
    const found = getAttribute(vm, mapping, 'get');
    getter = frame.own(found instanceof Request ? yield found : found);
  }
  for (let count = 1; ; count++) {
    const element = frame.own(yield* takeNext(vm, iterator));
    if (element === undefined) return null;
    const asked = plain !== null ? dictGet(vm, plain, element) : callNow(vm, getter, element, 0);
    const before = frame.own((asked instanceof Request ? yield asked : asked) as Value | undefined) ?? 0;
    const sum = binaryOperation(vm, before, 1, BinaryOp.ADD);
    const after = frame.own(sum instanceof Request ? yield sum : sum);
    const stored = plain !== null ? dictSet(vm, plain, element, after) : setItem(vm, mapping, element, after);
    if (stored instanceof Request) vm.heap.decref(yield stored);
    frame.drop(after);
    frame.drop(before);
    frame.drop(element);
    if ((count & BREATH) === 0) yield pause();
  }
}

interface TupleGetterPayload {
  readonly index: number;
  /** Owned. */
  doc: Value;
}

type PyTupleGetter = PyObject<TupleGetterPayload>;

const TUPLE_GETTER_LAYOUT: Layout<TupleGetterPayload> = {
  name: '_tuplegetter',
  container: true,
  references: (getter, visit) => visit(getter.doc),
  clear: (getter) => {
    getter.doc = null;
  },
};

export const tupleGetterType = staticType('_tuplegetter', {
  layout: TUPLE_GETTER_LAYOUT as Layout<never>,
  module: 'collections',
  isBaseType: false,
});

function createTupleGetter(vm: VM, _cls: PyType, index: Value, doc: Value): Outcome {
  return attempt<Value>(vm, () => createTupleGetterSteps(vm, index, doc));
}

function* createTupleGetterSteps(vm: VM, index: Value, doc: Value): Steps<Value> {
  const asked = indexOf(vm, index);
  const at = Number((asked instanceof Request ? yield asked : asked) as Int);
  return vm.heap.allocate<TupleGetterPayload>(tupleGetterType, { index: at, doc: incref(doc) });
}

function getField(_vm: VM, self: PyTupleGetter, instance: Value): Value {
  if (instance === null) return incref(self);
  const { index } = self.payload;
  if (!isTuple(instance)) {
    throw raise(
      'TypeError',
      `descriptor for index '${index}' for tuple subclasses doesn't apply to '${typeOf(instance).name}' object`,
    );
  }
  const item = instance.payload[index];
  if (item === undefined) throw raise('IndexError', 'tuple index out of range');
  return incref(item);
}

defineMethods(tupleGetterType, {
  __new__: stepped('(cls, index, doc, /)', createTupleGetter),
  __get__: leaf('(self, instance, owner=None, /)', getField),
  __set__: leaf('(self, instance, value, /)', () => {
    throw raise('AttributeError', "can't set attribute");
  }),
  __delete__: leaf('(self, instance, /)', () => {
    throw raise('AttributeError', "can't delete attribute");
  }),
  __repr__: stepped('(self, /)', (vm: VM, self: PyTupleGetter) => attempt<Value>(vm, () => reprSteps(vm, self))),
  __reduce__: leaf('(self, /)', (vm: VM, self: PyTupleGetter) =>
    newTuple(vm.heap, [incref(self.type), newTuple(vm.heap, [self.payload.index, incref(self.payload.doc)])]),
  ),
});

function* reprSteps(vm: VM, self: PyTupleGetter): Steps<Value> {
  const text = reprOf(vm, self.payload.doc);
  return `_tuplegetter(${self.payload.index}, ${text instanceof Request ? yield text : text})`;
}
defineAttribute(
  tupleGetterType,
  '__doc__',
  (_vm: VM, self: PyTupleGetter) => incref(self.payload.doc),
  (vm: VM, self: PyTupleGetter, value: Value) => {
    const old = self.payload.doc;
    self.payload.doc = incref(value);
    vm.heap.decref(old);
    return null;
  },
);
