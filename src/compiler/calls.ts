// Calls and attributes: the plain call, the method form (LOAD_ATTR that leaves function and self), the form with
// unpacked arguments, and `super().name`, which needs no super object.

import { Op } from '../bytecode/opcodes.ts';
import type { Attribute, Call, Expr, Keyword } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import type { Compiler, Location } from './compiler.ts';
import { compileSequence, STACK_USE_GUIDELINE } from './displays.ts';
import { compileExpression } from './expressions.ts';
import { NameScope, SymbolFlag } from './symbols.ts';

/** Where the traceback should point when an attribute stands on another line than its object: at the name. */
export function attributeLocation(location: Span, node: Attribute): Span {
  const { endLine, endColumn } = node.span;
  if (location.line === endLine) return location;
  const column = Math.max(0, endColumn - node.attr.length);
  const lastLine = Math.max(endLine, location.endLine);
  const lastColumn = lastLine === endLine ? Math.max(column, location.endColumn) : location.endColumn;
  return { line: endLine, column, endLine: lastLine, endColumn: lastColumn };
}

/** True for `super().x` and `super(a, b).x` where `super` can only be the builtin. */
export function isSuperAttribute(c: Compiler, node: Attribute): boolean {
  const call = node.value;
  if (call.kind !== 'Call' || call.func.kind !== 'Name' || call.func.id !== 'super') return false;
  if (node.attr === '__class__' || call.keywords.length > 0) return false;
  const { block } = c.unit;
  if (block.scopeOf('super') !== NameScope.GLOBAL_IMPLICIT) return false;
  if (c.table.top.scopeOf('super') !== NameScope.UNKNOWN) return false;
  if (call.args.length === 2) return call.args.every((argument) => argument.kind !== 'Starred');
  if (call.args.length !== 0) return false;
  if (c.unit.argcount + c.unit.posonlyargcount === 0) return false;
  return block.scopeOf('__class__') === NameScope.FREE;
}

function emitSuperAttribute(c: Compiler, node: Attribute, method: boolean): void {
  const call = node.value as Call;
  c.useName(call.func.span, 'super', 'load');
  if (call.args.length === 2) {
    compileExpression(c, call.args[0]);
    compileExpression(c, call.args[1]);
  } else {
    c.useName(call.span, '__class__', 'load');
    c.useName(call.span, c.unit.variables.names[0], 'load');
  }
  const low = (call.args.length === 2 ? 2 : 0) | (method ? 1 : 0);
  c.emitName(Op.LOAD_SUPER_ATTR, node.attr, node.span, 2, low);
}

/** Loads an attribute whose object is not on the stack: only `super().x` is compiled this way. */
export function emitLoadAttribute(c: Compiler, node: Attribute): void {
  emitSuperAttribute(c, node, false);
}

function checkKeywords(c: Compiler, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    if (keyword.arg === '__debug__') throw c.error(keyword.span, 'cannot assign to __debug__');
    if (seen.has(keyword.arg)) throw c.error(keyword.span, `keyword argument repeated: ${keyword.arg}`);
    seen.add(keyword.arg);
  }
}

function isUnpacked(call: Call): boolean {
  return (
    call.args.some((argument) => argument.kind === 'Starred') || call.keywords.some((keyword) => keyword.arg === null)
  );
}

/** An imported module: its functions are no methods, so the method form would gain nothing. */
function isImported(c: Compiler, expression: Expr): boolean {
  return expression.kind === 'Name' && (c.table.top.flagsOf(expression.id) & SymbolFlag.IMPORT) !== 0;
}

function isMethodCall(c: Compiler, call: Call): boolean {
  const { func, args, keywords } = call;
  if (func.kind !== 'Attribute' || isImported(c, func.value)) return false;
  if (args.length + keywords.length + (keywords.length > 0 ? 1 : 0) >= STACK_USE_GUIDELINE) return false;
  return !isUnpacked(call);
}

/** What has to be on the stack before the rest of a call: the callable, or the object a method belongs to. */
export function openCall(c: Compiler, call: Call): Expr | null {
  checkKeywords(c, call.keywords);
  const { func } = call;
  if (func.kind === 'Attribute' && isMethodCall(c, call)) return isSuperAttribute(c, func) ? null : func.value;
  return func;
}

