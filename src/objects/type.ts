// Types: the classes of Python, builtin and user-defined. Builtin types are static: made once when the module is
// loaded, immutable and immortal, shared by all VMs of the process (as CPython's static types are by its
// interpreters). Types made by a `class` statement belong to one VM's heap and are counted.
//
// A type knows where a name is found along its MRO; it remembers the answer until it, or a type above it, changes
// (`version`). Inline caches compare that version.

import { type Layout, OBJECT_LAYOUT } from './layout.ts';
import { IMMORTAL, PyFloat, PyObject, type Value } from './object.ts';
import { raise } from './raise.ts';
import { rootShape, type Shape, type ShapeKind } from './shape.ts';

const TYPE_LAYOUT: Layout<unknown> = {
  name: 'type',
  container: true,
};

/** No payload: what a type holds are fields of PyType. */
type TypePayload = null;

export class PyType extends PyObject<TypePayload> {
  /** The attributes of the class, in order. Values are owned. */
  readonly dict: Map<string, Value> = new Map();
  mro: PyType[] = [];
  /** Direct subclasses, borrowed (a dying class takes itself out). */
  readonly subclasses: Set<PyType> = new Set();
  /** Counts changes of this type and of those above it. */
  version = 0;
  /** The shape of a new instance. */
  rootShape: Shape;
  /** The shape of an instance whose attributes are in a real dict. */
  dictShape: Shape;
  /** Names of all slots made by `__slots__`, those of the bases first. */
  slotNames: readonly string[] = [];
  /** Builtin types cannot be changed by a program. */
  readonly isStatic: boolean;
  /** May be the base of another class. */
  isBaseType = true;
  /** Instances can be the target of weak references. */
  hasWeakrefs = true;
  /** Instances have a `__dict__`. */
  hasDict: boolean;
  /** There are abstract methods left: cannot be instantiated. */
  isAbstract = false;
  /** Their names, sorted. */
  abstractNames: string[] = [];
  /** A class statement's own data: tells `list` payload from a plain object's. */
  layout: Layout<unknown>;

  private readonly found: Map<string, Value | undefined> = new Map();
  private identityHash: boolean | null = null;

  constructor(
    metatype: PyType | null,
    /** `__name__`; of builtin types outside `builtins` with the module in front, as messages name them. */
    public name: string,
    /** `__module__`; null while it is in the dict only. */
    public module: string,
    public bases: PyType[],
    options: { layout?: Layout<never>; isStatic: boolean; hasDict: boolean; slotNames?: readonly string[] },
  ) {
    // The root of all types is its own type; TypeScript cannot say `this` before super.
    super(metatype as PyType, null, null as unknown as Shape, null);
    if (metatype === null) this.type = this;
    this.isStatic = options.isStatic;
    this.hasDict = options.hasDict;
    this.layout =
      (options.layout as Layout<unknown> | undefined) ?? bases[0]?.layout ?? (OBJECT_LAYOUT as Layout<unknown>);
    this.slotNames = options.slotNames ?? [];
    if (this.isStatic) this.refcount = IMMORTAL;
    const kind: ShapeKind = this.hasDict ? 'attributes' : 'bare';
    this.rootShape = rootShape(this, kind, this.slotNames.length);
    this.dictShape = rootShape(this, 'dict', this.slotNames.length);
    this.shape = this.type.rootShape;
  }

  /** `__qualname__` */
  qualname = this.name;

  /** Looks a name up along the MRO. The result is borrowed. */
  lookup(name: string): Value | undefined {
    const known = this.found.get(name);
    if (known !== undefined) return known;
    if (this.found.has(name)) return undefined;
    let result: Value | undefined;
    for (const type of this.mro) {
      result = type.dict.get(name);
      if (result !== undefined) break;
    }
    this.found.set(name, result);
    return result;
  }

  /** Looks a name up in the classes that come after `type` in this type's MRO (`super`). Borrowed. */
  lookupAfter(type: PyType, name: string): Value | undefined {
    const start = this.mro.indexOf(type) + 1;
    for (let i = start; i < this.mro.length; i++) {
      const result = (this.mro[i] as PyType).dict.get(name);
      if (result !== undefined) return result;
    }
    return undefined;
  }

  /**
   * To be called instead of `changed` when the value under a name was replaced and neither the old value nor the new
   * one is a function or descriptor: inline caches remember only those, so a class that counts its instances does not
   * invalidate them.
   */
  plainValueChanged(name: string): void {
    this.found.delete(name);
    for (const subclass of this.subclasses) subclass.plainValueChanged(name);
  }

  /** To be called after any change of `dict`, `bases` or `mro`. */
  changed(): void {
    this.version++;
    this.identityHash = null;
    this.found.clear();
    for (const subclass of this.subclasses) subclass.changed();
  }

