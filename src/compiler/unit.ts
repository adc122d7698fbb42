// What the compiler knows of the code object it is just making: its instructions so far, its tables of constants
// and names, and the blocks (loops, try, with) around the current statement that a `return` or `break` must leave.

import type { CodeConstant } from '../bytecode/code.ts';
import { constantKey } from '../bytecode/constants.ts';
import type { Statement } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import { InstructionSequence, type Label } from './instructionSequence.ts';
import { type Block, NameScope, SymbolFlag } from './symbols.ts';

export type UnitKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension' | 'typeParameters';

/** Something that has to be undone when control leaves it early. */
export type FrameBlock =
  | { readonly kind: 'whileLoop'; readonly start: Label; readonly exit: Label }
  | { readonly kind: 'forLoop'; readonly start: Label; readonly exit: Label }
  | { readonly kind: 'tryExcept' }
  | { readonly kind: 'finallyTry'; readonly finalbody: readonly Statement[] }
  | { readonly kind: 'finallyEnd' }
  | { readonly kind: 'with'; readonly location: Span }
  | { readonly kind: 'handlerCleanup'; readonly name: string | null }
  | { readonly kind: 'popValue' }
  | { readonly kind: 'exceptionHandler' };

/** CPython's limit on nested loops, try and with statements. */
export const MAX_FRAME_BLOCKS = 20;

/** Names with their index, in the order in which they were added. */
export class IndexTable {
  private readonly indices = new Map<string, number>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.indexOf(name);
  }

  /** The index of a name, which is added if it is new. */
  indexOf(name: string): number {
    let index = this.indices.get(name);
    if (index === undefined) {
      index = this.indices.size;
      this.indices.set(name, index);
    }
    return index;
  }

  /** The index of a name, -1 if it is not there. */
  find(name: string): number {
    return this.indices.get(name) ?? -1;
  }

  get size(): number {
    return this.indices.size;
  }

  get names(): string[] {
    return [...this.indices.keys()];
  }
}

/** The constants of a code object, each once. */
export class ConstantTable {
  readonly values: CodeConstant[] = [];
  private readonly indices = new Map<string, number>();

  indexOf(constant: CodeConstant): number {
    const key = constantKey(constant);
    let index = this.indices.get(key);
    if (index === undefined) {
      index = this.values.length;
      this.values.push(constant);
      this.indices.set(key, index);
    }
    return index;
  }
}

/** Names of a block with a scope or a flag, sorted (which keeps the order of cells independent of their use). */
function namesWith(block: Block, scope: NameScope, flag: SymbolFlag): string[] {
  const names: string[] = [];
  for (const [name, symbol] of block.symbols) {
    if (symbol.scope === scope || symbol.flags & flag) names.push(name);
  }
  return names.sort(compareCodePoints);
}

function compareCodePoints(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

export class Unit {
  readonly sequence = new InstructionSequence();
  readonly constants = new ConstantTable();
  readonly names = new IndexTable();
  readonly variables: IndexTable;
  readonly cells: IndexTable;
  readonly free: IndexTable;
  readonly frameBlocks: FrameBlock[] = [];
  /** Names of a module or class body that are fast locals while an inlined comprehension is compiled. */
  readonly hiddenFast = new Set<string>();
  /** Attributes of `self` that methods of this class assign to. */
  readonly staticAttributes = new Set<string>();
  readonly qualifiedName: string;
  inlinedComprehensions = 0;
  argcount = 0;
  posonlyargcount = 0;
  kwonlyargcount = 0;
  hasDocstring = false;

  constructor(
    readonly kind: UnitKind,
    readonly name: string,
    readonly block: Block,
    readonly firstLine: number,
    readonly parent: Unit | null,
    /** The class whose private names are mangled here. */
    public className: string | null,
    qualifiedName: (unit: Unit) => string,
  ) {
    this.variables = new IndexTable(block.parameterNames);
    const cells = namesWith(block, NameScope.CELL, SymbolFlag.COMPREHENSION_CELL);
    if (block.needsClassClosure) cells.push('__class__');
    if (block.needsClassDict) cells.push('__classdict__');
    this.cells = new IndexTable(cells);
    this.free = new IndexTable(namesWith(block, NameScope.FREE, SymbolFlag.FREE_CLASS));
    this.qualifiedName = qualifiedName(this);
  }

  /** The number by which instructions name a cell until slots are assigned: cells first, then free variables. */
  derefIndex(name: string, isFree: boolean): number {
    return isFree ? this.cells.size + this.free.indexOf(name) : this.cells.indexOf(name);
  }
}
