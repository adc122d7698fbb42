// Attribute access: `o.name`, `o.name = v`, `del o.name`, with descriptors, properties, `__getattr__` and friends.
// Objects are borrowed, results owned.

import { deleteOwnAttribute, getOwnAttribute, hasAttributes, setOwnAttribute } from '../objects/attributes.ts';
import { dictType, listType, tupleType } from '../objects/collections.ts';
import { Raised } from '../objects/exceptions.ts';
import {
  functionType,
  isClassMethod,
  isModule,
  isProperty,
  isStaticMethod,
  newMethod,
  type PyModule,
} from '../objects/function.ts';
import type { Layout } from '../objects/layout.ts';
import { hasLayout, incref, isObject, type PyObject, type Value } from '../objects/object.ts';
import { PendingRaise, raise } from '../objects/raise.ts';
import { isType, objectType, type PyType, staticType, typeOf, typeType } from '../objects/type.ts';
import type { VM } from './machine.ts';
import {
  ATTRIBUTE_LAYOUT,
  classMethodDescriptorType,
  isNative,
  methodDescriptorType,
  methodWrapperType,
  nativeFunctionType,
  wrapperDescriptorType,
} from './native.ts';
import { callSpecial } from './protocols.ts';
import { call, type Outcome, Request, steps } from './request.ts';

/** A place reserved by `__slots__`. */
export interface SlotPayload {
  readonly name: string;
  readonly owner: PyType;
  readonly index: number;
}

export const SLOT_LAYOUT: Layout<SlotPayload> = {
  name: 'member_descriptor',
  container: true,
  references: (slot, visit) => visit(slot.owner),
};
export const slotDescriptorType = staticType('member_descriptor', {
  layout: SLOT_LAYOUT as Layout<never>,
  isBaseType: false,
});

/** `super(type, object)` */
export interface SuperPayload {
  type: PyType | null;
  object: Value | undefined;
  /** The type whose MRO is searched. */
  objectType: PyType | null;
}

export const SUPER_LAYOUT: Layout<SuperPayload> = {
  name: 'super',
  container: true,
  references: (payload, visit) => {
    visit(payload.type);
    visit(payload.object);
    visit(payload.objectType);
  },
};
export const superType = staticType('super', { layout: SUPER_LAYOUT as Layout<never> });

/** Does it decide about assignment, so that it goes before the instance's own attributes? */
export function isDataDescriptor(value: Value): boolean {
  if (!isObject(value)) return false;
  const type = value.type;
  if (type === functionType || type === methodDescriptorType || type === wrapperDescriptorType) return false;
  if (type === slotDescriptorType || isProperty(value)) return true;
  if (hasLayout(value, ATTRIBUTE_LAYOUT)) return true;
  return type.lookup('__set__') !== undefined || type.lookup('__delete__') !== undefined;
}

/** A descriptor that only knows how to set leaves reading to the instance's own attributes. */
function isReadable(descriptor: Value): boolean {
  const type = typeOf(descriptor);
  return type.isStatic || type.lookup('__get__') !== undefined;
}

/**
 * What a class attribute gives when it is read through `self` (undefined: through the class itself) of class `type`.
 */
export function bindDescriptor(vm: VM, attribute: Value, self: Value | undefined, type: PyType): Outcome {
  if (!isObject(attribute)) return attribute;
  const kind = attribute.type;
  if (kind === functionType) {
    if (self === undefined) return incref(attribute);
    return newMethod(vm.heap, incref(attribute), incref(self));
  }
  if (isNative(attribute)) {
    const { code, module } = attribute.payload;
    if (kind === methodDescriptorType || kind === wrapperDescriptorType) {
      if (self === undefined) return incref(attribute);
      const boundType = kind === wrapperDescriptorType ? methodWrapperType : nativeFunctionType;
      return vm.heap.allocate(boundType, { code, self: incref(self), module });
    }
    if (kind === classMethodDescriptorType) {
      return vm.heap.allocate(nativeFunctionType, { code, self: incref(type), module });
    }
    return incref(attribute);
  }
  if (!kind.isStatic) {
    // A class below property and the like may have a `__get__` of its own.
    const get = kind.lookup('__get__');
    if (get !== undefined && !isNative(get)) {
      return callSpecial(vm, get, attribute, self === undefined ? null : self, type);
    }
  }
  return bindBuiltin(vm, attribute, self, type);
}

