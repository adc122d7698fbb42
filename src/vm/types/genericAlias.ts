// The methods of types.GenericAlias (`list[int]`).

import { CompareOp } from '../../bytecode/code.ts';
import { increfAll, isTuple, newTuple, type PyTuple } from '../../objects/collections.ts';
import { genericAliasType, isGenericAlias, newGenericAlias, type PyGenericAlias } from '../../objects/genericAlias.ts';
import { hashTuple } from '../../objects/numbers/tupleHash.ts';
import { type Int, incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import type { PyType } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { genericGetAttribute, getAttribute } from '../attributes.ts';
import type { NativeFrame } from '../frame.ts';
import { getItem } from '../instructions/slow.ts';
import { compareItems } from '../itemSequences.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { equal, hashOf, reprOf } from '../protocols.ts';
import { callWithKeywords, type Outcome, Request, type Steps } from '../request.ts';
import { iterateTuple } from '../sequenceIterators.ts';
import { newUnion, parametersOf, typeText } from '../unions.ts';

function reprAlias(vm: VM, self: PyGenericAlias): Outcome {
  return attempt<Value>(vm, () => reprAliasSteps(vm, self));
}

function* reprAliasSteps(vm: VM, self: PyGenericAlias): Steps<Value> {
  const { origin, args, starred } = self.payload;
  const texts: string[] = [];
  for (const argument of args.payload) texts.push(yield* typeText(vm, argument));
  const inside = texts.length === 0 ? '()' : texts.join(', ');
  return `${starred ? '*' : ''}${yield* typeText(vm, origin)}[${inside}]`;
}

function parameters(vm: VM, self: PyGenericAlias): Outcome {
  const known = self.payload.parameters;
  if (known !== undefined) return incref(known);
  return attempt<Value>(vm, () => parametersSteps(vm, self));
}

function* parametersSteps(vm: VM, self: PyGenericAlias): Steps<Value> {
  const made = parametersOf(vm, self.payload.args);
  const tuple = (made instanceof Request ? yield made : made) as PyTuple;
  self.payload.parameters ??= incref(tuple);
  return tuple;
}

/** `alias[types]`: puts types in the place of the type variables. */
function substitute(vm: VM, self: PyGenericAlias, item: Value): Outcome {
  return attempt<Value>(vm, (frame) => substituteSteps(frame, vm, self, item));
}

function* substituteSteps(frame: NativeFrame, vm: VM, self: PyGenericAlias, item: Value): Steps<Value> {
  const asked = parameters(vm, self);
  const variables = frame.own(asked instanceof Request ? yield asked : asked) as PyTuple;
  const given = isTuple(item) ? item.payload : [item];
  if (variables.payload.length === 0) {
    const text = reprOf(vm, self);
    throw raise('TypeError', `${text instanceof Request ? yield text : text} is not a generic class`);
  }
  if (given.length !== variables.payload.length) {
    const text = reprOf(vm, self);
    const name = text instanceof Request ? yield text : text;
    const problem = given.length > variables.payload.length ? 'many' : 'few';
    throw raise(
      'TypeError',
      `Too ${problem} arguments for ${name}; actual ${given.length}, expected ${variables.payload.length}`,
    );
  }
  const args: Value[] = [];
  for (const argument of self.payload.args.payload) {
    const at = variables.payload.indexOf(argument);
    if (at >= 0) {
      args.push(frame.own(incref(given[at] as Value)));
      continue;
    }
    // Other aliases, unions, and what the module `typing` makes.
    const innerAsked = parametersOf(vm, frame.own(newTuple(vm.heap, [incref(argument)])));
    const inner = frame.own(innerAsked instanceof Request ? yield innerAsked : innerAsked) as PyTuple;
    if (inner.payload.length === 0) {
      args.push(frame.own(incref(argument)));
      continue;
    }
    const chosen = inner.payload.map((one) => incref(given[variables.payload.indexOf(one)] as Value));
    const key = frame.own(newTuple(vm.heap, chosen));
    const made = getItem(vm, argument, key);
    args.push(frame.own(made instanceof Request ? yield made : made));
  }
  const tuple = frame.own(newTuple(vm.heap, increfAll(args)));
  return newGenericAlias(vm.heap, self.payload.origin, tuple, self.payload.starred);
}

/** `list[int](…)` makes a list, and notes where it came from if the instance can hold attributes. */
function callAlias(_vm: VM, self: PyGenericAlias, args: readonly Value[], keywords: Map<string, Value>): Outcome {
  return callWithKeywords(self.payload.origin, [...args, ...keywords.values()], [...keywords.keys()]);
}

/** Attributes that are the alias's own; all others are those of the class. */
const OWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  '__class__',
  '__origin__',
  '__args__',
  '__parameters__',
  '__unpacked__',
  '__typing_unpacked_tuple_args__',
  '__mro_entries__',
  '__reduce_ex__',
  '__reduce__',
  '__copy__',
  '__deepcopy__',
]);

