// What functions are made of: function objects, closure cells, bound methods, and the wrappers that change how a
// function is found on a class (property, classmethod, staticmethod), modules.

import type { PyDict, PyTuple } from './collections.ts';
import type { Heap } from './heap.ts';
import type { Layout } from './layout.ts';
import { hasLayout, type PyObject, type Value } from './object.ts';
import { staticType } from './type.ts';

export interface FunctionPayload {
  /** The code object (its payload is the VM's loaded form); owned. */
  code: PyObject;
  globals: PyDict;
  builtins: PyDict;
  name: string;
  qualname: string;
  module: Value;
  doc: Value;
  /** Tuple of defaults or null; owned. */
  defaults: PyTuple | null;
  /** Dict of keyword-only defaults or null; owned. */
  kwdefaults: PyDict | null;
  /** Tuple of cells or null; owned. */
  closure: PyTuple | null;
  /** Dict (owned), or null until someone asks. A tuple of name, value, … while it was not looked at. */
  annotations: Value;
  typeParams: Value;
}

export type PyFunction = PyObject<FunctionPayload>;

export const FUNCTION_LAYOUT: Layout<FunctionPayload> = {
  name: 'function',
  container: true,
  references: (f, visit) => {
    visit(f.code);
    visit(f.globals);
    visit(f.builtins);
    visit(f.module);
    visit(f.doc);
    visit(f.defaults);
    visit(f.kwdefaults);
    visit(f.closure);
    visit(f.annotations);
    visit(f.typeParams);
  },
  clear: (f) => {
    f.module = null;
    f.doc = null;
    f.defaults = null;
    f.kwdefaults = null;
    f.annotations = null;
    f.typeParams = null;
  },
};

export const functionType = staticType('function', {
  layout: FUNCTION_LAYOUT as Layout<never>,
  isBaseType: false,
  hasDict: true,
  hasWeakrefs: true,
});

export interface CellPayload {
  /** undefined while the variable is unbound. */
  value: Value | undefined;
}

export type PyCell = PyObject<CellPayload>;

export const CELL_LAYOUT: Layout<CellPayload> = {
  name: 'cell',
  container: true,
  references: (cell, visit) => visit(cell.value),
  clear: (cell) => {
    cell.value = undefined;
  },
};

export const cellType = staticType('cell', { layout: CELL_LAYOUT as Layout<never>, isBaseType: false });

/** A new cell; steals the reference to `value`. */
export function newCell(heap: Heap, value: Value | undefined): PyCell {
  return heap.allocate(cellType, { value });
}

export interface MethodPayload {
  readonly function: Value;
  readonly self: Value;
}

export type PyMethod = PyObject<MethodPayload>;

export const METHOD_LAYOUT: Layout<MethodPayload> = {
  name: 'method',
  container: true,
  references: (method, visit) => {
    visit(method.function);
    visit(method.self);
  },
};

/** A Python function bound to an object. */
export const methodType = staticType('method', {
  layout: METHOD_LAYOUT as Layout<never>,
  isBaseType: false,
  hasWeakrefs: true,
});

/** A new bound method; steals both references. */
export function newMethod(heap: Heap, func: Value, self: Value): PyMethod {
  return heap.allocate(methodType, { function: func, self });
}

/** Payload of classmethod and staticmethod objects. */
export interface WrapperPayload {
  callable: Value;
}

export const WRAPPER_LAYOUT: Layout<WrapperPayload> = {
  name: 'classmethod',
  container: true,
  references: (wrapper, visit) => visit(wrapper.callable),
  clear: (wrapper) => {
    wrapper.callable = null;
  },
};

const STATICMETHOD_LAYOUT: Layout<WrapperPayload> = { ...WRAPPER_LAYOUT, name: 'staticmethod' };

export const classMethodType = staticType('classmethod', { layout: WRAPPER_LAYOUT as Layout<never>, hasDict: true });
export const staticMethodType = staticType('staticmethod', {
  layout: STATICMETHOD_LAYOUT as Layout<never>,
  hasDict: true,
});

export function isClassMethod(value: Value | undefined): value is PyObject<WrapperPayload> {
  return hasLayout(value, WRAPPER_LAYOUT);
}

export function isStaticMethod(value: Value | undefined): value is PyObject<WrapperPayload> {
  return hasLayout(value, STATICMETHOD_LAYOUT);
}

export interface PropertyPayload {
  get: Value;
  set: Value;
  delete: Value;
  doc: Value;
  name: string | null;
}

export const PROPERTY_LAYOUT: Layout<PropertyPayload> = {
  name: 'property',
  container: true,
  references: (property, visit) => {
    visit(property.get);
    visit(property.set);
    visit(property.delete);
    visit(property.doc);
  },
  clear: (property) => {
    property.get = null;
    property.set = null;
    property.delete = null;
    property.doc = null;
  },
};

export const propertyType = staticType('property', { layout: PROPERTY_LAYOUT as Layout<never> });

export function isProperty(value: Value | undefined): value is PyObject<PropertyPayload> {
  return hasLayout(value, PROPERTY_LAYOUT);
}

export interface ModulePayload {
  /** The module's namespace; owned. */
  readonly dict: PyDict;
  /** Written in TypeScript: comes from no file. */
  readonly isBuiltin: boolean;
  /** The file of a module that was imported; null for others. */
  readonly origin: ModuleOrigin | null;
  /** Its code is running for the first time. */
  initializing: boolean;
}

/** Where a module comes from, for what error messages say of it. */
export interface ModuleOrigin {
  readonly file: string;
  /** It lies in the folder of the program itself. */
  readonly besideProgram: boolean;
  /** The module of the standard library that has the same name; null if none has. */
  readonly hides: string | null;
}

export type PyModule = PyObject<ModulePayload>;

export const MODULE_LAYOUT: Layout<ModulePayload> = {
  name: 'module',
  container: true,
  references: (module, visit) => visit(module.dict),
};

export const moduleType = staticType('module', { layout: MODULE_LAYOUT as Layout<never>, hasWeakrefs: true });

export function isModule(value: Value | undefined): value is PyModule {
  return hasLayout(value, MODULE_LAYOUT);
}
