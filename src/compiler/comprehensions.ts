// Comprehensions. Those of lists, sets and dicts become part of the code around them (PEP 709): their loop variables
// borrow slots there, whose old values are kept on the stack meanwhile. Generator expressions are functions.

import { Op } from '../bytecode/opcodes.ts';
import type { Comprehension, DictComp, Expr, GeneratorExp, ListComp, SetComp } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import { type Compiler, NO_LOCATION } from './compiler.ts';
import { compileCondition } from './conditions.ts';
import { compileExpression } from './expressions.ts';
import { makeFunction } from './functions.ts';
import { emitYield, wrapInStopIterationHandler } from './generators.ts';
import { Label, Pseudo } from './instructionSequence.ts';
import { type Block, NameScope, type NameSymbol, SymbolFlag } from './symbols.ts';
import { storeTarget } from './targets.ts';

type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp;

const NAMES = {
  ListComp: '<listcomp>',
  SetComp: '<setcomp>',
  DictComp: '<dictcomp>',
  GeneratorExp: '<genexpr>',
} as const;

const BUILD = { ListComp: Op.BUILD_LIST, SetComp: Op.BUILD_SET, DictComp: Op.BUILD_MAP } as const;

/** A comprehension or generator expression. */
export function compileComprehension(c: Compiler, node: ComprehensionNode): void {
  const block = c.table.get(node);
  if (block.comprehensionInlined) compileInlined(c, node, block);
  else compileAsFunction(c, node, block);
}

function compileIterator(c: Compiler, generator: Comprehension): void {
  const iterable = c.folder.foldIterable(generator.iter);
  compileExpression(c, iterable);
  c.emit(Op.GET_ITER, 0, iterable.span);
}

function compileAsFunction(c: Compiler, node: ComprehensionNode, block: Block): void {
  const { span } = node;
  c.enterUnit('comprehension', NAMES[node.kind], block, span.line);
  c.unit.argcount = 1;
  if (node.kind !== 'GeneratorExp') c.emit(BUILD[node.kind], 0, span);
  compileLoops(c, node, 0, 0, false);
  if (node.kind === 'GeneratorExp') wrapInStopIterationHandler(c);
  else c.emit(Op.RETURN_VALUE, 0, span);
  makeFunction(c, span, c.leaveUnit(true), 0);
  compileIterator(c, node.generators[0]);
  c.emit(Op.CALL, 0, span);
}

interface Isolation {
  /** Names whose slots were emptied for the comprehension, in the order in which their values were pushed. */
  readonly pushed: string[];
  readonly replacedSymbols: Map<string, NameSymbol>;
  readonly hidden: string[];
  readonly cleanup: Label;
}

function compileInlined(c: Compiler, node: ComprehensionNode, block: Block): void {
  const { span } = node;
  compileIterator(c, node.generators[0]);
  const isolation = isolate(c, block, span);
  if (node.kind !== 'GeneratorExp') c.emit(BUILD[node.kind], 0, span);
  c.emit(Op.SWAP, 2, span);
  compileLoops(c, node, 0, 0, true);
  restore(c, isolation, span);
}

/** Gives the names bound in an inlined comprehension their own meaning, and keeps what they meant before. */
function isolate(c: Compiler, block: Block, span: Span): Isolation {
  const { unit } = c;
  const outer = unit.block;
  const inClassBody = outer.kind === 'class' && unit.inlinedComprehensions === 0;
  unit.inlinedComprehensions += 1;
  const isolation: Isolation = { pushed: [], replacedSymbols: new Map(), hidden: [], cleanup: new Label() };
  for (const [name, symbol] of block.symbols) {
    const before = outer.symbols.get(name) ?? { flags: 0, scope: NameScope.UNKNOWN };
    const { scope } = symbol;
    const differs =
      scope !== before.scope &&
      scope !== NameScope.FREE &&
      !(scope === NameScope.CELL && before.scope === NameScope.FREE);
    if (differs || inClassBody) {
      isolation.replacedSymbols.set(name, before);
      outer.symbols.set(name, symbol);
    }
    const isBound = symbol.flags & SymbolFlag.LOCAL && !(symbol.flags & SymbolFlag.NONLOCAL);
    if (!isBound && !inClassBody) continue;
    if (!outer.isFunctionLike && !unit.hiddenFast.has(name)) {
      unit.hiddenFast.add(name);
      isolation.hidden.push(name);
    }
    c.emit(Op.LOAD_FAST_AND_CLEAR, c.variable(name), span);
    if (scope === NameScope.CELL) c.emit(Op.MAKE_CELL, unit.derefIndex(name, before.scope === NameScope.FREE), span);
    isolation.pushed.push(name);
  }
  if (isolation.pushed.length > 0) {
    // The iterator comes back to the top; an exception must restore the names, too.
    c.emit(Op.SWAP, isolation.pushed.length + 1, span);
    c.emitJump(Pseudo.SETUP_FINALLY, isolation.cleanup, span);
  }
  return isolation;
}