/** What `__get__` of the builtin descriptors gives; other values are given as they are. */
export function bindBuiltin(vm: VM, attribute: PyObject, self: Value | undefined, type: PyType): Outcome {
  const kind = attribute.type;
  if (isClassMethod(attribute)) {
    const callable = attribute.payload.callable;
    if (isObject(callable) && callable.type === functionType) {
      return newMethod(vm.heap, incref(callable), incref(type));
    }
    const get = isObject(callable) ? callable.type.lookup('__get__') : undefined;
    if (get !== undefined) return bindDescriptor(vm, callable, type, typeOf(type));
    return newMethod(vm.heap, incref(callable), incref(type));
  }
  if (isStaticMethod(attribute)) return incref(attribute.payload.callable);
  if (isProperty(attribute)) {
    if (self === undefined) return incref(attribute);
    if (attribute.payload.get === null) {
      throw raise('AttributeError', propertyProblem(attribute.payload.name, self, 'getter'));
    }
    return call(attribute.payload.get, self);
  }
  if (hasLayout(attribute, ATTRIBUTE_LAYOUT)) {
    if (self === undefined) return incref(attribute);
    return attribute.payload.get(vm, self as never);
  }
  if (hasLayout(attribute, SLOT_LAYOUT)) {
    if (self === undefined) return incref(attribute);
    const slot = attribute.payload;
    const value = isObject(self) && self.slots !== null ? self.slots[slot.index] : undefined;
    if (value === undefined) throw missingAttribute(self, slot.name);
    return incref(value);
  }
  if (kind.isStatic && kind.lookup('__get__') === undefined) return incref(attribute);
  const get = kind.lookup('__get__');
  if (get === undefined) return incref(attribute);
  return callSpecial(vm, get, attribute, self === undefined ? null : self, type);
}

function propertyProblem(name: string | null, self: Value, accessor: string): string {
  const owner = `'${typeOf(self).qualname}' object`;
  return name === null
    ? `property of ${owner} has no ${accessor}`
    : `property '${name}' of ${owner} has no ${accessor}`;
}

function missingModuleAttribute(module: PyModule, name: string): string {
  const { dict, origin, initializing } = module.payload;
  const moduleName = dict.payload.getString('__name__');
  const shown = typeof moduleName === 'string' ? moduleName : '?';
  const rename = renamingHint(module);
  if (rename !== '') return `module '${shown}' has no attribute '${name}' ${rename}`;
  if (!initializing || origin === null) return `module '${shown}' has no attribute '${name}'`;
  return `partially initialized module '${shown}' from '${origin.file}' has no attribute '${name}' (most likely due to a circular import)`;
}

/** "(consider renaming …)" where a file beside the program may hide the module that was meant; else ''. */
export function renamingHint(module: PyModule): string {
  const { origin, initializing } = module.payload;
  if (origin === null || !origin.besideProgram) return '';
  if (origin.hides !== null) {
    return `(consider renaming '${origin.file}' since it has the same name as the standard library module named '${origin.hides}' and the import system gives it precedence)`;
  }
  return initializing
    ? `(consider renaming '${origin.file}' if it has the same name as a third-party module you intended to import)`
    : '';
}

/** The AttributeError for a missing attribute. */
export function missingAttribute(object: Value, name: string): PendingRaise {
  let message: string;
  if (isType(object)) message = `type object '${object.name}' has no attribute '${name}'`;
  else if (isModule(object)) message = missingModuleAttribute(object, name);
  else if (hasLayout(object, SUPER_LAYOUT)) message = `'super' object has no attribute '${name}'`;
  else message = `'${typeOf(object).name}' object has no attribute '${name}'`;
  return new PendingRaise('AttributeError', [message], { name, obj: incref(object) });
}

