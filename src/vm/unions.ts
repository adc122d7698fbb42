// Unions of types (`int | str`), and how types are written in them and in aliases like `list[int]`.

import { increfAll, isList, isTuple, newTuple, type PyTuple } from '../objects/collections.ts';
import { functionType } from '../objects/function.ts';
import { isGenericAlias, isUnion, type UnionPayload, unionType } from '../objects/genericAlias.ts';
import { incref, isObject, type Value } from '../objects/object.ts';
import { ELLIPSIS } from '../objects/singletons.ts';
import { isType, noneType } from '../objects/type.ts';
import { isTypeVariable, typeAliasType } from '../objects/typeVariables.ts';
import { attempt } from './attempt.ts';
import { getAttribute } from './attributes.ts';
import { discard, isRaised } from './catching.ts';
import type { NativeFrame } from './frame.ts';
import type { VM } from './machine.ts';
import { notImplemented } from './notImplemented.ts';
import { equal, reprOf } from './protocols.ts';
import { type Outcome, Request, type Steps } from './request.ts';

/** How a type is written in an alias or union: `int`, `collections.Counter`, `...`. */
export function* typeText(vm: VM, value: Value): Steps<string> {
  if (value === ELLIPSIS) return '...';
  if (value === noneType) return 'None';
  if (isType(value)) return value.module === 'builtins' ? value.qualname : `${value.module}.${value.qualname}`;
  if (isObject(value) && value.type === functionType) {
    const { qualname, module } = value.payload as { qualname: string; module: Value };
    return module === 'builtins' ? qualname : `${String(module)}.${qualname}`;
  }
  if (isList(value)) {
    const texts: string[] = [];
    for (const item of value.payload) texts.push(yield* typeText(vm, item));
    return `[${texts.join(', ')}]`;
  }
  const text = reprOf(vm, value);
  return (text instanceof Request ? yield text : text) as string;
}

function* optional(vm: VM, object: Value, name: string): Steps {
  try {
    const found = getAttribute(vm, object, name);
    return found instanceof Request ? yield found : found;
  } catch (problem) {
    if (!isRaised(problem, 'AttributeError')) throw problem;
    discard(vm, problem);
    return undefined;
  }
}

/** `__parameters__`: the type variables among arguments, each once; a tuple, owned. */
export function parametersOf(vm: VM, args: PyTuple): Outcome {
  return attempt<Value>(vm, (frame) => parametersOfSteps(frame, vm, args));
}

function* parametersOfSteps(frame: NativeFrame, vm: VM, args: PyTuple): Steps<Value> {
  const found: Value[] = [];
  for (const argument of args.payload) {
    if (isTypeVariable(argument)) {
      if (!found.includes(argument)) found.push(argument);
      continue;
    }
    if (!isGenericAlias(argument) && (isType(argument) || !isObject(argument))) continue;
    const inner = frame.own(yield* optional(vm, argument, '__parameters__'));
    if (isTuple(inner)) for (const one of inner.payload) if (!found.includes(one)) found.push(one);
  }
  return newTuple(vm.heap, increfAll(found));
}

function isUnionMember(value: Value): boolean {
  return value === null || isType(value) || isGenericAlias(value) || isUnion(value) || isTypeAlias(value);
}

function isTypeAlias(value: Value): boolean {
  return isObject(value) && value.type === typeAliasType;
}

/** `left | right` of types; NotImplemented for other operands; owned. */
export function newUnion(vm: VM, left: Value, right: Value): Outcome {
  if (!isUnionMember(left) || !isUnionMember(right)) return notImplemented();
  return attempt<Value>(vm, () => newUnionSteps(vm, left, right));
}

function* newUnionSteps(vm: VM, left: Value, right: Value): Steps<Value> {
  const members: Value[] = [];
  for (const side of [left, right]) {
    for (const member of isUnion(side) ? side.payload.args.payload : [side]) {
      const type = member === null ? noneType : member;
      let known = false;
      for (const other of members) {
        if (known) break;
        if (isType(other) && isType(type)) known = other === type;
        else {
          const same = equal(vm, other, type);
          known = (same instanceof Request ? yield same : same) as boolean;
        }
      }
      if (!known) members.push(type);
    }
  }
  if (members.length === 1) return incref(members[0] as Value);
  return vm.heap.allocate<UnionPayload>(unionType, { args: newTuple(vm.heap, increfAll(members)) });
}
