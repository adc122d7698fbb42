// Where an instance keeps its attributes: in slots found through its shape, or in a real dict once someone asked for
// `__dict__` (see shape.ts). These functions know both and nothing of classes and descriptors.

import { newDict, type PyDict } from './collections.ts';
import type { Heap } from './heap.ts';
import { incref, type PyObject, type Value } from './object.ts';
import { MAX_SHAPE_ATTRIBUTES } from './shape.ts';

/** An attribute of the instance itself; borrowed. */
export function getOwnAttribute(object: PyObject, name: string): Value | undefined {
  const { slots, shape } = object;
  if (slots === null) return undefined;
  if (shape.kind === 'dict') return (slots[shape.reserved] as PyDict).payload.getString(name);
  const slot = shape.slotOf(name);
  return slot < 0 ? undefined : slots[slot];
}

/** Can the object have attributes of its own beyond `__slots__`? */
export function hasAttributes(object: PyObject): boolean {
  return object.shape.kind !== 'bare';
}

/** Sets an attribute of an object that `hasAttributes`; takes a reference to the value. */
export function setOwnAttribute(heap: Heap, object: PyObject, name: string, value: Value): void {
  incref(value);
  object.slots ??= [];
  const { slots, shape } = object;
  if (shape.kind === 'dict') {
    heap.decref((slots[shape.reserved] as PyDict).payload.setString(name, value));
    return;
  }
  const slot = shape.slotOf(name);
  if (slot >= 0) {
    const old = slots[slot];
    slots[slot] = value;
    heap.decref(old);
  } else if (shape.names.length >= MAX_SHAPE_ATTRIBUTES) {
    heap.decref(ownDict(heap, object).payload.setString(name, value));
  } else {
    object.shape = shape.withAttribute(name);
    slots.push(value);
  }
}

/** Removes an attribute; false if there is none of that name. */
export function deleteOwnAttribute(heap: Heap, object: PyObject, name: string): boolean {
  if (getOwnAttribute(object, name) === undefined) return false;
  heap.decref(ownDict(heap, object).payload.deleteString(name));
  return true;
}

/** The `__dict__` of an object that `hasAttributes`; borrowed. From now on its attributes live there. */
export function ownDict(heap: Heap, object: PyObject): PyDict {
  object.slots ??= [];
  const { slots, shape } = object;
  if (shape.kind === 'dict') return slots[shape.reserved] as PyDict;
  const dict = newDict(heap);
  for (let i = 0; i < shape.names.length; i++) {
    const value = slots[shape.reserved + i];
    if (value !== undefined) dict.payload.setString(shape.names[i] as string, value);
  }
  slots.length = shape.reserved;
  slots.push(dict);
  object.shape = object.type.dictShape;
  return dict;
}

/** Replaces the `__dict__`; takes a reference to the new one. */
export function setOwnDict(heap: Heap, object: PyObject, dict: PyDict): void {
  ownDict(heap, object);
  const slots = object.slots as (Value | undefined)[];
  const old = slots[object.shape.reserved];
  slots[object.shape.reserved] = incref(dict);
  heap.decref(old);
}

/** Names and values of the object's own attributes, in order; the values are borrowed. */
export function ownAttributes(object: PyObject): [Value, Value][] {
  const { slots, shape } = object;
  const result: [Value, Value][] = [];
  if (slots === null) return result;
  if (shape.kind === 'dict') {
    const { keys, values } = (slots[shape.reserved] as PyDict).payload;
    for (let entry = 0; entry < keys.length; entry++) {
      const key = keys[entry];
      if (key !== undefined) result.push([key, values[entry] as Value]);
    }
    return result;
  }
  for (let i = 0; i < shape.names.length; i++) {
    const value = slots[shape.reserved + i];
    if (value !== undefined) result.push([shape.names[i] as string, value]);
  }
  return result;
}
