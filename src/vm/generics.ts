// What the instructions for type parameters do: making type variables and aliases, and evaluating their bounds and
// values when somebody asks. Whatever needs to understand types (checking a bound, building `Generic[T]`) is in the
// Python module `typing`, which is imported at that moment and not before.

import { EMPTY_TUPLE, isTuple, newTuple, type PyTuple } from '../objects/collections.ts';
import { FUNCTION_LAYOUT } from '../objects/function.ts';
import { hasLayout, incref, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { typeOf } from '../objects/type.ts';
import {
  genericType,
  isTypeVariable,
  type LazyValue,
  NO_DEFAULT,
  type PyTypeAlias,
  TYPE_VARIABLE_TYPES,
  type TypeAliasPayload,
  type TypeVariableKind,
  typeAliasType,
  typeVarTupleType,
} from '../objects/typeVariables.ts';
import { getAttribute } from './attributes.ts';
import { currentFrame } from './currentFrame.ts';
import type { NativeFrame } from './frame.ts';
import { importModule } from './imports.ts';
import type { VM } from './machine.ts';
import { call, callWithKeywords, type Outcome, Request, type Steps, steps } from './request.ts';

/** A value that is known. Steals the reference. */
export function knownValue(value: Value): LazyValue {
  return { value, evaluate: undefined };
}

/** What a lazy value is, owned; the function that computes it is called once. */
export function lazyValue(lazy: LazyValue): Outcome {
  if (lazy.value !== undefined) return incref(lazy.value);
  const { evaluate } = lazy;
  if (evaluate === undefined) return null;
  return steps((frame) => lazyValueSteps(frame, lazy, evaluate));
}

function* lazyValueSteps(frame: NativeFrame, lazy: LazyValue, evaluate: Value): Steps<Value | undefined> {
  const result = yield call(frame.own(incref(evaluate)));
  lazy.value ??= incref(result);
  return result;
}

/** The name of the module whose code is running, or null. */
export function callingModule(vm: VM): string | null {
  const name = currentFrame(vm).globals.payload.getString('__name__');
  return typeof name === 'string' ? name : null;
}

/** CALL_INTRINSIC: a type parameter of a definition; owned. */
export function typeVariable(
  vm: VM,
  kind: TypeVariableKind,
  name: Value,
  how: null | { readonly kind: 'bound' | 'constraints'; readonly evaluate: Value },
): Outcome {
  const lazily = (wanted: 'bound' | 'constraints', otherwise: Value): LazyValue =>
    how?.kind === wanted ? { value: undefined, evaluate: incref(how.evaluate) } : knownValue(otherwise);
  return vm.heap.allocateInstance(TYPE_VARIABLE_TYPES[kind], {
    name: name as string,
    bound: lazily('bound', null),
    constraints: lazily('constraints', EMPTY_TUPLE),
    default: knownValue(NO_DEFAULT),
    covariant: false,
    contravariant: false,
    inferVariance: true,
  });
}

/** CALL_INTRINSIC_2: `[T = default]`; the type variable, owned. */
export function setTypeParameterDefault(vm: VM, variable: Value, evaluate: Value): Outcome {
  if (!isTypeVariable(variable)) {
    throw raise('TypeError', `Expected a type param, got ${typeOf(variable).name}`);
  }
  const lazy = variable.payload.default;
  vm.heap.decref(lazy.value);
  vm.heap.decref(lazy.evaluate);
  lazy.value = undefined;
  lazy.evaluate = incref(evaluate);
  return incref(variable);
}

/** CALL_INTRINSIC_2: notes the type parameters of a generic function; the function, owned. */
export function setTypeParameters(vm: VM, func: Value, parameters: Value): Outcome {
  if (hasLayout(func, FUNCTION_LAYOUT)) {
    const old = func.payload.typeParams;
    func.payload.typeParams = incref(parameters);
    vm.heap.decref(old);
  }
  return incref(func);
}

/** A new type alias; takes references to the parameters (a tuple or None), steals the value's. */
export function newTypeAlias(vm: VM, name: string, typeParams: Value, value: LazyValue): PyTypeAlias {
  return vm.heap.allocate<TypeAliasPayload>(typeAliasType, {
    name,
    typeParams: incref(typeParams),
    value,
    module: callingModule(vm),
  });
}

/** CALL_INTRINSIC_1: `type name[parameters] = value`, from a tuple of name, parameters and the value's function. */
export function typeAlias(vm: VM, parts: PyTuple): Outcome {
  const [name, typeParams, evaluate] = parts.payload as [string, Value, Value];
  return newTypeAlias(vm, name, typeParams, { value: undefined, evaluate: incref(evaluate) });
}

/** An attribute of the module `typing`, owned. */
function* typingAttribute(vm: VM, frame: NativeFrame, name: string): Generator<Request, Value, Value> {
  const imported = importModule(vm, null, null, 'typing', null, 0);
  const module = frame.own(imported instanceof Request ? yield imported : imported);
  const found = getAttribute(vm, module, name);
  return found instanceof Request ? yield found : found;
}

/** Calls a function of the module `typing`. Arguments are borrowed; the last ones may have names. */
export function callTyping(vm: VM, name: string, args: readonly Value[], kwNames: readonly string[] = []): Outcome {
  return steps((frame) => callTypingSteps(frame, vm, name, args, kwNames));
}

function* callTypingSteps(
  frame: NativeFrame,
  vm: VM,
  name: string,
  args: readonly Value[],
  kwNames: readonly string[],
): Steps<Value | undefined> {
  const func = frame.own(yield* typingAttribute(vm, frame, name));
  return yield callWithKeywords(func, args, kwNames.length === 0 ? null : kwNames);
}

/** The parameters with `Unpack[Ts]` in the place of each TypeVarTuple; a tuple, owned. */
export function unpackedParameters(vm: VM, parameters: Value): Outcome {
  if (!isTuple(parameters)) return newTuple(vm.heap, []);
  const items = parameters.payload;
  if (!items.some((item) => typeOf(item) === typeVarTupleType)) return incref(parameters);
  return steps((frame) => unpackedParametersSteps(frame, vm, items));
}

function* unpackedParametersSteps(frame: NativeFrame, vm: VM, items: readonly Value[]): Steps {
  const result: Value[] = [];
  for (const item of items) {
    if (typeOf(item) !== typeVarTupleType) result.push(item);
    else result.push(frame.own(yield* unpacked(vm, frame, item)));
  }
  return newTuple(
    vm.heap,
    result.map((item) => incref(item)),
  );
}

/** `typing.Unpack[variable]`, owned. */
export function* unpacked(vm: VM, frame: NativeFrame, variable: Value): Generator<Request, Value, Value> {
  const form = frame.own(yield* typingAttribute(vm, frame, 'Unpack'));
  const made = callTyping(vm, '_unpack', [form, variable]);
  return made instanceof Request ? yield made : made;
}

/** CALL_INTRINSIC_1: `Generic[parameters]`, the base of a generic class. */
export function subscriptGeneric(vm: VM, parameters: PyTuple): Outcome {
  return steps((frame) => subscriptGenericSteps(frame, vm, parameters));
}

function* subscriptGenericSteps(frame: NativeFrame, vm: VM, parameters: PyTuple): Steps<Value | undefined> {
  const asked = unpackedParameters(vm, parameters);
  const unpackedOnes = frame.own(asked instanceof Request ? yield asked : asked);
  const made = callTyping(vm, '_GenericAlias', [genericType, unpackedOnes]);
  return made instanceof Request ? yield made : made;
}
