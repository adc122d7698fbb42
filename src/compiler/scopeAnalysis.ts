// Second pass over the symbol tables: decides for every name of every block whether it is local, a cell, free or
// global, from the outside in for bindings and from the inside out for uses. It also merges the tables of list, set
// and dict comprehensions into the block around them, where their code is going to be inlined.

import { syntaxErrorAt } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Block, BOUND, NameScope, type NameSymbol, SymbolFlag } from './symbols.ts';

type Names = Set<string>;
type Scopes = Map<string, NameScope>;

function addAll(target: Names, source: Iterable<string>): void {
  for (const name of source) target.add(name);
}

/** Resolves all names; throws a PythonSyntaxError for `nonlocal` of a name that no function around binds. */
export function analyseScopes(top: Block, source: SourceFile): void {
  new ScopeAnalysis(source).analyseBlock(top, null, new Set(), new Set(), new Set(), null);
}

class ScopeAnalysis {
  constructor(private readonly source: SourceFile) {}

  /** Adds to `free` the names that the blocks around must provide. */
  analyseBlock(
    block: Block,
    bound: Names | null,
    free: Names,
    global: Names,
    typeParameters: Names,
    classBlock: Block | null,
  ): void {
    const local: Names = new Set();
    const scopes: Scopes = new Map();
    const newGlobal: Names = new Set();
    const newFree: Names = new Set();
    const newBound: Names = new Set();
    const inlinedCells: Names = new Set();
    const isClass = block.kind === 'class';
    // Names of a class body are invisible in its functions: hand down what came from outside before looking at them.
    if (isClass) {
      addAll(newGlobal, global);
      if (bound !== null) addAll(newBound, bound);
    }
    for (const [name, symbol] of block.symbols) {
      this.analyseName(block, scopes, name, symbol, bound, local, free, global, typeParameters, classBlock);
    }
    if (isClass) {
      newBound.add('__class__');
      newBound.add('__classdict__');
    } else {
      if (block.isFunctionLike) addAll(newBound, local);
      if (bound !== null) addAll(newBound, bound);
      addAll(newGlobal, global);
    }
    this.analyseChildren(block, scopes, newBound, newFree, newGlobal, typeParameters, classBlock, inlinedCells);
    if (block.isFunctionLike) makeCells(scopes, newFree, inlinedCells);
    else if (isClass) takeClassCells(block, newFree);
    updateSymbols(block, scopes, bound, newFree, inlinedCells);
    addAll(free, newFree);
  }

  private analyseChildren(
    block: Block,
    scopes: Scopes,
    newBound: Names,
    newFree: Names,
    newGlobal: Names,
    typeParameters: Names,
    classBlock: Block | null,
    inlinedCells: Names,
  ): void {
    const children: Block[] = [];
    for (const child of block.children) {
      let visibleClass: Block | null = null;
      if (child.canSeeClassScope) visibleClass = block.kind === 'class' ? block : classBlock;
      const childFree: Names = new Set();
      this.analyseBlock(child, new Set(newBound), childFree, new Set(newGlobal), new Set(typeParameters), visibleClass);
      const inlines = child.comprehension !== null && child.comprehension !== 'generator' && !block.canSeeClassScope;
      if (inlines) {
        inlineComprehension(block, child, scopes, childFree, inlinedCells);
        child.comprehensionInlined = true;
        for (const grandchild of child.children) children.push(grandchild);
      } else {
        children.push(child);
      }
      addAll(newFree, childFree);
      if (child.hasFree || child.childHasFree) block.childHasFree = true;
    }
    block.children = children;
  }

  private analyseName(
    block: Block,
    scopes: Scopes,
    name: string,
    symbol: NameSymbol,
    bound: Names | null,
    local: Names,
    free: Names,
    global: Names,
    typeParameters: Names,
    classBlock: Block | null,
  ): void {
    const { flags } = symbol;
    if (flags & SymbolFlag.GLOBAL) {
      if (flags & SymbolFlag.NONLOCAL)
        throw this.errorAtDirective(block, name, `name '${name}' is nonlocal and global`);
      scopes.set(name, NameScope.GLOBAL_EXPLICIT);
      global.add(name);
      bound?.delete(name);
      return;
    }
    if (flags & SymbolFlag.NONLOCAL) {
      if (bound === null) {
        throw this.errorAtDirective(block, name, 'nonlocal declaration not allowed at module level');
      }
      if (!bound.has(name)) throw this.errorAtDirective(block, name, `no binding for nonlocal '${name}' found`);
      if (typeParameters.has(name)) {
        throw this.errorAtDirective(block, name, `nonlocal binding not allowed for type parameter '${name}'`);
      }
      scopes.set(name, NameScope.FREE);
      block.hasFree = true;
      free.add(name);
      return;
    }
    if (flags & BOUND) {
      scopes.set(name, NameScope.LOCAL);
      local.add(name);
      global.delete(name);
      if (flags & SymbolFlag.TYPE_PARAMETER) typeParameters.add(name);
      else typeParameters.delete(name);
      return;
    }
    scopes.set(name, useScope(block, name, bound, free, classBlock));
  }

