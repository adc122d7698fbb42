// Making classes: the `class` statement (`__build_class__`), `type(name, bases, namespace)`, and what a new class
// inherits from its bases.

import { getOwnAttribute, setOwnAttribute } from '../objects/attributes.ts';
import { BYTES_LAYOUT } from '../objects/bytes.ts';
import {
  isDict,
  isList,
  isTuple,
  newDict,
  newList,
  newTuple,
  type PyDict,
  type PyTuple,
  TUPLE_LAYOUT,
} from '../objects/collections.ts';
import { type PyException, Raised } from '../objects/exceptions.ts';
import { CELL_LAYOUT, classMethodType, functionType, type PyFunction, staticMethodType } from '../objects/function.ts';
import type { Layout } from '../objects/layout.ts';
import { hasLayout, incref, isObject, type Value } from '../objects/object.ts';
import { INT_LAYOUT } from '../objects/primitives.ts';
import { raise } from '../objects/raise.ts';
import { computeMro, isType, objectType, PyType, typeOf, typeType } from '../objects/type.ts';
import { bindDescriptor, getAttribute, slotDescriptorType } from './attributes.ts';
import { discard, isRaised } from './catching.ts';
import type { NativeFrame } from './frame.ts';
import { collectLeaf, itemsOf, listOf } from './iteration.ts';
import type { VM } from './machine.ts';
import { lookupMethodOrNone } from './optionalMethod.ts';
import { callSpecial } from './protocols.ts';
import { call, callWithKeywords, type Outcome, Request, runCode, type Steps, steps } from './request.ts';

