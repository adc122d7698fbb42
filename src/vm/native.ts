// Natives: functions of the Python world that are written in TypeScript.
//
//   leaf      a plain function that never runs Python code and never blocks: atomic under the GIL, like C code.
//   stepped   may need Python code: returns an Outcome (see request.ts).
//
// Both are declared with their Python signature, in the notation of `inspect.signature` with `/` and `*`. Default
// values in it are for readers and `help()`; the function sees `undefined` for an argument that was not given and
// states its default in TypeScript. The function's parameters follow the signature's: `*args` arrives as an array,
// `**kwargs` as a Map. Arguments are borrowed, the result is owned by the caller.

import { immortal } from '../objects/heap.ts';
import type { Layout } from '../objects/layout.ts';
import { hasLayout, PyObject as ObjectClass, type PyObject, type Value } from '../objects/object.ts';
import { type PyType, staticType } from '../objects/type.ts';
import type { VM } from './machine.ts';
import type { Outcome } from './request.ts';

// biome-ignore lint/suspicious/noExplicitAny: natives have every parameter list; the signature text is what checks it
export type LeafFunction = (vm: VM, ...args: any[]) => Value;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type SteppedFunction = (vm: VM, ...args: any[]) => Outcome;

export interface NativeDefinition {
  readonly signature: string;
  readonly stepped: boolean;
  readonly implementation: SteppedFunction;
  /** Messages about its arguments speak of this function, to which CPython passes them on. */
  readonly spokenOfAs?: string;
  /** Too many arguments are reported as for a function that takes them by position only ("expected at most"). */
  readonly countsAsTuple?: boolean;
}

/** Declares a leaf native. */
export function leaf(signature: string, implementation: LeafFunction): NativeDefinition {
  return { signature, stepped: false, implementation };
}

/** Declares a stepped native. */
export function stepped(
  signature: string,
  implementation: SteppedFunction,
  messages: Pick<NativeDefinition, 'spokenOfAs' | 'countsAsTuple'> = {},
): NativeDefinition {
  return { signature, stepped: true, implementation, ...messages };
}

export interface NativeParameter {
  readonly name: string;
  readonly kind: 'positional-only' | 'positional' | 'keyword-only' | 'var-positional' | 'var-keyword';
  readonly required: boolean;
  /** The text after `=`, for help(). */
  readonly defaultText: string | null;
}

/** The code of a native, shared by all objects that refer to it. */
export class NativeCode {
  private parsed: readonly NativeParameter[] | null = null;
  private limits: { min: number; max: number } | null = null;

  constructor(
    readonly name: string,
    readonly qualname: string,
    readonly definition: NativeDefinition,
    /** The type whose method this is: the first argument must be an instance of it. */
    readonly owner: PyType | null,
    /** The module whose function it is. */
    readonly module: string | null = null,
  ) {}

  get parameters(): readonly NativeParameter[] {
    this.parsed ??= parseSignature(this.definition.signature);
    return this.parsed;
  }

  /** Fewest and most positional arguments of a plain call; max is -1 where a call always needs binding. */
  get positionalLimits(): { min: number; max: number } {
    if (this.limits === null) {
      let min = 0;
      let max = 0;
      for (const parameter of this.parameters) {
        if (parameter.kind === 'var-positional' || parameter.kind === 'var-keyword') max = -1;
        else if (parameter.kind === 'keyword-only') {
          if (parameter.required) max = -1;
        } else if (max >= 0) {
          max++;
          if (parameter.required) min++;
        }
      }
      this.limits = { min, max };
    }
    return this.limits;
  }
}

/** Parses `(self, x, /, y=None, *args, key=None, **kwargs)`. */
export function parseSignature(signature: string): NativeParameter[] {
  const result: { name: string; kind: NativeParameter['kind']; required: boolean; defaultText: string | null }[] = [];
  let keywordOnly = false;
  const inside = signature.slice(signature.indexOf('(') + 1, signature.lastIndexOf(')'));
  for (const part of inside.split(',')) {
    const text = part.trim();
    if (text === '') continue;
    if (text === '/') {
      for (const parameter of result) parameter.kind = 'positional-only';
    } else if (text === '*') {
      keywordOnly = true;
    } else if (text.startsWith('**')) {
      result.push({ name: text.slice(2), kind: 'var-keyword', required: false, defaultText: null });
    } else if (text.startsWith('*')) {
      result.push({ name: text.slice(1), kind: 'var-positional', required: false, defaultText: null });
      keywordOnly = true;
    } else {
      const equals = text.indexOf('=');
      result.push({
        name: equals < 0 ? text : text.slice(0, equals).trim(),
        kind: keywordOnly ? 'keyword-only' : 'positional',
        required: equals < 0,
        defaultText: equals < 0 ? null : text.slice(equals + 1).trim(),
      });
    }
  }
  return result;
}

/** Payload of all native callables. `self` (owned) is set for bound ones. */
export interface NativePayload {
  readonly code: NativeCode;
  readonly self: Value | undefined;
  readonly module: string | null;
}

export const NATIVE_LAYOUT: Layout<NativePayload> = {
  name: 'native',
  container: true,
  references: (payload, visit) => visit(payload.self),
};