function restoreNames(c: Compiler, pushed: readonly string[], span: Span): void {
  c.emit(Op.SWAP, pushed.length + 1, span);
  for (let index = pushed.length - 1; index >= 0; index--) {
    c.emit(Pseudo.STORE_FAST_MAYBE_NULL, c.variable(pushed[index]), span);
  }
}

function restore(c: Compiler, isolation: Isolation, span: Span): void {
  const { unit } = c;
  unit.inlinedComprehensions -= 1;
  for (const [name, symbol] of isolation.replacedSymbols) unit.block.symbols.set(name, symbol);
  if (isolation.pushed.length > 0) {
    const end = new Label();
    c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
    c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    c.place(isolation.cleanup);
    // Drop the unfinished result.
    c.emit(Op.SWAP, 2, NO_LOCATION);
    c.emit(Op.POP_TOP, 0, NO_LOCATION);
    restoreNames(c, isolation.pushed, span);
    c.emit(Op.RERAISE, 0, NO_LOCATION);
    c.place(end);
    restoreNames(c, isolation.pushed, span);
  }
  for (const name of isolation.hidden) unit.hiddenFast.delete(name);
}

/** The loops from generator `index` inward; `depth` iterators are between the result and the top of the stack. */
function compileLoops(c: Compiler, node: ComprehensionNode, index: number, depth: number, onStack: boolean): void {
  const { span } = node;
  const generator = node.generators[index];
  const start = new Label();
  const next = new Label();
  const anchor = new Label();
  let loops = true;
  if (!onStack) {
    if (index === 0) {
      c.emit(Op.LOAD_FAST, 0, span);
    } else {
      // `for y in [f(x)]` only gives a name to a value: no loop is needed.
      const iterable = c.folder.foldIterable(generator.iter);
      const elements = iterable.kind === 'List' || iterable.kind === 'Tuple' ? iterable.elts : [];
      if (elements.length === 1 && elements[0].kind !== 'Starred') {
        compileExpression(c, elements[0]);
        loops = false;
      } else {
        compileIterator(c, generator);
      }
    }
  }
  let innerDepth = depth;
  if (loops) {
    innerDepth += 1;
    c.place(start);
    c.emitJump(Op.FOR_ITER, anchor, generator.iter.span);
  }
  storeTarget(c, generator.target);
  for (const condition of generator.ifs) compileCondition(c, condition, next, false);
  if (index + 1 < node.generators.length) compileLoops(c, node, index + 1, innerDepth, false);
  else compileElement(c, node, innerDepth);
  c.place(next);
  if (loops) {
    c.emitJump(Pseudo.JUMP, start, elementLocation(node, index + 1 === node.generators.length));
    c.place(anchor);
    c.emit(Op.END_FOR, 0, NO_LOCATION);
    c.emit(Op.POP_TOP, 0, NO_LOCATION);
  }
}

function elementLocation(node: ComprehensionNode, innermost: boolean): Span {
  if (node.kind !== 'DictComp') return node.elt.span;
  if (!innermost) return node.key.span;
  const { line, column } = node.key.span;
  return { line, column, endLine: node.value.span.endLine, endColumn: node.value.span.endColumn };
}

function compileElement(c: Compiler, node: ComprehensionNode, depth: number): void {
  const location = elementLocation(node, true);
  const value = (expression: Expr): void => compileExpression(c, expression);
  switch (node.kind) {
    case 'GeneratorExp':
      value(node.elt);
      emitYield(c, location);
      c.emit(Op.POP_TOP, 0, location);
      break;
    case 'ListComp':
      value(node.elt);
      c.emit(Op.LIST_APPEND, depth + 1, location);
      break;
    case 'SetComp':
      value(node.elt);
      c.emit(Op.SET_ADD, depth + 1, location);
      break;
    case 'DictComp':
      value(node.key);
      value(node.value);
      c.emit(Op.MAP_ADD, depth + 1, location);
      break;
  }
}
