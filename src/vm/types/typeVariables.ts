// The methods of type variables, type aliases and Generic.

import { setOwnAttribute } from '../../objects/attributes.ts';
import { isTuple, newTuple, type PyTuple } from '../../objects/collections.ts';
import { newGenericAlias } from '../../objects/genericAlias.ts';
import type { PyObject } from '../../objects/object.ts';
import { incref, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { type PyType, typeOf } from '../../objects/type.ts';
import {
  genericType,
  isTypeVariable,
  type LazyValue,
  NO_DEFAULT,
  noDefaultType,
  type ParamSpecPartPayload,
  type PyTypeAlias,
  type PyTypeVariable,
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  typeAliasType,
  typeVarTupleType,
  typeVarType,
} from '../../objects/typeVariables.ts';
import { attempt } from '../attempt.ts';
import type { NativeFrame } from '../frame.ts';
import {
  callingModule,
  callTyping,
  knownValue,
  lazyValue,
  newTypeAlias,
  unpacked,
  unpackedParameters,
} from '../generics.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineClassMethods, defineMethods, leaf, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { equal, isTrue, reprOf } from '../protocols.ts';
import { type Outcome, Request, type Steps } from '../request.ts';
import { iterateTuple } from '../sequenceIterators.ts';
import { newUnion } from '../unions.ts';

// Making type variables by hand

interface Flags {
  readonly covariant: Value;
  readonly contravariant: Value;
  readonly inferVariance: Value;
}

function nameOf(name: Value, constructor: string): string {
  const text = asStr(name);
  if (text === undefined) {
    throw raise('TypeError', `${constructor}() argument 'name' must be str, not ${typeOf(name).name}`);
  }
  return text;
}

function make(
  vm: VM,
  type: PyType,
  name: string,
  constraints: readonly Value[],
  bound: Value,
  fallback: Value,
  flags: Flags,
): Outcome {
  return attempt<Value>(vm, (frame) => makeSteps(frame, vm, type, name, constraints, bound, fallback, flags));
}

function* makeSteps(
  frame: NativeFrame,
  vm: VM,
  type: PyType,
  name: string,
  constraints: readonly Value[],
  bound: Value,
  fallback: Value,
  flags: Flags,
): Steps<Value> {
  const truths: boolean[] = [];
  for (const flag of [flags.covariant, flags.contravariant, flags.inferVariance]) {
    const truth = isTrue(vm, flag);
    truths.push((truth instanceof Request ? yield truth : truth) as boolean);
  }
  const [covariant, contravariant, inferVariance] = truths as [boolean, boolean, boolean];
  if (covariant && contravariant) throw raise('ValueError', 'Bivariant types are not supported.');
  if (inferVariance && (covariant || contravariant)) {
    throw raise('ValueError', 'Variance cannot be specified with infer_variance.');
  }
  let checked: Value = null;
  if (bound !== null) {
    const asked = callTyping(vm, '_type_check', [bound, 'Bound must be a type.']);
    checked = frame.own(asked instanceof Request ? yield asked : asked);
  }
  if (constraints.length === 1) throw raise('TypeError', 'A single constraint is not allowed');
  if (constraints.length > 0 && checked !== null) {
    throw raise('TypeError', 'Constraints cannot be combined with bound=...');
  }
  const variable = vm.heap.allocateInstance(type, {
    name,
    bound: knownValue(frame.take(checked)),
    constraints: knownValue(
      newTuple(
        vm.heap,
        constraints.map((one) => incref(one)),
      ),
    ),
    default: knownValue(incref(fallback)),
    covariant,
    contravariant,
    inferVariance,
  });
  const module = callingModule(vm);
  if (module !== null) setOwnAttribute(vm.heap, variable, '__module__', module);
  return variable;
}

function newTypeVar(
  vm: VM,
  _cls: PyType,
  name: Value,
  constraints: readonly Value[],
  bound: Value = null,
  fallback: Value = NO_DEFAULT,
  covariant: Value = false,
  contravariant: Value = false,
  inferVariance: Value = false,
): Outcome {
  const flags = { covariant, contravariant, inferVariance };
  return make(vm, typeVarType, nameOf(name, 'typevar'), constraints, bound, fallback, flags);
}

function newParamSpec(
  vm: VM,
  _cls: PyType,
  name: Value,
  bound: Value = null,
  fallback: Value = NO_DEFAULT,
  covariant: Value = false,
  contravariant: Value = false,
  inferVariance: Value = false,
): Outcome {
  const flags = { covariant, contravariant, inferVariance };
  return make(vm, paramSpecType, nameOf(name, 'paramspec'), [], bound, fallback, flags);
}

function newTypeVarTuple(vm: VM, _cls: PyType, name: Value, fallback: Value = NO_DEFAULT): Outcome {
  const flags = { covariant: false, contravariant: false, inferVariance: true };
  return make(vm, typeVarTupleType, nameOf(name, 'typevartuple'), [], null, fallback, flags);
}

function reprVariable(_vm: VM, self: PyTypeVariable): string {
  const { name, covariant, contravariant, inferVariance } = self.payload;
  if (inferVariance) return name;
  return `${covariant ? '+' : contravariant ? '-' : '~'}${name}`;
}

// What all three kinds have

for (const type of [typeVarType, paramSpecType, typeVarTupleType]) {
  type.dict.set('__module__', 'typing');
  defineMethods(type, {
    __repr__: leaf('(self, /)', reprVariable),
    __reduce__: leaf('(self, /)', (_vm: VM, self: PyTypeVariable) => self.payload.name),
    __mro_entries__: leaf('(self, bases, /)', () => {
      throw raise('TypeError', `Cannot subclass an instance of ${type.qualname}`);
    }),
    has_default: leaf('(self, /)', (_vm: VM, self: PyTypeVariable) => {
      const { value, evaluate } = self.payload.default;
      return evaluate !== undefined || value !== NO_DEFAULT;
    }),
  });
  defineAttribute(type, '__name__', (_vm: VM, self: PyTypeVariable) => self.payload.name);
  lazyAttribute(type, '__default__', (self) => self.payload.default);
}

function lazyAttribute(type: PyType, name: string, field: (self: PyTypeVariable) => LazyValue): void {
  defineAttribute(type, name, (_vm: VM, self: PyTypeVariable) => lazyValue(field(self)));
}

for (const type of [typeVarType, paramSpecType]) {
  lazyAttribute(type, '__bound__', (self) => self.payload.bound);
  defineAttribute(type, '__covariant__', (_vm: VM, self: PyTypeVariable) => self.payload.covariant);
  defineAttribute(type, '__contravariant__', (_vm: VM, self: PyTypeVariable) => self.payload.contravariant);
  defineAttribute(type, '__infer_variance__', (_vm: VM, self: PyTypeVariable) => self.payload.inferVariance);
}

for (const type of [typeVarType, paramSpecType]) {
  defineMethods(type, {
    __or__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) =>
      callTyping(vm, '_make_union', [self, other]),
    ),
    __ror__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) =>
      callTyping(vm, '_make_union', [other, self]),
    ),
  });
}