const options = { layout: NATIVE_LAYOUT as Layout<never>, isBaseType: false };
/** `len`, and methods of builtin types bound to their object. */
export const nativeFunctionType = staticType('builtin_function_or_method', { ...options, hasWeakrefs: true });
/** `list.append` */
export const methodDescriptorType = staticType('method_descriptor', options);
/** `int.__add__` */
export const wrapperDescriptorType = staticType('wrapper_descriptor', options);
/** `dict.fromkeys` in the class's dict */
export const classMethodDescriptorType = staticType('classmethod_descriptor', options);
/** `(1).__add__` */
export const methodWrapperType = staticType('method-wrapper', options);

export type PyNative = PyObject<NativePayload>;

export function isNative(value: Value | undefined): value is PyNative {
  return hasLayout(value, NATIVE_LAYOUT);
}

/** An immortal native function object, e.g. for a module's dict. */
export function nativeFunction(name: string, definition: NativeDefinition, module: string | null): PyNative {
  const code = new NativeCode(name, name, definition, null, module);
  return staticNative(nativeFunctionType, { code, self: undefined, module });
}

export function staticNative(type: PyType, payload: NativePayload): PyNative {
  return immortal(new ObjectClass(type, payload, type.rootShape, null));
}

/**
 * Adds methods to a builtin type. Names with two underscores become slot wrappers (`wrapper_descriptor`), as in
 * CPython; `__new__` becomes a static native that receives the class first.
 */
export function defineMethods(type: PyType, methods: Readonly<Record<string, NativeDefinition>>): void {
  for (const [name, definition] of Object.entries(methods)) {
    if (name === '__new__') {
      const code = new NativeCode(name, `${type.qualname}.__new__`, definition, null);
      type.dict.set(name, staticNative(nativeFunctionType, { code, self: undefined, module: null }));
      continue;
    }
    const isSlot = isSlotName(name);
    const code = new NativeCode(name, `${type.qualname}.${name}`, definition, type);
    type.dict.set(
      name,
      staticNative(isSlot ? wrapperDescriptorType : methodDescriptorType, { code, self: undefined, module: null }),
    );
  }
  type.changed();
}

/** Is a method of that name a slot wrapper in CPython? */
export function isSlotName(name: string): boolean {
  return name.startsWith('__') && name.endsWith('__') && !PLAIN_DUNDERS.has(name);
}

/** Dunder methods that are ordinary methods in CPython, not slots. */
const PLAIN_DUNDERS: ReadonlySet<string> = new Set([
  '__reversed__',
  '__sizeof__',
  '__getnewargs__',
  '__reduce__',
  '__reduce_ex__',
  '__format__',
  '__dir__',
  '__trunc__',
  '__floor__',
  '__ceil__',
  '__round__',
  '__getstate__',
  '__setstate__',
  '__length_hint__',
  '__instancecheck__',
  '__subclasscheck__',
  '__enter__',
  '__exit__',
  '__copy__',
  '__deepcopy__',
]);

/** Adds class methods (`dict.fromkeys`): the native receives the class first. */
export function defineClassMethods(type: PyType, methods: Readonly<Record<string, NativeDefinition>>): void {
  for (const [name, definition] of Object.entries(methods)) {
    const code = new NativeCode(name, `${type.qualname}.${name}`, definition, null);
    type.dict.set(name, staticNative(classMethodDescriptorType, { code, self: undefined, module: null }));
  }
  type.changed();
}

/** Adds static methods (`str.maketrans`): the native receives its arguments only. */
export function defineStaticMethods(type: PyType, methods: Readonly<Record<string, NativeDefinition>>): void {
  for (const [name, definition] of Object.entries(methods)) {
    // A native function does not bind, so it needs no staticmethod object around it.
    const code = new NativeCode(name, `${type.qualname}.${name}`, definition, null);
    type.dict.set(name, staticNative(nativeFunctionType, { code, self: undefined, module: null }));
  }
  type.changed();
}

/** A computed attribute of a builtin type (`f.__name__`): CPython's getset_descriptor and member_descriptor. */
export interface AttributeDefinition {
  readonly name: string;
  readonly owner: PyType;
  /** The result is owned by the caller. */
  readonly get: (vm: VM, self: never) => Outcome;
  readonly set: ((vm: VM, self: never, value: Value) => Outcome) | null;
  readonly remove: ((vm: VM, self: never) => Outcome) | null;
}

export const ATTRIBUTE_LAYOUT: Layout<AttributeDefinition> = { name: 'getset_descriptor', container: false };
export const getsetDescriptorType = staticType('getset_descriptor', {
  layout: ATTRIBUTE_LAYOUT as Layout<never>,
  isBaseType: false,
});

/** Adds a computed attribute to a builtin type. */
export function defineAttribute<Self>(
  owner: PyType,
  name: string,
  get: (vm: VM, self: Self) => Outcome,
  set: ((vm: VM, self: Self, value: Value) => Outcome) | null = null,
  remove: ((vm: VM, self: Self) => Outcome) | null = null,
): void {
  const definition = { name, owner, get, set, remove } as unknown as AttributeDefinition;
  owner.dict.set(
    name,
    immortal(new ObjectClass(getsetDescriptorType, definition, getsetDescriptorType.rootShape, null)),
  );
  owner.changed();
}