/** `__build_class__(func, name, *bases, metaclass=…, **keywords)` */
export function buildClass(
  vm: VM,
  body: PyFunction,
  name: string,
  bases: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Outcome {
  return steps((frame) => buildClassSteps(frame, vm, body, name, bases, keywords));
}

function* buildClassSteps(
  frame: NativeFrame,
  vm: VM,
  body: PyFunction,
  name: string,
  bases: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Steps<Value | undefined> {
  const resolved = yield* resolveBases(vm, frame, bases);
  const basesTuple = frame.own(newTuple(vm.heap, resolved));
  const kwNames = [...keywords.keys()].filter((key) => key !== 'metaclass');
  const kwValues = kwNames.map((key) => keywords.get(key) as Value);
  let metaclass: Value = keywords.get('metaclass') ?? (resolved[0] === undefined ? typeType : typeOf(resolved[0]));
  if (isType(metaclass)) metaclass = winningMetaclass(metaclass, basesTuple.payload);
  const namespace = frame.own(yield* prepareNamespace(vm, frame, metaclass, name, basesTuple, kwNames, kwValues));
  if (resolved.length !== bases.length || resolved.some((base, i) => base !== bases[i])) {
    if (isDict(namespace)) {
      vm.heap.decref(
        namespace.payload.setString(
          '__orig_bases__',
          newTuple(
            vm.heap,
            bases.map((b) => incref(b)),
          ),
        ),
      );
    }
  }
  const cell = frame.own(yield runCode(body, body.payload.globals, namespace));
  const args = [name, basesTuple, namespace, ...kwValues];
  const made = frame.own(yield callWithKeywords(metaclass, args, kwNames.length === 0 ? null : kwNames));
  if (hasLayout(cell, CELL_LAYOUT) && isType(made) && cell.payload.value === undefined) {
    throw raise(
      'RuntimeError',
      `__class__ not set defining '${name}' as ${made.name}. Was __classcell__ propagated to type.__new__?`,
    );
  }
  return frame.take(made);
}

/** Bases that are no classes say with `__mro_entries__` what stands for them. Owned. */
function* resolveBases(vm: VM, frame: NativeFrame, bases: readonly Value[]): Generator<Request, Value[], Value> {
  const result: Value[] = [];
  const original = frame.own(
    newTuple(
      vm.heap,
      bases.map((base) => incref(base)),
    ),
  );
  const keep = (base: Value): void => {
    result.push(frame.own(incref(base)));
  };
  for (const base of bases) {
    const bound = isType(base) ? null : yield* lookupMethodOrNone(vm, base, '__mro_entries__');
    if (bound === null) {
      keep(base);
      continue;
    }
    const entries = frame.own(yield call(frame.own(bound), original));
    frame.drop(bound);
    if (!isTuple(entries)) throw raise('TypeError', '__mro_entries__ must return a tuple');
    entries.payload.forEach(keep);
    frame.drop(entries);
  }
  frame.drop(original);
  for (const base of result) frame.take(base);
  return result;
}

/** The most derived metaclass of the bases. */
export function winningMetaclass(metaclass: PyType, bases: readonly Value[]): PyType {
  let winner = metaclass;
  for (const base of bases) {
    const other = typeOf(base);
    if (winner.isSubtypeOf(other)) continue;
    if (other.isSubtypeOf(winner)) winner = other;
    else {
      throw raise(
        'TypeError',
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
  }
  return winner;
}

function* prepareNamespace(
  vm: VM,
  frame: NativeFrame,
  metaclass: Value,
  name: string,
  bases: PyTuple,
  kwNames: readonly string[],
  kwValues: readonly Value[],
): Steps<Value> {
  if (metaclass === typeType) return newDict(vm.heap);
  let prepare: Value;
  try {
    const found = getAttribute(vm, metaclass, '__prepare__');
    prepare = found instanceof Request ? yield found : found;
  } catch (problem) {
    if (!isRaised(problem, 'AttributeError')) throw problem;
    discard(vm, problem);
    return newDict(vm.heap);
  }
  frame.own(prepare);
  const namespace = yield callWithKeywords(prepare, [name, bases, ...kwValues], kwNames.length === 0 ? null : kwNames);
  frame.drop(prepare);
  return namespace;
}

/** `type.__new__(metatype, name, bases, namespace, **keywords)` */
export function newClass(
  vm: VM,
  metatype: PyType,
  name: string,
  bases: PyTuple,
  namespace: PyDict,
  keywords: ReadonlyMap<string, Value>,
): Outcome {
  const winner = winningMetaclass(metatype, bases.payload);
  if (winner !== metatype) {
    const create = winner.lookup('__new__') as Value;
    if (create !== typeType.dict.get('__new__')) {
      const bound = bindDescriptor(vm, create, undefined, winner);
      return steps((frame) => newClassSteps(frame, name, bases, namespace, keywords, winner, bound));
    }
  }
  return steps((frame) => restOfNewClass(frame, vm, name, bases, namespace, keywords, winner));
}

function* newClassSteps(
  frame: NativeFrame,
  name: string,
  bases: PyTuple,
  namespace: PyDict,
  keywords: ReadonlyMap<string, Value>,
  winner: PyType,
  bound: Outcome,
): Steps<Value | undefined> {
  const callable = frame.own(bound instanceof Request ? yield bound : bound);
  return yield callWithKeywords(
    callable,
    [winner, name, bases, namespace, ...keywords.values()],
    keywords.size === 0 ? null : [...keywords.keys()],
  );
}

function* restOfNewClass(
  frame: NativeFrame,
  vm: VM,
  name: string,
  bases: PyTuple,
  namespace: PyDict,
  keywords: ReadonlyMap<string, Value>,
  winner: PyType,
): Steps<Value | undefined> {
  const type = frame.own(makeType(vm, winner, name, bases, namespace));
  const slotSource = type.dict.get('__slots__');
  if (slotSource !== undefined) yield* addSlots(vm, type, slotSource);
  yield* callSetName(vm, type);
  const parent = bindSuper(type, '__init_subclass__');
  if (parent !== undefined) {
    const bound = bindDescriptor(vm, parent, undefined, type);
    const init = frame.own(bound instanceof Request ? yield bound : bound);
    const names = [...keywords.keys()];
    const done = yield callWithKeywords(init, [...keywords.values()], names.length === 0 ? null : names);
    vm.heap.decref(done);
  }
  return frame.take(type);
}

function bindSuper(type: PyType, name: string): Value | undefined {
  return type.lookupAfter(type, name);
}

/** Instances of int, tuple and bytes vary in size in CPython, which then has no place for weak references. */
function hasVariableSize(type: PyType): boolean {
  const layout: unknown = type.layout;
  return layout === INT_LAYOUT || layout === TUPLE_LAYOUT || layout === BYTES_LAYOUT;
}

/** The new class with everything but its slots; owned. */
function makeType(vm: VM, metatype: PyType, name: string, basesTuple: PyTuple, namespace: PyDict): PyType {
  const bases = basesTuple.payload.length === 0 ? [objectType] : checkedBases(basesTuple);
  const { keys, values } = namespace.payload;
  const slots = namespace.payload.getString('__slots__');
  const best = bestBase(bases);
  const inheritsDict = bases.some((base) => base.hasDict);
  const type = new PyType(metatype, name, 'builtins', bases, {
    layout: best.layout as Layout<never>,
    isStatic: false,
    hasDict: inheritsDict || slots === undefined,
    slotNames: best.slotNames,
  });
  type.hasWeakrefs = (slots === undefined && !hasVariableSize(best)) || bases.some((base) => base.hasWeakrefs);
  type.mro = computeMro(type, bases);
  for (const base of bases) base.refcount++;
  for (const base of type.mro) if (base !== type) base.refcount++;
  metatype.refcount++;
  vm.heap.enter(type);
  for (const base of bases) base.subclasses.add(type);
  for (let entry = 0; entry < keys.length; entry++) {
    const key = keys[entry];
    if (typeof key === 'string') type.dict.set(key, incref(values[entry] as Value));
  }
  finishNamespace(vm, type);
  type.changed();
  return type;
}

function checkedBases(basesTuple: PyTuple): PyType[] {
  return basesTuple.payload.map((base) => {
    if (!isType(base)) throw raise('TypeError', 'bases must be types');
    if (!base.isBaseType) throw raise('TypeError', `type '${base.fullName}' is not an acceptable base type`);
    return base;
  });
}

/**
 * `type.__bases__ = (…)`: instances must keep their layout. All subclasses get a new method resolution order.
 * @throws TypeError
 */
export function setBases(vm: VM, type: PyType, value: Value): void {
  if (!isTuple(value)) {
    throw raise('TypeError', `can only assign tuple to ${type.name}.__bases__, not ${typeOf(value).name}`);
  }
  if (value.payload.length === 0) {
    throw raise('TypeError', `can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  }
  for (const base of value.payload) {
    if (!isType(base)) {
      throw raise('TypeError', `${type.name}.__bases__ must be tuple of classes, not '${typeOf(base).name}'`);
    }
    if (base.isSubtypeOf(type)) throw raise('TypeError', 'a __bases__ item causes an inheritance cycle');
  }
  const bases = checkedBases(value);
  const best = bestBase(bases);
  const old = bestBase(type.bases);
  if (best.layout !== old.layout || best.slotNames.length !== old.slotNames.length || (best.hasDict && !type.hasDict)) {
    throw raise('TypeError', `__bases__ assignment: '${best.name}' object layout differs from '${old.name}'`);
  }
  // All orders are worked out before any is set: one may not exist.
  const orders = new Map<PyType, PyType[]>();
  newOrders(type, bases, orders);
  for (const base of bases) base.refcount++;
  for (const base of type.bases) base.subclasses.delete(type);
  const oldBases = type.bases;
  type.bases = bases;
  for (const base of bases) base.subclasses.add(type);
  for (const [changed, order] of orders) {
    const before = changed.mro;
    for (const base of order) if (base !== changed) base.refcount++;
    changed.mro = order;
    for (const base of before) if (base !== changed) vm.heap.decref(base);
  }
  vm.heap.decrefAll(oldBases);
  type.changed();
}

/** The new resolution orders of a class that gets these bases and of all classes below it. */
function newOrders(type: PyType, bases: readonly PyType[], orders: Map<PyType, PyType[]>): void {
  orders.set(
    type,
    computeMro(type, bases, (base) => orders.get(base) ?? base.mro),
  );
  for (const subclass of type.subclasses) newOrders(subclass, subclass.bases, orders);
}

/** The base whose layout the instances get. */
function bestBase(bases: readonly PyType[]): PyType {
  let winner = bases[0] as PyType;
  for (const base of bases.slice(1)) {
    const winnerSolid = solidity(winner);
    const otherSolid = solidity(base);
    if (otherSolid === winnerSolid || winner.isSubtypeOf(otherSolid)) continue;
    if (base.isSubtypeOf(winnerSolid)) winner = base;
    else throw raise('TypeError', 'multiple bases have instance lay-out conflict');
  }
  return winner;
}

/** The class that decided about the layout: the builtin with a payload, or the last one that added slots. */
function solidity(type: PyType): PyType {
  for (const candidate of type.mro) {
    const parent = candidate.bases[0];
    if (parent === undefined) return candidate;
    if (candidate.layout !== parent.layout || candidate.slotNames.length > parent.slotNames.length) return candidate;
  }
  return objectType;
}

/** Takes special entries out of the namespace: module, qualname, class cell; wraps implicit class methods. */
function finishNamespace(vm: VM, type: PyType): void {
  const { dict } = type;
  const qualname = dict.get('__qualname__');
  if (qualname !== undefined) {
    if (typeof qualname !== 'string') {
      throw raise('TypeError', `type __qualname__ must be a str, not ${typeOf(qualname).name}`);
    }
    type.qualname = qualname;
    dict.delete('__qualname__');
  }
  if (!dict.has('__module__')) {
    const globals = currentGlobals(vm);
    const module = globals?.payload.getString('__name__');
    if (typeof module === 'string') dict.set('__module__', module);
  }
  const module = dict.get('__module__');
  if (typeof module === 'string') type.module = module;
  if (!dict.has('__doc__')) dict.set('__doc__', null);
  if (dict.has('__eq__') && !dict.has('__hash__')) dict.set('__hash__', null);
  for (const name of ['__init_subclass__', '__class_getitem__']) {
    const func = dict.get(name);
    if (isObject(func) && func.type === functionType) {
      dict.set(name, vm.heap.allocate(classMethodType, { callable: func }));
    }
  }
  const create = dict.get('__new__');
  if (isObject(create) && create.type === functionType) {
    dict.set('__new__', vm.heap.allocate(staticMethodType, { callable: create }));
  }
  const cell = dict.get('__classcell__');
  if (cell !== undefined) {
    if (hasLayout(cell, CELL_LAYOUT)) {
      vm.heap.decref(cell.payload.value);
      cell.payload.value = incref(type);
    }
    dict.delete('__classcell__');
    vm.heap.decref(cell);
  }
}

function currentGlobals(vm: VM): PyDict | null {
  let frame = vm.thread.frame;
  while (frame?.native) frame = frame.back;
  return frame === null ? null : frame.globals;
}

/** `__slots__`: a descriptor for each name. */
function* addSlots(vm: VM, type: PyType, source: Value): Steps<null> {
  let names: Value[];
  if (typeof source === 'string') names = [source];
  else {
    const leaf = collectLeaf(vm, source);
    if (leaf !== undefined) names = leaf;
    else {
      const list = listOf(vm, source);
      names = itemsOf(vm, list instanceof Request ? yield list : list);
    }
  }
  const all = [...type.slotNames];
  for (const name of names) {
    if (typeof name !== 'string') {
      throw raise('TypeError', `__slots__ items must be strings, not '${typeOf(name).name}'`);
    }
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw raise('TypeError', '__slots__ must be identifiers');
    if (name === '__dict__') {
      type.hasDict = true;
      continue;
    }
    if (name === '__weakref__') {
      type.hasWeakrefs = true;
      continue;
    }
    const mangled = mangle(type.name, name);
    if (type.dict.has(mangled)) throw raise('ValueError', `'${name}' in __slots__ conflicts with class variable`);
    const descriptor = vm.heap.allocate(slotDescriptorType, { name: mangled, owner: incref(type), index: all.length });
    type.dict.set(mangled, descriptor);
    all.push(mangled);
  }
  type.setSlots(all);
  type.changed();
  return null;
}

/** Private names of a class (`__x`) are stored as `_Class__x`. */
function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

/** As `exception.add_note(note)`. */
function addNote(vm: VM, exception: PyException, note: string): void {
  const notes = getOwnAttribute(exception, '__notes__');
  if (isList(notes)) {
    notes.payload.push(note);
    return;
  }
  const list = newList(vm.heap, [note]);
  setOwnAttribute(vm.heap, exception, '__notes__', list);
  vm.heap.decref(list);
}

/** Tells the attributes that want to know it the name they are stored under. */
function* callSetName(vm: VM, type: PyType): Steps<null> {
  for (const [name, value] of [...type.dict]) {
    const method = isObject(value) ? value.type.lookup('__set_name__') : undefined;
    // One of them may have removed another.
    if (method === undefined || type.dict.get(name) !== value) continue;
    try {
      vm.heap.decref(yield setName(vm, method, value, type, name));
    } catch (problem) {
      if (problem instanceof Raised) {
        const note = `Error calling __set_name__ on '${typeOf(value).name}' instance '${name}' in '${type.name}'`;
        addNote(vm, problem.exception, note);
      }
      throw problem;
    }
  }
  return null;
}

function setName(vm: VM, method: Value, value: Value, type: PyType, name: string): Request {
  return steps(function* (frame) {
    const outcome = callSpecial(vm, method, frame.own(incref(value)), type, name);
    return outcome instanceof Request ? yield outcome : outcome;
  });
}
