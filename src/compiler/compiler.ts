// The state of a compilation, and the few operations that every part of the code generator uses: write an
// instruction, place a label, load a constant, use a name, open and close a code object. The parts themselves
// (statements, expressions, functions …) are functions over it, one file for each concept.

import { type CodeConstant, CodeFlag, type CodeObject } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Expr } from '../parser/ast.ts';
import { syntaxErrorAt } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { assembleUnit } from './assembleUnit.ts';
import { Folder } from './fold.ts';
import type { FutureFeatures } from './future.ts';
import { type Label, Pseudo } from './instructionSequence.ts';
import { type Block, mangleIn, NameScope, type SymbolTable } from './symbols.ts';
import { type FrameBlock, MAX_FRAME_BLOCKS, Unit, type UnitKind } from './unit.ts';

/** What the compiler made up itself has no place in the source. */
export const NO_LOCATION = null;

export type Location = Span | null;

export const NONE_CONSTANT: CodeConstant = { type: 'None' };

/**
 * A `finally` is compiled twice, so nested ones (each in the `finally` of the one before) grow without bounds: some
 * limit has to stop them. It lies far beyond any program that somebody wrote.
 */
const MAX_INSTRUCTIONS = 2_000_000;

type NameUse = 'load' | 'store' | 'delete';

const NAME_OPS = {
  fast: { load: Op.LOAD_FAST, store: Op.STORE_FAST, delete: Op.DELETE_FAST },
  global: { load: Op.LOAD_GLOBAL, store: Op.STORE_GLOBAL, delete: Op.DELETE_GLOBAL },
  name: { load: Op.LOAD_NAME, store: Op.STORE_NAME, delete: Op.DELETE_NAME },
} as const;

export class Compiler {
  readonly folder = new Folder();
  private current: Unit | null = null;

  constructor(
    readonly source: SourceFile,
    readonly table: SymbolTable,
    readonly future: FutureFeatures,
    /** Statements at the top level print their values. */
    readonly interactive: boolean,
  ) {}

  get unit(): Unit {
    return this.current as Unit;
  }

  /** True in the outermost code object. */
  get atTopLevel(): boolean {
    return this.current?.parent === null;
  }

  error(span: Span, message: string): unknown {
    return syntaxErrorAt(this.source, span, message);
  }

  // Code objects

  enterUnit(kind: UnitKind, name: string, block: Block, firstLine: number, className?: string): void {
    const parent = this.current;
    const inherited = className ?? parent?.className ?? null;
    this.current = new Unit(kind, name, block, firstLine, parent, inherited, qualifiedName);
    const span: Span = { line: firstLine, column: 0, endLine: firstLine, endColumn: 0 };
    this.emit(Op.RESUME, 0, kind === 'module' ? { line: 0, column: 0, endLine: 1, endColumn: 0 } : span);
  }

  /** Ends the current code object; `addReturn` adds the `return None` at the end of a body. */
  leaveUnit(addReturn: boolean): CodeObject {
    const unit = this.unit;
    if (addReturn) this.loadConstant(NO_LOCATION, NONE_CONSTANT);
    this.emit(Op.RETURN_VALUE, 0, NO_LOCATION);
    const code = assembleUnit(unit, codeFlags(unit), this.source.filename);
    this.current = unit.parent;
    return code;
  }

  // Instructions

  emit(op: number, argument: number, location: Location): void {
    const { sequence } = this.unit;
    if (sequence.instructions.length >= MAX_INSTRUCTIONS) throw this.tooLarge(location);
    sequence.add(op, argument, location);
  }

  private tooLarge(location: Location): unknown {
    const line = this.unit.firstLine;
    return this.error(location ?? { line, column: 0, endLine: line, endColumn: 0 }, 'too many instructions');
  }

  emitJump(op: number, target: Label, location: Location): void {
    this.unit.sequence.add(op, 0, location, target);
  }

  place(label: Label): void {
    this.unit.sequence.place(label);
  }

  loadConstant(location: Location, constant: CodeConstant): void {
    this.emit(Op.LOAD_CONST, this.unit.constants.indexOf(constant), location);
  }

  /** An instruction that takes an attribute or import name. */
  emitName(op: Op, name: string, location: Location, shift = 0, low = 0): void {
    const index = this.unit.names.indexOf(this.mangle(name));
    this.emit(op, (index << shift) | low, location);
  }

  mangle(name: string): string {
    return mangleIn(this.unit.block, this.unit.className, name);
  }

  /** The index of a local variable. */
  variable(name: string): number {
    return this.unit.variables.indexOf(name);
  }

  // Names