// TypeVar

defineMethods(typeVarType, {
  __new__: stepped(
    '(cls, name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)',
    newTypeVar,
  ),
  __typing_subst__: stepped('(self, arg, /)', (vm: VM, self: Value, arg: Value) =>
    callTyping(vm, '_typevar_subst', [self, arg]),
  ),
});
lazyAttribute(typeVarType, '__constraints__', (self) => self.payload.constraints);

// ParamSpec

defineMethods(paramSpecType, {
  __new__: stepped(
    '(cls, name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)',
    newParamSpec,
  ),
  __typing_subst__: stepped('(self, arg, /)', (vm: VM, self: Value, arg: Value) =>
    callTyping(vm, '_paramspec_subst', [self, arg]),
  ),
  __typing_prepare_subst__: stepped('(self, alias, args, /)', (vm: VM, self: Value, alias: Value, args: Value) =>
    callTyping(vm, '_paramspec_prepare_subst', [self, alias, args]),
  ),
});

type PyParamSpecPart = PyObject<ParamSpecPartPayload>;

for (const [name, type] of [
  ['args', paramSpecArgsType],
  ['kwargs', paramSpecKwargsType],
] as const) {
  const part = (vm: VM, origin: Value): PyParamSpecPart => vm.heap.allocate(type, { origin: incref(origin) });
  defineAttribute(paramSpecType, name, (vm: VM, self: Value) => part(vm, self));
  defineMethods(type, {
    __new__: leaf('(cls, origin)', (vm: VM, _cls: Value, origin: Value) => part(vm, origin)),
    __repr__: stepped('(self, /)', (vm: VM, self: PyParamSpecPart) => {
      const { origin } = self.payload;
      if (isTypeVariable(origin)) return `${origin.payload.name}.${name}`;
      return attempt<Value>(vm, () => reprPartSteps(vm, origin, name));
    }),
    __eq__: stepped('(self, value, /)', (vm: VM, self: PyParamSpecPart, other: Value) =>
      typeOf(other) === type
        ? equal(vm, self.payload.origin, (other as PyParamSpecPart).payload.origin)
        : notImplemented(),
    ),
    __mro_entries__: leaf('(self, bases, /)', () => {
      throw raise('TypeError', `Cannot subclass an instance of ${type.qualname}`);
    }),
  });
  type.dict.set('__hash__', null);
  type.changed();
  defineAttribute(type, '__origin__', (_vm: VM, self: PyParamSpecPart) => incref(self.payload.origin));
}

