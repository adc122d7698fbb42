// The blocks of a symbol table while they are being filled: opening and closing them, and noting what happens to a
// name. The walk over the AST that uses this is in symbolExpressions.ts and symbolCollector.ts.

import { syntaxErrorAt } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { Block, type BlockKind, type BlockRole, mangleIn, NameScope, SymbolFlag, SymbolTable } from './symbols.ts';

/** Blocks in which some expressions are not allowed, as error messages name them. */
export const RESTRICTED_BLOCKS: Readonly<Partial<Record<BlockKind, string>>> = {
  annotation: 'an annotation',
  typeVariable: 'a TypeVar bound',
  typeAlias: 'a type alias',
  typeParameters: 'the definition of a generic',
};

export class SymbolBlocks {
  readonly table: SymbolTable;
  protected block: Block;
  protected readonly stack: Block[] = [];
  protected className: string | null = null;
  protected depth = 0;

  constructor(
    readonly source: SourceFile,
    protected readonly stringAnnotations: boolean,
  ) {
    this.block = new Block('module', 'top');
    this.table = new SymbolTable(this.block);
  }

  error(span: Span, message: string): unknown {
    return syntaxErrorAt(this.source, span, message);
  }

  protected enter(kind: BlockKind, name: string, node: object, role: BlockRole = 'body'): Block {
    const block = new Block(kind, name);
    block.nested = this.block.nested || this.block.isFunctionLike;
    this.stack.push(this.block);
    this.block.children.push(block);
    this.table.set(node, role, block);
    // Names that are mangled in the type parameters of a class are mangled in what these contain.
    block.mangledNames = kind === 'class' ? null : this.block.mangledNames;
    this.block = block;
    return block;
  }

  protected leave(): void {
    this.block = this.stack.pop() as Block;
  }

  /** Notes that `flag` happens to a name in the current block. */
  define(name: string, flag: number, span: Span, block: Block = this.block): void {
    const mangled = mangleIn(block, this.className, name);
    const existing = block.flagsOf(mangled);
    if (flag & SymbolFlag.PARAMETER && existing & SymbolFlag.PARAMETER) {
      throw this.error(span, `duplicate argument '${name}' in function definition`);
    }
    if (flag & SymbolFlag.TYPE_PARAMETER && existing & SymbolFlag.TYPE_PARAMETER) {
      throw this.error(span, `duplicate type parameter '${name}'`);
    }
    let flags = existing | flag;
    if (block.visitingTarget) {
      if (flags & (SymbolFlag.GLOBAL | SymbolFlag.NONLOCAL)) {
        throw this.error(span, `comprehension inner loop cannot rebind assignment expression target '${name}'`);
      }
      flags |= SymbolFlag.COMPREHENSION_TARGET;
    }
    block.symbols.set(mangled, { flags, scope: NameScope.UNKNOWN });
    if (flag & SymbolFlag.PARAMETER) {
      block.parameterNames.push(mangled);
    } else if (flag & SymbolFlag.GLOBAL) {
      const { top } = this.table;
      top.symbols.set(mangled, { flags: top.flagsOf(mangled) | flag, scope: NameScope.UNKNOWN });
    }
  }

  protected checkName(name: string, span: Span, verb: 'assign to' | 'delete'): void {
    if (name === '__debug__') throw this.error(span, `cannot ${verb} __debug__`);
  }

  /** A name gets a value. */
  bind(name: string, span: Span, flag: number = SymbolFlag.LOCAL): void {
    this.checkName(name, span, 'assign to');
    this.define(name, flag, span);
  }

  protected seeClassScope(span: Span): void {
    this.block.canSeeClassScope = true;
    this.define('__classdict__', SymbolFlag.USE, span);
  }

  protected restrict(what: string, span: Span): void {
    const where = RESTRICTED_BLOCKS[this.block.kind];
    if (where !== undefined) throw this.error(span, `${what} cannot be used within ${where}`);
  }
}
