// Functions and lambdas: defaults and annotations are computed where the definition stands, the body becomes a code
// object of its own, and what the body shares with the function around goes along as a closure.

import { type CodeObject, FunctionAttribute } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Arg, Arguments, Expr, FunctionDef, Lambda } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import { type Compiler, type Location, NONE_CONSTANT } from './compiler.ts';
import { cleanDocstring, docstringOf } from './docstring.ts';
import { compileExpression } from './expressions.ts';
import { wrapInStopIterationHandler } from './generators.ts';
import { compileStatements } from './statements.ts';
import { compileAnnotation } from './targets.ts';
import { compileTypeParameters, enterTypeParameters, leaveTypeParameters } from './typeParameters.ts';

const { DEFAULTS, KWDEFAULTS, ANNOTATIONS, CLOSURE } = FunctionAttribute;

/** Makes a function of a code object; the values for `attributes` (FunctionAttribute bits) are on the stack. */
export function makeFunction(c: Compiler, location: Location, code: CodeObject, attributes: number): void {
  let bits = attributes;
  if (code.freeNames.length > 0) {
    for (const name of code.freeNames) c.loadClosureCell(location, name);
    c.emit(Op.BUILD_TUPLE, code.freeNames.length, location);
    bits |= CLOSURE;
  }
  c.loadConstant(location, { type: 'code', code });
  c.emit(Op.MAKE_FUNCTION, 0, location);
  for (const attribute of [CLOSURE, ANNOTATIONS, KWDEFAULTS, DEFAULTS]) {
    if (bits & attribute) c.emit(Op.SET_FUNCTION_ATTRIBUTE, attribute, location);
  }
}

/** Computes decorators, outermost first; `applyDecorators` calls them. */
export function compileDecorators(c: Compiler, decorators: readonly Expr[]): void {
  for (const decorator of decorators) compileExpression(c, decorator);
}

export function applyDecorators(c: Compiler, decorators: readonly Expr[]): void {
  for (let index = decorators.length - 1; index >= 0; index--) c.emit(Op.CALL, 0, decorators[index].span);
}

/** The line a definition starts at: that of its first decorator. */
export function firstLineOf(span: Span, decorators: readonly Expr[]): number {
  return decorators.length > 0 ? decorators[0].span.line : span.line;
}

/** Pushes the defaults; returns which of the two kinds there are. */
export function compileDefaults(c: Compiler, args: Arguments, location: Location): number {
  let attributes = 0;
  if (args.defaults.length > 0) {
    for (const value of args.defaults) compileExpression(c, value);
    c.emit(Op.BUILD_TUPLE, args.defaults.length, location);
    attributes |= DEFAULTS;
  }
  const names: string[] = [];
  args.kwonlyargs.forEach((argument, index) => {
    const value = args.kwDefaults[index] ?? null;
    if (value === null) return;
    names.push(c.mangle(argument.arg));
    compileExpression(c, value);
  });
  if (names.length > 0) {
    c.loadConstant(location, { type: 'tuple', items: names.map((value) => ({ type: 'str', value })) });
    c.emit(Op.BUILD_CONST_KEY_MAP, names.length, location);
    attributes |= KWDEFAULTS;
  }
  return attributes;
}

/** Pushes a tuple of parameter names and annotations, if there are annotations. */
function compileAnnotations(c: Compiler, args: Arguments, returns: Expr | null, location: Location): number {
  let count = 0;
  const one = (name: string, annotation: Expr | null): void => {
    if (annotation === null) return;
    c.loadConstant(location, { type: 'str', value: c.mangle(name) });
    if (annotation.kind === 'Starred' && !c.future.annotations) {
      // `*args: *Ts`
      compileExpression(c, annotation.value);
      c.emit(Op.UNPACK_SEQUENCE, 1, location);
    } else {
      compileAnnotation(c, annotation);
    }
    count += 2;
  };
  const all = (list: readonly (Arg | null)[]): void => {
    for (const argument of list) if (argument !== null) one(argument.arg, argument.annotation);
  };
  // The order is CPython's.
  all(args.args);
  all(args.posonlyargs);
  all([args.vararg]);
  all(args.kwonlyargs);
  all([args.kwarg]);
  one('return', returns);
  if (count === 0) return 0;
  c.emit(Op.BUILD_TUPLE, count, location);
  return ANNOTATIONS;
}

