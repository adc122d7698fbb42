// Functions, bound methods, natives, cells and code objects: their attributes and reprs.

import { isDict, isTuple, newDict, newTuple, type PyTuple } from '../../objects/collections.ts';
import {
  cellType,
  functionType,
  methodType,
  newMethod,
  type PyCell,
  type PyFunction,
  type PyMethod,
} from '../../objects/function.ts';
import type { PyObject } from '../../objects/object.ts';
import { incref, isObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { NOT_IMPLEMENTED } from '../../objects/singletons.ts';
import { type PyType, typeOf } from '../../objects/type.ts';
import { bindDescriptor, getAttribute, setThroughDescriptor } from '../attributes.ts';
import { codeType, type PyCode } from '../loadedCode.ts';
import type { VM } from '../machine.ts';
import {
  type AttributeDefinition,
  classMethodDescriptorType,
  defineAttribute,
  defineMethods,
  getsetDescriptorType,
  leaf,
  methodDescriptorType,
  methodWrapperType,
  nativeFunctionType,
  type PyNative,
  stepped,
  wrapperDescriptorType,
} from '../native.ts';
import { reprOf, whenDone } from '../protocols.ts';
import { callWithKeywords, type Outcome } from '../request.ts';

const address = (vm: VM, value: Value): string => `0x${vm.identityOf(value).toString(16)}`;

defineMethods(functionType, {
  __new__: leaf(
    '(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
    (
      vm: VM,
      _cls: PyType,
      code: PyCode,
      globals: PyFunction['payload']['globals'],
      name: Value = null,
      argdefs: Value = null,
      closure: Value = null,
      kwdefaults: Value = null,
    ) => {
      const chosen = typeof name === 'string' ? name : code.payload.code.name;
      return vm.heap.allocate(functionType, {
        code: incref(code),
        globals: incref(globals),
        builtins: incref(vm.builtins),
        name: chosen,
        qualname: typeof name === 'string' ? name : code.payload.code.qualname,
        module: incref(globals.payload.getString('__name__') ?? null),
        doc: null,
        defaults: isTuple(argdefs) ? incref(argdefs) : null,
        kwdefaults: isDict(kwdefaults) ? incref(kwdefaults) : null,
        closure: isTuple(closure) ? incref(closure) : null,
        annotations: null,
        typeParams: null,
      });
    },
  ),
  __repr__: leaf(
    '(self, /)',
    (vm: VM, self: PyFunction) => `<function ${self.payload.qualname} at ${address(vm, self)}>`,
  ),
  __get__: stepped(
    '(self, instance, owner=None, /)',
    (vm: VM, self: PyFunction, instance: Value, owner: Value = null) => {
      if (instance === null && owner !== null) return incref(self);
      return newMethod(vm.heap, incref(self), incref(instance));
    },
  ),
  __call__: stepped('(self, /, *args, **kwargs)', (_vm: VM, self: Value, args: Value[], kwargs: Map<string, Value>) => {
    const names = [...kwargs.keys()];
    return callWithKeywords(self, [...args, ...kwargs.values()], names.length === 0 ? null : names);
  }),
});

/** A str-valued attribute of functions. */
function textAttribute(name: '__name__' | '__qualname__', field: 'name' | 'qualname'): void {
  defineAttribute<PyFunction>(
    functionType,
    name,
    (_vm, self) => self.payload[field],
    (_vm, self, value) => {
      if (typeof value !== 'string') throw raise('TypeError', `${name} must be set to a string object`);
      self.payload[field] = value;
      return null;
    },
  );
}
textAttribute('__name__', 'name');
textAttribute('__qualname__', 'qualname');

/** An attribute of functions that may be any value; deleting sets None. */
function valueAttribute(name: string, field: 'module' | 'doc' | 'typeParams'): void {
  const set = (vm: VM, self: PyFunction, value: Value): null => {
    const old = self.payload[field];
    self.payload[field] = incref(value);
    vm.heap.decref(old);
    return null;
  };
  defineAttribute<PyFunction>(
    functionType,
    name,
    (vm, self) => {
      const value = self.payload[field];
      return field === 'typeParams' && value === null ? newTuple(vm.heap, []) : incref(value);
    },
    set,
    (vm, self) => set(vm, self, null),
  );
}
valueAttribute('__module__', 'module');
valueAttribute('__doc__', 'doc');
valueAttribute('__type_params__', 'typeParams');

defineAttribute<PyFunction>(
  functionType,
  '__defaults__',
  (_vm, self) => incref(self.payload.defaults),
  (vm, self, value) => {
    if (value !== null && !isTuple(value)) throw raise('TypeError', '__defaults__ must be set to a tuple object');
    const old = self.payload.defaults;
    self.payload.defaults = incref(value) as PyTuple | null;
    vm.heap.decref(old);
    return null;
  },
);
defineAttribute<PyFunction>(
  functionType,
  '__kwdefaults__',
  (_vm, self) => incref(self.payload.kwdefaults),
  (vm, self, value) => {
    if (value !== null && !isDict(value)) throw raise('TypeError', '__kwdefaults__ must be set to a dict object');
    const old = self.payload.kwdefaults;
    self.payload.kwdefaults = incref(value) as never;
    vm.heap.decref(old);
    return null;
  },
);
defineAttribute<PyFunction>(
  functionType,
  '__annotations__',
  (vm, self) => {
    if (self.payload.annotations === null) self.payload.annotations = newDict(vm.heap);
    return incref(self.payload.annotations);
  },
  (vm, self, value) => {
    if (value !== null && !isDict(value)) throw raise('TypeError', '__annotations__ must be set to a dict object');
    const old = self.payload.annotations;
    self.payload.annotations = incref(value);
    vm.heap.decref(old);
    return null;
  },
);
defineAttribute<PyFunction>(
  functionType,
  '__code__',
  (_vm, self) => incref(self.payload.code),
  (vm, self, value) => {
    if (typeOf(value) !== codeType) throw raise('TypeError', '__code__ must be set to a code object');
    const old = self.payload.code;
    self.payload.code = incref(value as PyCode);
    vm.heap.decref(old);
    return null;
  },
);
defineAttribute<PyFunction>(functionType, '__globals__', (_vm, self) => incref(self.payload.globals));
defineAttribute<PyFunction>(functionType, '__builtins__', (_vm, self) => incref(self.payload.builtins));
defineAttribute<PyFunction>(functionType, '__closure__', (_vm, self) => incref(self.payload.closure));

// Bound methods

defineMethods(methodType, {
  __new__: leaf('(cls, function, instance, /)', (vm: VM, _cls: PyType, func: Value, instance: Value) => {
    if (instance === null) throw raise('TypeError', 'instance must not be None');
    return newMethod(vm.heap, incref(func), incref(instance));
  }),
  __repr__: stepped('(self, /)', (vm: VM, self: PyMethod) => {
    const { function: func, self: instance } = self.payload;
    const name = isObject(func) && func.type === functionType ? (func as PyFunction).payload.qualname : '?';
    return whenDone(vm, reprOf(vm, instance), (_, text) => `<bound method ${name} of ${String(text)}>`);
  }),
  __eq__: leaf('(self, value, /)', (_vm: VM, self: PyMethod, other: Value) => {
    if (typeOf(other) !== methodType) return NOT_IMPLEMENTED;
    const b = (other as PyMethod).payload;
    return self.payload.function === b.function && self.payload.self === b.self;
  }),
  __hash__: leaf('(self, /)', (vm: VM, self: PyMethod) => {
    return vm.identityOf(self.payload.self) / 16 + (vm.identityOf(self.payload.function) / 16) * 3;
  }),
  __getattribute__: stepped('(self, name, /)', (vm: VM, self: PyMethod, name: Value) =>
    methodAttribute(vm, self, name),
  ),
  __call__: stepped('(self, /, *args, **kwargs)', (_vm: VM, self: Value, args: Value[], kwargs: Map<string, Value>) => {
    const names = [...kwargs.keys()];
    return callWithKeywords(self, [...args, ...kwargs.values()], names.length === 0 ? null : names);
  }),
});
defineAttribute<PyMethod>(methodType, '__func__', (_vm, self) => incref(self.payload.function));
defineAttribute<PyMethod>(methodType, '__self__', (_vm, self) => incref(self.payload.self));

/** What a bound method does not have itself is its function's. */
function methodAttribute(vm: VM, self: PyMethod, name: Value): Outcome {
  if (typeof name !== 'string') throw raise('TypeError', 'attribute name must be string');
  const own = methodType.lookup(name);
  if (own !== undefined && name !== '__doc__' && name !== '__dict__') return bindDescriptor(vm, own, self, methodType);
  return getAttribute(vm, self.payload.function, name);
}

// Natives

function nativeRepr(vm: VM, self: PyNative): string {
  const { code, self: bound } = self.payload;
  switch (self.type) {
    case methodDescriptorType:
      return `<method '${code.name}' of '${code.owner?.name ?? ''}' objects>`;
    case wrapperDescriptorType:
      return `<slot wrapper '${code.name}' of '${code.owner?.name ?? ''}' objects>`;
    case methodWrapperType:
      return `<method-wrapper '${code.name}' of ${typeOf(bound as Value).name} object at ${address(vm, bound as Value)}>`;
    default:
      if (bound === undefined) return `<built-in function ${code.name}>`;
      return `<built-in method ${code.name} of ${typeOf(bound).name} object at ${address(vm, bound)}>`;
  }
}

for (const type of [
  nativeFunctionType,
  methodDescriptorType,
  wrapperDescriptorType,
  methodWrapperType,
  classMethodDescriptorType,
]) {
  defineMethods(type, {
    __repr__: leaf('(self, /)', nativeRepr),
    __call__: stepped(
      '(self, /, *args, **kwargs)',
      (_vm: VM, self: Value, args: Value[], kwargs: Map<string, Value>) => {
        const names = [...kwargs.keys()];
        return callWithKeywords(self, [...args, ...kwargs.values()], names.length === 0 ? null : names);
      },
    ),
  });
  defineAttribute<PyNative>(type, '__name__', (_vm, self) => self.payload.code.name);
  defineAttribute<PyNative>(type, '__qualname__', (_vm, self) => {
    const { code, self: bound } = self.payload;
    if (bound !== undefined && code.owner === null) return `${(bound as PyType).name ?? ''}.${code.name}`;
    return code.qualname;
  });
  defineAttribute<PyNative>(type, '__doc__', () => null);
  defineAttribute<PyNative>(type, '__text_signature__', (_vm, self) => self.payload.code.definition.signature);
  if (type === nativeFunctionType || type === methodWrapperType) {
    defineAttribute<PyNative>(type, '__self__', (vm, self) => {
      const bound = self.payload.self;
      return bound === undefined ? incref(vm.module('builtins') ?? null) : incref(bound);
    });
    defineAttribute<PyNative>(type, '__module__', (_vm, self) => self.payload.module);
  } else {
    defineAttribute<PyNative>(type, '__objclass__', (_vm, self) => incref(self.payload.code.owner));
    defineMethods(type, {
      __get__: stepped(
        '(self, instance, owner=None, /)',
        (vm: VM, self: PyNative, instance: Value, owner: Value = null) =>
          bindDescriptor(vm, self, instance === null ? undefined : instance, (owner ?? typeOf(instance)) as PyType),
      ),
    });
  }
}

defineMethods(nativeFunctionType, {
  __eq__: leaf('(self, value, /)', (_vm: VM, self: PyNative, other: Value) => {
    if (typeOf(other) !== nativeFunctionType) return NOT_IMPLEMENTED;
    const b = (other as PyNative).payload;
    return self.payload.code === b.code && self.payload.self === b.self;
  }),
  __hash__: leaf('(self, /)', (vm: VM, self: PyNative) => {
    const bound = self.payload.self;
    return vm.identityOf(bound === undefined ? self : bound) / 16;
  }),
});

type PyAttribute = PyObject<AttributeDefinition>;

/** The descriptor, if the object is of its class. */
function ownAttribute(attribute: PyAttribute, object: Value): PyAttribute {
  const { owner, name } = attribute.payload;
  if (typeOf(object).isSubtypeOf(owner)) return attribute;
  throw raise(
    'TypeError',
    `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(object).name}' object`,
  );
}

defineMethods(getsetDescriptorType, {
  __repr__: leaf(
    '(self, /)',
    (_vm: VM, self: PyAttribute) => `<attribute '${self.payload.name}' of '${self.payload.owner.name}' objects>`,
  ),
  __get__: stepped(
    '(self, instance, owner=None, /)',
    (vm: VM, self: PyAttribute, instance: Value, owner: Value = null) =>
      instance === null && owner !== null
        ? incref(self)
        : bindDescriptor(vm, ownAttribute(self, instance), instance, typeOf(instance)),
  ),
  __set__: stepped('(self, instance, value, /)', (vm: VM, self: PyAttribute, instance: Value, value: Value) =>
    setThroughDescriptor(vm, ownAttribute(self, instance), instance, self.payload.name, value),
  ),
  __delete__: stepped('(self, instance, /)', (vm: VM, self: PyAttribute, instance: Value) =>
    setThroughDescriptor(vm, ownAttribute(self, instance), instance, self.payload.name, undefined),
  ),
});
defineAttribute<PyAttribute>(getsetDescriptorType, '__name__', (_vm, self) => self.payload.name);
defineAttribute<PyAttribute>(getsetDescriptorType, '__objclass__', (_vm, self) => incref(self.payload.owner));

// Cells

defineMethods(cellType, {
  __new__: leaf('(cls, contents=None, /)', (vm: VM, _cls: PyType, contents: Value | undefined) =>
    vm.heap.allocate(cellType, { value: incref(contents) }),
  ),
  __repr__: leaf('(self, /)', (vm: VM, self: PyCell) => {
    const { value } = self.payload;
    const content = value === undefined ? 'empty' : `${typeOf(value).name} object at ${address(vm, value)}`;
    return `<cell at ${address(vm, self)}: ${content}>`;
  }),
});
defineAttribute<PyCell>(
  cellType,
  'cell_contents',
  (_vm, self) => {
    if (self.payload.value === undefined) throw raise('ValueError', 'cell is empty');
    return incref(self.payload.value);
  },
  (vm, self, value) => {
    const old = self.payload.value;
    self.payload.value = incref(value);
    vm.heap.decref(old);
    return null;
  },
);

// Code objects

defineMethods(codeType, {
  __repr__: leaf('(self, /)', (vm: VM, self: PyCode) => {
    const { code } = self.payload;
    return `<code object ${code.name} at ${address(vm, self)}, file "${code.filename}", line ${code.firstLine}>`;
  }),
  co_positions: leaf('(self, /)', (vm: VM, self: PyCode) => {
    const { positions, filename } = self.payload.code;
    const lines = vm.sourceLines(filename);
    // Python counts columns in bytes of UTF-8.
    const bytes = (line: number, column: number): number => {
      const text = lines?.[line - 1]?.slice(0, column) ?? '';
      return /^[\x00-\x7f]*$/.test(text) ? column : new TextEncoder().encode(text).length;
    };
    const rows: Value[] = [];
    for (let i = 0; i < positions.length; i += 4) {
      const line = positions[i] as number;
      const endLine = positions[i + 2] as number;
      const from = bytes(line, positions[i + 1] as number);
      const to = bytes(endLine, positions[i + 3] as number);
      rows.push(newTuple(vm.heap, line === 0 ? [null, null, null, null] : [line, endLine, from, to]));
    }
    return newTuple(vm.heap, rows);
  }),
});

function codeAttribute(name: string, get: (code: PyCode['payload']['code'], self: PyCode, vm: VM) => Value): void {
  defineAttribute<PyCode>(codeType, name, (vm, self) => get(self.payload.code, self, vm));
}
const textTuple = (vm: VM, names: readonly string[]): Value => newTuple(vm.heap, [...names]);
codeAttribute('co_name', (code) => code.name);
codeAttribute('co_qualname', (code) => code.qualname);
codeAttribute('co_filename', (code) => code.filename);
codeAttribute('co_firstlineno', (code) => code.firstLine);
codeAttribute('co_argcount', (code) => code.argcount);
codeAttribute('co_posonlyargcount', (code) => code.posonlyargcount);
codeAttribute('co_kwonlyargcount', (code) => code.kwonlyargcount);
codeAttribute('co_nlocals', (code) => code.nlocals);
codeAttribute('co_stacksize', (code) => code.stackSize);
codeAttribute('co_flags', (code) => code.flags);
codeAttribute('co_varnames', (code, _self, vm) => textTuple(vm, code.slotNames.slice(0, code.nlocals)));
codeAttribute('co_cellvars', (code, _self, vm) => textTuple(vm, code.cellNames));
codeAttribute('co_freevars', (code, _self, vm) => textTuple(vm, code.freeNames));
codeAttribute('co_names', (code, _self, vm) => textTuple(vm, code.names));
codeAttribute('co_consts', (_code, self, vm) =>
  newTuple(
    vm.heap,
    self.payload.constants.map((value) => incref(value)),
  ),
);