/** `object.name` */
export function getAttribute(vm: VM, object: Value, name: string): Outcome {
  const type = typeOf(object);
  if (!type.isStatic) {
    const custom = type.lookup('__getattribute__') as Value;
    const fallback = type.lookup('__getattr__');
    if (!isNative(custom)) {
      return withFallback(vm, object, name, () => callSpecial(vm, custom, object, name), fallback);
    }
    if (fallback !== undefined) {
      return withFallback(vm, object, name, () => builtinGetAttribute(vm, object, type, name), fallback);
    }
  }
  return builtinGetAttribute(vm, object, type, name);
}

/** `__getattribute__` of the builtin type that the object derives from. */
export function builtinGetAttribute(vm: VM, object: Value, type: PyType, name: string): Outcome {
  if (isObject(object)) {
    if (isType(object)) return getTypeAttribute(vm, object, name);
    if (isModule(object)) return getModuleAttribute(vm, object, name);
    if (hasLayout(object, SUPER_LAYOUT)) return getSuperAttribute(vm, object, name);
    const custom = type.lookup('__getattribute__');
    if (custom !== objectType.dict.get('__getattribute__') && isNative(custom)) {
      return custom.payload.code.definition.implementation(vm, object, name);
    }
  }
  return genericGetAttribute(vm, object, type, name);
}

/** `object.__getattribute__` */
export function genericGetAttribute(vm: VM, object: Value, type: PyType, name: string): Outcome {
  const found = type.lookup(name);
  if (found !== undefined && isDataDescriptor(found) && isReadable(found))
    return bindDescriptor(vm, found, object, type);
  if (isObject(object)) {
    const own = getOwnAttribute(object, name);
    if (own !== undefined) return incref(own);
  }
  if (found !== undefined) return bindDescriptor(vm, found, object, type);
  throw missingAttribute(object, name);
}

/** Tries the usual way, and on AttributeError calls `__getattr__`. */
function withFallback(
  vm: VM,
  object: Value,
  name: string,
  attempt: () => Outcome,
  fallback: Value | undefined,
): Outcome {
  if (fallback === undefined) return attempt();
  let outcome: Outcome;
  try {
    outcome = attempt();
  } catch (thrown) {
    if (!(thrown instanceof PendingRaise) || thrown.exceptionName !== 'AttributeError') throw thrown;
    for (const value of Object.values(thrown.attributes ?? {})) vm.heap.decref(value);
    return callSpecial(vm, fallback, object, name);
  }
  if (!(outcome instanceof Request)) return outcome;
  const request = outcome;
  return steps(function* () {
    try {
      return yield request;
    } catch (thrown) {
      if (!(thrown instanceof Raised) || !isAttributeError(thrown.exception)) throw thrown;
      vm.heap.decref(thrown.exception);
    }
    const last = callSpecial(vm, fallback, object, name);
    return last instanceof Request ? yield last : last;
  });
}

/** Is the exception an AttributeError? */
export function isAttributeError(exception: PyObject): boolean {
  return exception.type.mro.some((type) => type.isStatic && type.name === 'AttributeError');
}

function getTypeAttribute(vm: VM, type: PyType, name: string): Outcome {
  const metatype = type.type;
  const meta = metatype.lookup(name);
  if (meta !== undefined && isDataDescriptor(meta)) return bindDescriptor(vm, meta, type, metatype);
  const own = type.lookup(name);
  if (own !== undefined) return bindDescriptor(vm, own, undefined, type);
  if (meta !== undefined) return bindDescriptor(vm, meta, type, metatype);
  throw missingAttribute(type, name);
}

function getModuleAttribute(vm: VM, module: PyModule, name: string): Outcome {
  const dict = module.payload.dict.payload;
  if (!module.type.isStatic) {
    // A program's own class of modules may have properties.
    const special = module.type.lookup(name);
    if (special !== undefined && isDataDescriptor(special) && isReadable(special)) {
      return bindDescriptor(vm, special, module, module.type);
    }
  }
  const value = dict.getString(name);
  if (value !== undefined) return incref(value);
  const found = module.type.lookup(name);
  if (found !== undefined) return bindDescriptor(vm, found, module, module.type);
  const fallback = dict.getString('__getattr__');
  if (fallback !== undefined) return call(fallback, name);
  throw missingAttribute(module, name);
}