/** Tells the current code object how many parameters it has. */
export function setParameterCounts(c: Compiler, args: Arguments): void {
  const { unit } = c;
  unit.argcount = args.args.length;
  unit.posonlyargcount = args.posonlyargs.length;
  unit.kwonlyargcount = args.kwonlyargs.length;
}

/** A function definition. */
export function compileFunction(c: Compiler, node: FunctionDef): void {
  const { span } = node;
  compileDecorators(c, node.decoratorList);
  const firstLine = firstLineOf(span, node.decoratorList);
  const defaults = compileDefaults(c, node.args, span);
  if (node.typeParams.length === 0) {
    const annotations = compileAnnotations(c, node.args, node.returns, span);
    makeFunction(c, span, compileFunctionBody(c, node, firstLine), defaults | annotations);
  } else {
    compileGenericFunction(c, node, firstLine, defaults);
  }
  applyDecorators(c, node.decoratorList);
  c.useName(span, node.name, 'store');
}

/** With type parameters the function is made by a function of its own, whose locals they are. */
function compileGenericFunction(c: Compiler, node: FunctionDef, firstLine: number, defaults: number): void {
  const { span } = node;
  const passed = (defaults & DEFAULTS ? 1 : 0) + (defaults & KWDEFAULTS ? 1 : 0);
  if (passed === 2) c.emit(Op.SWAP, 2, span);
  enterTypeParameters(c, node, node.name, firstLine);
  compileTypeParameters(c, node.typeParams);
  // The defaults are its parameters.
  for (let index = 0; index < passed; index++) c.emit(Op.LOAD_FAST, index, span);
  const annotations = compileAnnotations(c, node.args, node.returns, span);
  makeFunction(c, span, compileFunctionBody(c, node, firstLine), defaults | annotations);
  const outer = leaveTypeParameters(c, span, passed);
  makeFunction(c, span, outer, 0);
  if (passed > 0) {
    c.emit(Op.SWAP, passed + 1, span);
    c.emit(Op.CALL, passed - 1, span);
  } else {
    c.emit(Op.PUSH_NULL, 0, span);
    c.emit(Op.CALL, 0, span);
  }
}

function compileFunctionBody(c: Compiler, node: FunctionDef, firstLine: number): CodeObject {
  c.enterUnit('function', node.name, c.table.get(node), firstLine);
  const docstring = docstringOf(node.body);
  c.unit.hasDocstring = docstring !== null;
  // The first constant is the docstring, or None.
  c.unit.constants.indexOf(docstring === null ? NONE_CONSTANT : { type: 'str', value: cleanDocstring(docstring) });
  setParameterCounts(c, node.args);
  compileStatements(c, docstring === null ? node.body : node.body.slice(1));
  if (c.unit.block.isGenerator) wrapInStopIterationHandler(c);
  return c.leaveUnit(true);
}

/** A lambda. */
export function compileLambda(c: Compiler, node: Lambda): void {
  const { span } = node;
  const defaults = compileDefaults(c, node.args, span);
  c.enterUnit('lambda', '<lambda>', c.table.get(node), span.line);
  // A lambda has no docstring.
  c.unit.constants.indexOf(NONE_CONSTANT);
  setParameterCounts(c, node.args);
  compileExpression(c, node.body);
  if (!c.unit.block.isGenerator) c.emit(Op.RETURN_VALUE, 0, node.body.span);
  makeFunction(c, span, c.leaveUnit(!c.unit.block.isGenerator), defaults);
}