/** The rest of a call, when what `openCall` named is on the stack. */
export function compileCall(c: Compiler, call: Call): void {
  const { func } = call;
  if (func.kind === 'Attribute' && isMethodCall(c, call)) {
    c.emitName(Op.LOAD_ATTR, func.attr, attributeLocation(func.span, func), 1, 1);
    compileMethodArguments(c, call, func);
    return;
  }
  c.emit(Op.PUSH_NULL, 0, func.span);
  compileArguments(c, call.span, 0, call.args, call.keywords);
}

/** `super().method(…)`: nothing is on the stack yet. */
export function compileSuperCall(c: Compiler, call: Call): void {
  const func = call.func as Attribute;
  emitSuperAttribute(c, func, true);
  compileMethodArguments(c, call, func);
}

function compileMethodArguments(c: Compiler, call: Call, func: Attribute): void {
  for (const argument of call.args) compileExpression(c, argument);
  const location = attributeLocation(call.span, func);
  if (call.keywords.length > 0) {
    for (const keyword of call.keywords) compileExpression(c, keyword.value);
    emitKeywordNames(c, attributeLocation(func.span, func), call.keywords);
    c.emit(Op.CALL_KW, call.args.length + call.keywords.length, location);
  } else {
    c.emit(Op.CALL, call.args.length, location);
  }
}

function emitKeywordNames(c: Compiler, location: Location, keywords: readonly Keyword[]): void {
  c.loadConstant(location, {
    type: 'tuple',
    items: keywords.map((keyword) => ({ type: 'str', value: keyword.arg ?? '' })),
  });
}

/** Arguments and call, when callable and NULL (and `pushed` arguments) are on the stack. */
export function compileArguments(
  c: Compiler,
  location: Span,
  pushed: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
  /** A value of the compiler's own that comes after the arguments: the generic base of a class. */
  extra: Expr | null = null,
): void {
  checkKeywords(c, keywords);
  const all = extra === null ? args : [...args, extra];
  const simple =
    all.length + keywords.length * 2 <= STACK_USE_GUIDELINE &&
    all.every((argument) => argument.kind !== 'Starred') &&
    keywords.every((keyword) => keyword.arg !== null);
  if (!simple) {
    compileUnpackedArguments(c, location, pushed, all, keywords);
    return;
  }
  for (const argument of all) compileExpression(c, argument);
  if (keywords.length > 0) {
    for (const keyword of keywords) compileExpression(c, keyword.value);
    emitKeywordNames(c, location, keywords);
    c.emit(Op.CALL_KW, pushed + all.length + keywords.length, location);
  } else {
    c.emit(Op.CALL, pushed + all.length, location);
  }
}

function compileUnpackedArguments(
  c: Compiler,
  location: Span,
  pushed: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
): void {
  const only = args.length === 1 ? args[0] : null;
  if (pushed === 0 && only !== null && only.kind === 'Starred') compileExpression(c, only.value);
  else compileSequence(c, location, args, pushed, 'Tuple');
  let haveDict = false;
  let run: Keyword[] = [];
  const flush = (): void => {
    if (run.length === 0) return;
    compileKeywordRun(c, location, run);
    if (haveDict) c.emit(Op.DICT_MERGE, 1, location);
    haveDict = true;
    run = [];
  };
  for (const keyword of keywords) {
    if (keyword.arg !== null) {
      run.push(keyword);
      continue;
    }
    flush();
    if (!haveDict) {
      c.emit(Op.BUILD_MAP, 0, location);
      haveDict = true;
    }
    compileExpression(c, keyword.value);
    c.emit(Op.DICT_MERGE, 1, location);
  }
  flush();
  c.emit(Op.CALL_FUNCTION_EX, keywords.length > 0 ? 1 : 0, location);
}

/** A dict of keyword arguments that stand next to each other. */
function compileKeywordRun(c: Compiler, location: Span, run: readonly Keyword[]): void {
  const big = run.length * 2 > STACK_USE_GUIDELINE;
  if (run.length > 1 && !big) {
    for (const keyword of run) compileExpression(c, keyword.value);
    emitKeywordNames(c, location, run);
    c.emit(Op.BUILD_CONST_KEY_MAP, run.length, location);
    return;
  }
  if (big) c.emit(Op.BUILD_MAP, 0, null);
  for (const keyword of run) {
    c.loadConstant(location, { type: 'str', value: keyword.arg ?? '' });
    compileExpression(c, keyword.value);
    if (big) c.emit(Op.MAP_ADD, 1, null);
  }
  if (!big) c.emit(Op.BUILD_MAP, run.length, location);
}