function getSuperAttribute(vm: VM, object: PyObject<SuperPayload>, name: string): Outcome {
  const { type, object: self, objectType: start } = object.payload;
  if (type !== null && start !== null && name !== '__class__') {
    const found = start.lookupAfter(type, name);
    if (found !== undefined) return bindDescriptor(vm, found, self === start ? undefined : self, start);
  }
  return genericGetAttribute(vm, object, object.type, name);
}

/** LOAD_SUPER_ATTR without making a super object; `self` is an instance of `type` or a subclass of it. */
export function loadSuperAttribute(vm: VM, type: PyType, self: Value, name: string): Outcome {
  const isClass = isType(self) && self.isSubtypeOf(type);
  const start = isClass ? (self as PyType) : typeOf(self);
  if (name !== '__class__') {
    const found = start.lookupAfter(type, name);
    if (found !== undefined) return bindDescriptor(vm, found, isClass ? undefined : self, start);
  }
  throw new PendingRaise('AttributeError', [`'super' object has no attribute '${name}'`], { name, obj: null });
}

/**
 * The function to call for `object.name(…)` with `object` as first argument, where no bound method need be made;
 * undefined where the attribute has to be read in full. Borrowed.
 */
export function lookupMethod(object: Value, name: string): Value | undefined {
  const type = typeOf(object);
  if (isObject(object)) {
    if (isType(object) || isModule(object) || hasLayout(object, SUPER_LAYOUT)) return undefined;
    if (type.lookup('__getattribute__') !== objectType.dict.get('__getattribute__')) return undefined;
  }
  const found = type.lookup(name);
  if (!isObject(found)) return undefined;
  const kind = found.type;
  if (kind !== functionType && kind !== methodDescriptorType && kind !== wrapperDescriptorType) return undefined;
  if (isObject(object) && getOwnAttribute(object, name) !== undefined) return undefined;
  return found;
}

/** `object.name = value`; `undefined` deletes. */
export function setAttribute(vm: VM, object: Value, name: string, value: Value | undefined): Outcome {
  const type = typeOf(object);
  if (!type.isStatic) {
    const special = value === undefined ? '__delattr__' : '__setattr__';
    const method = type.lookup(special) as Value;
    // A class may say `__setattr__ = dict.__setitem__`.
    if (!isNative(method) || method.payload.code.name !== special) {
      return value === undefined ? callSpecial(vm, method, object, name) : callSpecial(vm, method, object, name, value);
    }
  }
  return builtinSetAttribute(vm, object, type, name, value);
}

/** `__setattr__` and `__delattr__` of the builtin type that the object derives from. */
export function builtinSetAttribute(
  vm: VM,
  object: Value,
  type: PyType,
  name: string,
  value: Value | undefined,
): Outcome {
  if (isType(object)) return setTypeAttribute(vm, object, name, value);
  if (isObject(object)) {
    const special = value === undefined ? '__delattr__' : '__setattr__';
    const custom = type.lookup(special);
    if (custom !== objectType.dict.get(special) && isNative(custom) && custom.payload.code.name === special) {
      return custom.payload.code.definition.implementation(vm, object, name, value);
    }
  }
  const found = type.lookup(name);
  if (found !== undefined && isDataDescriptor(found)) return setThroughDescriptor(vm, found, object, name, value);
  if (isModule(object)) {
    const dict = object.payload.dict.payload;
    if (value === undefined) {
      const old = dict.deleteString(name);
      if (old === undefined) throw missingAttribute(object, name);
      vm.heap.decref(old);
    } else vm.heap.decref(dict.setString(name, incref(value)));
    return null;
  }
  if (!isObject(object) || !hasAttributes(object)) {
    if (found !== undefined) {
      throw new PendingRaise('AttributeError', [`'${type.name}' object attribute '${name}' is read-only`], {
        name,
        obj: incref(object),
      });
    }
    const problem = `'${type.name}' object has no attribute '${name}' and no __dict__ for setting new attributes`;
    throw new PendingRaise('AttributeError', [problem], {
      name,
      obj: incref(object),
    });
  }
  if (value === undefined) {
    if (!deleteOwnAttribute(vm.heap, object, name)) throw missingAttribute(object, name);
  } else setOwnAttribute(vm.heap, object, name, value);
  return null;
}