function getAliasAttribute(vm: VM, self: PyGenericAlias, name: Value): Outcome {
  const text = name as string;
  const isDunder = text.startsWith('__') && text.endsWith('__');
  if (OWN_ATTRIBUTES.has(text)) return genericGetAttribute(vm, self, self.type, text);
  if (isDunder && self.type.lookup(text) !== undefined && text !== '__doc__' && text !== '__module__') {
    return genericGetAttribute(vm, self, self.type, text);
  }
  return getAttribute(vm, self.payload.origin, text);
}

function equalAliases(vm: VM, self: PyGenericAlias, other: Value): Outcome {
  if (!isGenericAlias(other)) return notImplemented();
  if (self.payload.starred !== other.payload.starred) return false;
  return attempt<Value>(vm, () => equalAliasesSteps(vm, self, other));
}

function* equalAliasesSteps(vm: VM, self: PyGenericAlias, other: PyGenericAlias): Steps<Value> {
  const same = equal(vm, self.payload.origin, other.payload.origin);
  if (!(same instanceof Request ? yield same : same)) return false;
  const outcome = compareItems(vm, self.payload.args, other.payload.args, CompareOp.EQ);
  return outcome instanceof Request ? yield outcome : outcome;
}

function hashAlias(vm: VM, self: PyGenericAlias): Outcome {
  return attempt<Value>(vm, () => hashAliasSteps(vm, self));
}

function* hashAliasSteps(vm: VM, self: PyGenericAlias): Steps<Value> {
  const hashes: Int[] = [];
  for (const value of [self.payload.origin, self.payload.args]) {
    const known = hashOf(vm, value);
    hashes.push((known instanceof Request ? yield known : known) as Int);
  }
  return hashTuple(hashes);
}

defineMethods(genericAliasType, {
  __new__: leaf('(cls, origin, args, /)', (vm: VM, cls: PyType, origin: Value, args: Value) =>
    newGenericAlias(vm.heap, origin, args, false, cls),
  ),
  __repr__: stepped('(self, /)', reprAlias),
  __hash__: stepped('(self, /)', hashAlias),
  __eq__: stepped('(self, value, /)', equalAliases),
  __call__: stepped('(self, /, *args, **kwargs)', callAlias),
  __getattribute__: stepped('(self, name, /)', getAliasAttribute),
  __getitem__: stepped('(self, key, /)', substitute),
  __iter__: leaf('(self, /)', (vm: VM, self: PyGenericAlias) => {
    const starred = newGenericAlias(vm.heap, self.payload.origin, self.payload.args, true);
    const tuple = newTuple(vm.heap, [starred]);
    const iterator = iterateTuple(vm.heap, tuple);
    vm.heap.decref(tuple);
    return iterator;
  }),
  __or__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => newUnion(vm, self, other)),
  __ror__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => newUnion(vm, other, self)),
  __mro_entries__: leaf('(self, bases, /)', (vm: VM, self: PyGenericAlias) =>
    newTuple(vm.heap, [incref(self.payload.origin)]),
  ),
  __instancecheck__: leaf('(self, instance, /)', () => {
    throw raise('TypeError', 'isinstance() argument 2 cannot be a parameterized generic');
  }),
  __subclasscheck__: leaf('(self, subclass, /)', () => {
    throw raise('TypeError', 'issubclass() argument 2 cannot be a parameterized generic');
  }),
});
defineAttribute(genericAliasType, '__origin__', (_vm: VM, self: PyGenericAlias) => incref(self.payload.origin));
defineAttribute(genericAliasType, '__args__', (_vm: VM, self: PyGenericAlias) => incref(self.payload.args));
defineAttribute(genericAliasType, '__parameters__', parameters);
defineAttribute(genericAliasType, '__unpacked__', (_vm: VM, self: PyGenericAlias) => self.payload.starred);