  private errorAtDirective(block: Block, name: string, message: string): unknown {
    const directive = block.directives.find((candidate) => candidate.name === name);
    const span = directive?.span ?? { line: 1, column: 0, endLine: 1, endColumn: 0 };
    return syntaxErrorAt(this.source, span, message);
  }
}

/** The scope of a name that is only read in its block. */
function useScope(block: Block, name: string, bound: Names | null, free: Names, classBlock: Block | null): NameScope {
  if (classBlock !== null) {
    // Bound in the class and perhaps in a function around it: it has to be looked up in both at run time.
    const flags = classBlock.flagsOf(name);
    if (flags & SymbolFlag.GLOBAL) return NameScope.GLOBAL_EXPLICIT;
    if (flags & BOUND && !(flags & SymbolFlag.NONLOCAL)) return NameScope.GLOBAL_IMPLICIT;
  }
  if (bound?.has(name)) {
    block.hasFree = true;
    free.add(name);
    return NameScope.FREE;
  }
  if (block.nested) block.hasFree = true;
  return NameScope.GLOBAL_IMPLICIT;
}

function isFreeInChild(block: Block, name: string): boolean {
  return block.children.some((child) => child.scopeOf(name) === NameScope.FREE);
}

/** Merges the names of a comprehension into the block that its code becomes part of. */
function inlineComprehension(
  block: Block,
  comprehension: Block,
  scopes: Scopes,
  comprehensionFree: Names,
  inlinedCells: Names,
): void {
  let dropsClass = false;
  for (const [name, symbol] of comprehension.symbols) {
    if (symbol.flags & SymbolFlag.PARAMETER) continue;
    let { scope } = symbol;
    if (scope === NameScope.CELL || symbol.flags & SymbolFlag.COMPREHENSION_CELL) inlinedCells.add(name);
    const existing = block.symbols.get(name);
    if (scope === NameScope.FREE && block.kind === 'class' && name === '__class__') {
      scope = NameScope.GLOBAL_IMPLICIT;
      comprehensionFree.delete(name);
      dropsClass = true;
    }
    if (existing === undefined) {
      block.symbols.set(name, { flags: symbol.flags, scope: NameScope.UNKNOWN });
      scopes.set(name, scope);
    } else if (existing.flags & BOUND && block.kind !== 'class' && !isFreeInChild(comprehension, name)) {
      // What was free in the comprehension is a plain local of the block around.
      comprehensionFree.delete(name);
    }
  }
  if (dropsClass) comprehension.symbols.delete('__class__');
}

/** Locals that inner functions use become cells. */
function makeCells(scopes: Scopes, free: Names, inlinedCells: Names): void {
  for (const [name, scope] of scopes) {
    if (scope !== NameScope.LOCAL) continue;
    if (!free.has(name) && !inlinedCells.has(name)) continue;
    scopes.set(name, NameScope.CELL);
    free.delete(name);
  }
}

/** The class body itself provides `__class__` and `__classdict__`. */
function takeClassCells(block: Block, free: Names): void {
  if (free.delete('__class__')) block.needsClassClosure = true;
  if (free.delete('__classdict__')) block.needsClassDict = true;
}

function updateSymbols(block: Block, scopes: Scopes, bound: Names | null, free: Names, inlinedCells: Names): void {
  for (const [name, symbol] of block.symbols) {
    const flags = inlinedCells.has(name) ? symbol.flags | SymbolFlag.COMPREHENSION_CELL : symbol.flags;
    block.symbols.set(name, { flags, scope: scopes.get(name) ?? NameScope.UNKNOWN });
  }
  for (const name of free) {
    const existing = block.symbols.get(name);
    if (existing !== undefined) {
      // A method uses a variable of a function around the class, and the class body binds the same name.
      if (block.kind === 'class' || block.canSeeClassScope) {
        block.symbols.set(name, { flags: existing.flags | SymbolFlag.FREE_CLASS, scope: existing.scope });
      }
      continue;
    }
    if (bound !== null && !bound.has(name)) continue;
    block.symbols.set(name, { flags: 0, scope: NameScope.FREE });
  }
}