/** Does the class of the descriptor, one below a builtin, have that method in Python? */
function hasOwnAccessor(descriptor: PyObject, special: string): boolean {
  if (descriptor.type.isStatic) return false;
  const method = descriptor.type.lookup(special);
  return method !== undefined && !isNative(method);
}

/** Sets, or with `undefined` deletes, what a data descriptor stands for. */
export function setThroughDescriptor(
  vm: VM,
  descriptor: Value,
  object: Value,
  name: string,
  value: Value | undefined,
): Outcome {
  if (isProperty(descriptor) && !hasOwnAccessor(descriptor, value === undefined ? '__delete__' : '__set__')) {
    const accessor = value === undefined ? descriptor.payload.delete : descriptor.payload.set;
    if (accessor === null) {
      throw raise(
        'AttributeError',
        propertyProblem(descriptor.payload.name, object, value === undefined ? 'deleter' : 'setter'),
      );
    }
    return value === undefined ? call(accessor, object) : call(accessor, object, value);
  }
  if (hasLayout(descriptor, SLOT_LAYOUT)) {
    const { index } = descriptor.payload;
    const slots = (object as PyObject).slots as (Value | undefined)[];
    const old = slots[index];
    if (value === undefined && old === undefined) throw raise('AttributeError', name);
    slots[index] = incref(value);
    vm.heap.decref(old);
    return null;
  }
  if (hasLayout(descriptor, ATTRIBUTE_LAYOUT)) {
    const { set, remove, owner } = descriptor.payload;
    const accessor = value === undefined ? remove : set;
    if (accessor === null) {
      throw new PendingRaise(
        'AttributeError',
        [
          set === null
            ? `attribute '${name}' of '${owner.name}' objects is not writable`
            : `cannot delete attribute '${name}' of type '${owner.name}'`,
        ],
        { name, obj: incref(object) },
      );
    }
    return value === undefined
      ? (remove as NonNullable<typeof remove>)(vm, object as never)
      : (set as NonNullable<typeof set>)(vm, object as never, value);
  }
  const type = typeOf(descriptor);
  const method = type.lookup(value === undefined ? '__delete__' : '__set__');
  if (method === undefined) throw raise('AttributeError', value === undefined ? '__delete__' : '__set__');
  return value === undefined
    ? callSpecial(vm, method, descriptor, object)
    : callSpecial(vm, method, descriptor, object, value);
}

/** Is it surely no function, no descriptor and no missing value? */
function isPlainValue(value: Value | undefined): boolean {
  if (value === undefined) return false;
  return !isObject(value) || value.type === listType || value.type === dictType || value.type === tupleType;
}

function setTypeAttribute(vm: VM, type: PyType, name: string, value: Value | undefined): Outcome {
  const meta = type.type.lookup(name);
  if (
    meta !== undefined &&
    isDataDescriptor(meta) &&
    !(type.isStatic && type.type === typeType && name === '__class__')
  ) {
    return setThroughDescriptor(vm, meta, type, name, value);
  }
  if (type.isStatic) {
    throw raise('TypeError', `cannot set '${name}' attribute of immutable type '${type.fullName}'`);
  }
  const old = type.dict.get(name);
  if (value === undefined) {
    if (old === undefined) throw missingAttribute(type, name);
    type.dict.delete(name);
  } else type.dict.set(name, incref(value));
  if (isPlainValue(old) && isPlainValue(value) && !name.startsWith('__')) type.plainValueChanged(name);
  else type.changed();
  vm.heap.decref(old);
  return null;
}