function* reprPartSteps(vm: VM, origin: Value, name: string): Steps<Value> {
  const text = reprOf(vm, origin);
  return `${text instanceof Request ? yield text : text}.${name}`;
}

// TypeVarTuple

defineMethods(typeVarTupleType, {
  __new__: stepped('(cls, name, *, default=typing.NoDefault)', newTypeVarTuple),
  __iter__: stepped('(self, /)', (vm: VM, self: Value) => attempt<Value>(vm, (frame) => iterSteps(frame, vm, self))),
  __typing_subst__: leaf('(self, arg, /)', () => {
    throw raise('TypeError', 'Substitution of bare TypeVarTuple is not supported');
  }),
  __typing_prepare_subst__: stepped('(self, alias, args, /)', (vm: VM, self: Value, alias: Value, args: Value) =>
    callTyping(vm, '_typevartuple_prepare_subst', [self, alias, args]),
  ),
});

function* iterSteps(frame: NativeFrame, vm: VM, self: Value): Steps<Value> {
  const tuple = frame.own(newTuple(vm.heap, [yield* unpacked(vm, frame, self)]));
  return iterateTuple(vm.heap, tuple);
}

// Type aliases

function createTypeAlias(vm: VM, _cls: Value, name: Value, value: Value, typeParams: Value = null): Value {
  const text = nameOf(name, 'typealias');
  if (typeParams !== null && !isTuple(typeParams)) throw raise('TypeError', 'type_params must be a tuple');
  return newTypeAlias(vm, text, typeParams, knownValue(incref(value)));
}

defineMethods(typeAliasType, {
  __new__: leaf('(cls, name, value, *, type_params=())', createTypeAlias),
  __repr__: leaf('(self, /)', (_vm: VM, self: PyTypeAlias) => self.payload.name),
  __reduce__: leaf('(self, /)', (_vm: VM, self: PyTypeAlias) => self.payload.name),
  __getitem__: leaf('(self, key, /)', (vm: VM, self: PyTypeAlias, key: Value) => {
    if (self.payload.typeParams === null) throw raise('TypeError', 'Only generic type aliases are subscriptable');
    return newGenericAlias(vm.heap, self, key);
  }),
  __or__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => newUnion(vm, self, other)),
  __ror__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => newUnion(vm, other, self)),
});
defineAttribute(typeAliasType, '__name__', (_vm: VM, self: PyTypeAlias) => self.payload.name);
defineAttribute(typeAliasType, '__module__', (_vm: VM, self: PyTypeAlias) => self.payload.module);
defineAttribute(typeAliasType, '__value__', (_vm: VM, self: PyTypeAlias) => lazyValue(self.payload.value));
defineAttribute(typeAliasType, '__parameters__', (vm: VM, self: PyTypeAlias) =>
  unpackedParameters(vm, self.payload.typeParams),
);
defineAttribute(typeAliasType, '__type_params__', (vm: VM, self: PyTypeAlias): PyTuple => {
  const { typeParams } = self.payload;
  return isTuple(typeParams) ? incref(typeParams) : newTuple(vm.heap, []);
});

// Generic

defineClassMethods(genericType, {
  __class_getitem__: stepped('(cls, item, /)', (vm: VM, cls: Value, item: Value) =>
    callTyping(vm, '_generic_class_getitem', [cls, item]),
  ),
  __init_subclass__: stepped(
    '(cls, /, *args, **kwargs)',
    (vm: VM, cls: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) =>
      callTyping(vm, '_generic_init_subclass', [cls, ...args, ...kwargs.values()], [...kwargs.keys()]),
  ),
});

// NoDefault

defineMethods(noDefaultType, {
  __new__: leaf(
    '(cls, /, *args, **kwargs)',
    (_vm: VM, _cls: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      if (args.length > 0 || kwargs.size > 0) throw raise('TypeError', 'NoDefaultType takes no arguments');
      return NO_DEFAULT as Value;
    },
  ),
  __repr__: leaf('(self, /)', () => 'typing.NoDefault'),
  __reduce__: leaf('(self, /)', () => 'NoDefault'),
});
