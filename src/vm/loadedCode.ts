// A code object as one VM executes it: the compiler's CodeObject with its constants as values of this VM, and room
// for the inline caches of its instructions. This is the payload of Python's `code` objects.

import { type CodeConstant, CodeFlag, type CodeObject } from '../bytecode/code.ts';
import { newBytes } from '../objects/bytes.ts';
import { newTuple } from '../objects/collections.ts';
import { newComplex } from '../objects/complex.ts';
import { DictTable } from '../objects/dictTable.ts';
import type { Heap } from '../objects/heap.ts';
import type { Layout } from '../objects/layout.ts';
import { PyFloat, type PyObject, type Value } from '../objects/object.ts';
import { newFrozenSetOf } from '../objects/set.ts';
import type { Shape } from '../objects/shape.ts';
import { ELLIPSIS } from '../objects/singletons.ts';
import { staticType } from '../objects/type.ts';
import { fuse } from './fusion.ts';

/** What an instruction learned when it last executed; the fields' meaning is the instruction's. */
export class InlineCache {
  constructor(
    public kind: CacheKind,
    public shape: Shape | null,
    public version: number,
    public slot: number,
    /** Borrowed: valid as long as `version` is. */
    public value: Value | undefined,
    public nextShape: Shape | null,
    public table: DictTable,
    /** LOAD_GLOBAL of a builtin: the version of the builtins' keys. */
    public version2: number,
  ) {}
}

/** For caches that need no table. */
export const NO_TABLE = new DictTable();

export enum CacheKind {
  /** The attribute lies in `slot` of the instance. */
  SLOT,
  /** A function found on the type, `value`; the instance has no attribute of that name. */
  METHOD,
  /** Another class attribute that is no descriptor. */
  CLASS_VALUE,
  /** A property, `value`. */
  PROPERTY,
  /** STORE_ATTR: a new attribute; the instance goes over to `nextShape`. */
  ADD_SLOT,
  /** LOAD_GLOBAL: entry `slot` of the module's namespace. */
  GLOBAL,
  /** LOAD_GLOBAL: entry `slot` of the builtins, while the module's keys have `version`. */
  BUILTIN,
  /** LOAD_ATTR on a module: entry `slot` of its namespace. */
  MODULE_VALUE,
}

export class LoadedCode {
  readonly instructions: Int32Array;
  private fusedProgram: Int32Array | null = null;
  readonly names: readonly string[];
  readonly slotCount: number;
  /** Slots and value stack together. */
  readonly frameSize: number;
  readonly argcount: number;
  /** Called with exactly `argcount` positional arguments, nothing needs binding. */
  readonly simple: boolean;
  readonly isGenerator: boolean;
  readonly caches: (InlineCache | undefined)[];

  constructor(
    readonly code: CodeObject,
    /** Owned. */
    readonly constants: readonly Value[],
  ) {
    this.instructions = code.instructions;
    this.names = code.names;
    this.slotCount = code.slotNames.length;
    this.frameSize = this.slotCount + code.stackSize;
    this.argcount = code.argcount;
    const variable = CodeFlag.VARARGS | CodeFlag.VARKEYWORDS;
    this.simple = (code.flags & variable) === 0 && code.kwonlyargcount === 0;
    this.isGenerator = (code.flags & CodeFlag.GENERATOR) !== 0;
    this.caches = new Array<InlineCache | undefined>(code.instructions.length);
  }

  /** What the interpreter loop executes in place of `instructions` (see fusion.ts); made on the first call. */
  get fused(): Int32Array {
    this.fusedProgram ??= fuse(this.instructions);
    return this.fusedProgram;
  }
}

export const CODE_LAYOUT: Layout<LoadedCode> = {
  name: 'code',
  container: false,
  references: (loaded, visit) => {
    for (const constant of loaded.constants) visit(constant);
  },
};

export const codeType = staticType('code', {
  layout: CODE_LAYOUT as Layout<never>,
  isBaseType: false,
  hasWeakrefs: true,
});

export type PyCode = PyObject<LoadedCode>;

/** Makes the code object of a VM; the reference is the caller's. */
export function loadCode(heap: Heap, code: CodeObject): PyCode {
  const constants = code.constants.map((constant) => constantValue(heap, constant));
  return heap.allocate(codeType, new LoadedCode(code, constants));
}

function constantValue(heap: Heap, constant: CodeConstant): Value {
  switch (constant.type) {
    case 'None':
      return null;
    case 'Ellipsis':
      return ELLIPSIS;
    case 'bool':
    case 'int':
    case 'str':
      return constant.value;
    case 'float':
      return new PyFloat(constant.value);
    case 'imaginary':
      return newComplex(heap, 0, constant.value);
    case 'bytes':
      return newBytes(heap, constant.value);
    case 'tuple':
      return newTuple(
        heap,
        constant.items.map((item) => constantValue(heap, item)),
      );
    case 'frozenset':
      return newFrozenSetOf(
        heap,
        constant.items.map((item) => constantValue(heap, item)),
      );
    case 'code':
      return loadCode(heap, constant.code);
  }
}