  /** Loads, stores or deletes a variable, wherever it lives. */
  useName(location: Location, name: string, use: NameUse): void {
    if (name === '__debug__' && use !== 'load' && location !== null) {
      throw this.error(location, `cannot ${use === 'store' ? 'assign to' : 'delete'} __debug__`);
    }
    const { unit } = this;
    const { block } = unit;
    const mangled = this.mangle(name);
    const scope = block.scopeOf(mangled);
    if (scope === NameScope.FREE || scope === NameScope.CELL) {
      this.useCell(location, mangled, use, scope === NameScope.FREE);
      return;
    }
    const fast = scope === NameScope.LOCAL && (block.isFunctionLike || unit.hiddenFast.has(mangled));
    if (fast) {
      this.emit(NAME_OPS.fast[use], this.variable(mangled), location);
      return;
    }
    const isGlobal =
      scope === NameScope.GLOBAL_EXPLICIT || (scope === NameScope.GLOBAL_IMPLICIT && block.isFunctionLike);
    const index = unit.names.indexOf(mangled);
    if (use === 'load' && scope === NameScope.GLOBAL_IMPLICIT && block.canSeeClassScope) {
      // The class body may bind it, under a name this function cannot know as its own.
      this.useName(location, '__classdict__', 'load');
      this.emit(Op.LOAD_FROM_DICT_OR_GLOBALS, index, location);
      return;
    }
    if (isGlobal) {
      this.emit(NAME_OPS.global[use], use === 'load' ? index << 1 : index, location);
      return;
    }
    if (use === 'load' && block.kind === 'class' && unit.inlinedComprehensions > 0) {
      // A comprehension does not see the names of the class body around it.
      this.emit(Op.LOAD_GLOBAL, index << 1, location);
      return;
    }
    this.emit(NAME_OPS.name[use], index, location);
  }

  private useCell(location: Location, name: string, use: NameUse, isFree: boolean): void {
    const { unit } = this;
    const index = unit.derefIndex(name, isFree);
    if (use === 'store') {
      this.emit(Op.STORE_DEREF, index, location);
    } else if (use === 'delete') {
      this.emit(Op.DELETE_DEREF, index, location);
    } else if (unit.block.kind === 'class' && unit.inlinedComprehensions === 0) {
      this.emit(Op.LOAD_LOCALS, 0, location);
      this.emit(Op.LOAD_FROM_DICT_OR_DEREF, index, location);
    } else if (unit.block.canSeeClassScope && name !== '__classdict__') {
      this.useName(location, '__classdict__', 'load');
      this.emit(Op.LOAD_FROM_DICT_OR_DEREF, index, location);
    } else {
      this.emit(Op.LOAD_DEREF, index, location);
    }
  }

  /** Pushes the cell of a variable of this block that an inner function uses. */
  loadClosureCell(location: Location, name: string): void {
    const { unit } = this;
    // In a class a name can be local and free at once: inner functions mean the free one.
    const isCell =
      (unit.kind === 'class' && (name === '__class__' || name === '__classdict__')) ||
      unit.block.scopeOf(name) === NameScope.CELL;
    this.emit(Pseudo.LOAD_CLOSURE, unit.derefIndex(name, !isCell), location);
  }

  // Frame blocks

  pushFrameBlock(block: FrameBlock, location: Location): void {
    const { frameBlocks } = this.unit;
    if (frameBlocks.length >= MAX_FRAME_BLOCKS) {
      const span = location ?? { line: this.unit.firstLine, column: 0, endLine: this.unit.firstLine, endColumn: 0 };
      throw this.error(span, 'too many statically nested blocks');
    }
    frameBlocks.push(block);
  }

  popFrameBlock(): void {
    this.unit.frameBlocks.pop();
  }

  fold(expression: Expr): Expr {
    return this.folder.fold(expression);
  }
}

function codeFlags(unit: Unit): number {
  const { block } = unit;
  let flags = 0;
  if (block.isFunctionLike) {
    flags |= CodeFlag.NEWLOCALS | CodeFlag.OPTIMIZED;
    if (block.nested) flags |= CodeFlag.NESTED;
    if (block.isGenerator) flags |= CodeFlag.GENERATOR;
    if (block.hasVarargs) flags |= CodeFlag.VARARGS;
    if (block.hasVarkeywords) flags |= CodeFlag.VARKEYWORDS;
  }
  if (unit.hasDocstring) flags |= CodeFlag.HAS_DOCSTRING;
  return flags;
}

/** The dotted name of a function or class from the module down. */
function qualifiedName(unit: Unit): string {
  let { parent } = unit;
  if (parent?.kind === 'typeParameters') parent = parent.parent;
  if (parent === null || parent.parent === null) return unit.name;
  if (unit.kind === 'function' || unit.kind === 'class') {
    const mangled = mangleIn(parent.block, parent.className, unit.name);
    if (parent.block.scopeOf(mangled) === NameScope.GLOBAL_EXPLICIT) return unit.name;
  }
  const inFunction = parent.kind === 'function' || parent.kind === 'lambda';
  return `${parent.qualifiedName}${inFunction ? '.<locals>' : ''}.${unit.name}`;
}
