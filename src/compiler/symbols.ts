// Symbol tables: for each block of code (module, class, function, comprehension, type parameters …) the names in it
// and where each one lives. The terms and the rules are those of CPython's `symtable`, because the compiler's
// choices (which slot, which instruction, which comprehension is inlined) must come out the same.

import type { Span } from '../source/span.ts';

/** Where a name of a block lives. */
export enum NameScope {
  UNKNOWN,
  LOCAL,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  FREE,
  CELL,
}

/** What happens to a name in a block. */
export enum SymbolFlag {
  GLOBAL = 0x1,
  LOCAL = 0x2,
  PARAMETER = 0x4,
  NONLOCAL = 0x8,
  USE = 0x10,
  /** Free in a method, and bound in the class body itself. */
  FREE_CLASS = 0x40,
  IMPORT = 0x80,
  ANNOTATED = 0x100,
  /** The loop variable of a comprehension. */
  COMPREHENSION_TARGET = 0x200,
  TYPE_PARAMETER = 0x400,
  /** A cell in a comprehension that is inlined here. */
  COMPREHENSION_CELL = 0x800,
}

/** Any of these makes a name local to its block. */
export const BOUND = SymbolFlag.LOCAL | SymbolFlag.PARAMETER | SymbolFlag.IMPORT | SymbolFlag.TYPE_PARAMETER;

export interface NameSymbol {
  readonly flags: number;
  readonly scope: NameScope;
}

export type BlockKind =
  | 'module'
  | 'class'
  | 'function'
  | 'annotation'
  | 'typeVariable'
  | 'typeAlias'
  | 'typeParameters';

export type ComprehensionKind = 'list' | 'set' | 'dict' | 'generator';

/** A `global` or `nonlocal` of a name, remembered for error messages. */
export interface Directive {
  readonly name: string;
  readonly span: Span;
}

export class Block {
  /** In the order of first appearance; entries are replaced, never changed. */
  readonly symbols = new Map<string, NameSymbol>();
  /** Mangled names of the parameters, in slot order. */
  readonly parameterNames: string[] = [];
  readonly directives: Directive[] = [];
  children: Block[] = [];
  nested = false;
  isGenerator = false;
  hasVarargs = false;
  hasVarkeywords = false;
  hasFree = false;
  childHasFree = false;
  needsClassClosure = false;
  needsClassDict = false;
  /** Type parameters, bounds and aliases inside a class body see the names of the class. */
  canSeeClassScope = false;
  comprehension: ComprehensionKind | null = null;
  comprehensionInlined = false;
  /** While the loop variables of a comprehension are visited. */
  visitingTarget = false;
  /** How many iterables of comprehensions are being visited. */
  visitingIterable = 0;
  /** In the type parameters of a class only these names are mangled. */
  mangledNames: Set<string> | null = null;

  constructor(
    readonly kind: BlockKind,
    readonly name: string,
  ) {}

  flagsOf(name: string): number {
    return this.symbols.get(name)?.flags ?? 0;
  }

  scopeOf(name: string): NameScope {
    return this.symbols.get(name)?.scope ?? NameScope.UNKNOWN;
  }

  /** Functions, and the blocks that are compiled like functions. */
  get isFunctionLike(): boolean {
    return this.kind !== 'module' && this.kind !== 'class' && this.kind !== 'annotation';
  }
}

/** Key of the block of `nonAst` parts of a node: the type parameters of a definition, the default of a parameter. */
export type BlockRole = 'body' | 'typeParameters' | 'bound' | 'default';

/** All blocks of a program, found by the AST node that opens them. */
export class SymbolTable {
  private readonly blocks: Record<BlockRole, Map<object, Block>> = {
    body: new Map(),
    typeParameters: new Map(),
    bound: new Map(),
    default: new Map(),
  };

  constructor(readonly top: Block) {}

  set(node: object, role: BlockRole, block: Block): void {
    this.blocks[role].set(node, block);
  }

  get(node: object, role: BlockRole = 'body'): Block {
    const block = this.blocks[role].get(node);
    if (block === undefined) throw new Error(`no symbol table for ${role} of a node`);
    return block;
  }
}

/** Class-private names: `__x` in class C is `_C__x`. */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

/** `mangle`, but in the type parameters of a class only for the names of those parameters. */
export function mangleIn(block: Block, className: string | null, name: string): string {
  if (block.mangledNames !== null && !block.mangledNames.has(name)) return name;
  return mangle(className, name);
}