  /** Instances use `object`'s `__eq__` and `__hash__`: equal only to themselves. */
  get hashesByIdentity(): boolean {
    this.identityHash ??=
      this.lookup('__eq__') === objectType.dict.get('__eq__') &&
      this.lookup('__hash__') === objectType.dict.get('__hash__');
    return this.identityHash;
  }

  /** The class has reserved these slots: new shapes for its instances. Call it before there are any. */
  setSlots(names: readonly string[]): void {
    this.slotNames = names;
    this.rootShape = rootShape(this, this.hasDict ? 'attributes' : 'bare', names.length);
    this.dictShape = rootShape(this, 'dict', names.length);
  }

  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /** `__name__` */
  get shortName(): string {
    return this.isStatic ? this.qualname : this.name;
  }

  /** `module.qualname` as messages and reprs print it; builtins without their module. */
  get fullName(): string {
    return this.module === 'builtins' ? this.qualname : `${this.module}.${this.qualname}`;
  }
}

/** A type of types has no payload, but its references are fields; see the top of heap.ts. */
export function typeReferences(type: PyType, visit: (value: Value | undefined) => void): void {
  for (const value of type.dict.values()) visit(value);
  for (const base of type.bases) visit(base);
  for (const base of type.mro) if (base !== type) visit(base);
}

/**
 * C3 linearisation of a new class with these bases (the Python 2.3 MRO document).
 * @throws TypeError if there is no consistent order.
 */
export function computeMro(
  type: PyType,
  bases: readonly PyType[],
  orderOf: (base: PyType) => readonly PyType[] = (base) => base.mro,
): PyType[] {
  const duplicate = bases.find((base, i) => bases.indexOf(base) !== i);
  if (duplicate !== undefined) throw raise('TypeError', `duplicate base class ${duplicate.name}`);
  const sequences = [...bases.map((base) => [...orderOf(base)]), [...bases]];
  const result: PyType[] = [type];
  for (;;) {
    const open = sequences.filter((sequence) => sequence.length > 0);
    if (open.length === 0) return result;
    const head = open
      .map((sequence) => sequence[0] as PyType)
      .find((candidate) => !open.some((sequence) => sequence.indexOf(candidate) > 0));
    if (head === undefined) {
      const names = [...new Set(open.map((sequence) => (sequence[0] as PyType).name))].join(', ');
      throw raise('TypeError', `Cannot create a consistent method resolution order (MRO) for bases ${names}`);
    }
    result.push(head);
    for (const sequence of open) if (sequence[0] === head) sequence.shift();
  }
}

// `type` is its own type and a subclass of `object`, so these two are tied together by hand.

export const typeType = new PyType(null, 'type', 'builtins', [], {
  layout: TYPE_LAYOUT as Layout<never>,
  isStatic: true,
  hasDict: false,
});
typeType.shape = typeType.rootShape;

export const objectType = new PyType(typeType, 'object', 'builtins', [], {
  layout: OBJECT_LAYOUT as Layout<never>,
  isStatic: true,
  hasDict: false,
});
objectType.mro = [objectType];
objectType.hasWeakrefs = false;
typeType.bases = [objectType];
typeType.mro = [typeType, objectType];
objectType.subclasses.add(typeType);

/** Makes a builtin type. Its methods are added where the natives of the type are defined. */
export function staticType(
  name: string,
  options: {
    layout?: Layout<never>;
    base?: PyType;
    bases?: PyType[];
    module?: string;
    hasDict?: boolean;
    isBaseType?: boolean;
    hasWeakrefs?: boolean;
    metatype?: PyType;
  } = {},
): PyType {
  const bases = options.bases ?? [options.base ?? objectType];
  const type = new PyType(options.metatype ?? typeType, name, options.module ?? 'builtins', bases, {
    layout: options.layout,
    isStatic: true,
    hasDict: options.hasDict ?? bases.some((base) => base.hasDict),
  });
  // As CPython's tp_name, which messages print, has the module in front.
  if (type.module !== 'builtins') type.name = `${type.module}.${name}`;
  type.mro = computeMro(type, bases);
  type.isBaseType = options.isBaseType ?? true;
  type.hasWeakrefs = options.hasWeakrefs ?? false;
  for (const base of bases) base.subclasses.add(type);
  return type;
}

export const intType = staticType('int');
export const boolType = staticType('bool', { base: intType, isBaseType: false });
export const floatType = staticType('float');
export const strType = staticType('str');
export const noneType = staticType('NoneType', { isBaseType: false });
(PyFloat.prototype as { type: PyType }).type = floatType;

/** The type of any value. */
export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return intType;
    case 'string':
      return strType;
    case 'boolean':
      return boolType;
    default:
      return value === null ? noneType : value.type;
  }
}

/** Is the value a type? */
export function isType(value: Value | undefined): value is PyType {
  return value instanceof PyType;
}
