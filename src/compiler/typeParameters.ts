// Type parameters (`def f[T](…)`, `class C[T]: …`, `type A[T] = …`): they live in a function around the definition,
// and their bounds, their defaults and the value of an alias are functions that are called when somebody asks.

import { type CodeObject, Intrinsic1, Intrinsic2 } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Expr, TypeAlias, TypeParam } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import { type Compiler, NONE_CONSTANT } from './compiler.ts';
import { compileExpression } from './expressions.ts';
import { makeFunction } from './functions.ts';

const KINDS = {
  TypeVar: Intrinsic1.TYPEVAR,
  TypeVarTuple: Intrinsic1.TYPEVARTUPLE,
  ParamSpec: Intrinsic1.PARAMSPEC,
} as const;

/** Opens the function around a generic definition. */
export function enterTypeParameters(
  c: Compiler,
  node: object,
  name: string,
  firstLine: number,
  className?: string,
): void {
  const block = c.table.get(node, 'typeParameters');
  c.enterUnit('typeParameters', `<generic parameters of ${name}>`, block, firstLine, className);
}

/** Ends the function around a generic function, which is on the stack; `passed` defaults are its parameters. */
export function leaveTypeParameters(c: Compiler, location: Span, passed: number): CodeObject {
  c.emit(Op.SWAP, 2, location);
  c.emit(Op.CALL_INTRINSIC_2, Intrinsic2.SET_FUNCTION_TYPE_PARAMS, location);
  c.unit.argcount = passed;
  c.emit(Op.RETURN_VALUE, 0, location);
  return c.leaveUnit(true);
}

/** Makes the type parameters, binds their names, and leaves a tuple of them. */
export function compileTypeParameters(c: Compiler, parameters: readonly TypeParam[]): void {
  for (const parameter of parameters) {
    const { span, bound, defaultValue } = parameter;
    c.loadConstant(span, { type: 'str', value: parameter.name });
    if (bound === null) {
      c.emit(Op.CALL_INTRINSIC_1, KINDS[parameter.kind], span);
    } else {
      compileLazyExpression(c, parameter, bound, 'bound');
      const kind = bound.kind === 'Tuple' ? Intrinsic2.TYPEVAR_WITH_CONSTRAINTS : Intrinsic2.TYPEVAR_WITH_BOUND;
      c.emit(Op.CALL_INTRINSIC_2, kind, span);
    }
    if (defaultValue !== null) {
      compileLazyExpression(c, parameter, defaultValue, 'default');
      c.emit(Op.CALL_INTRINSIC_2, Intrinsic2.SET_TYPEPARAM_DEFAULT, span);
    }
    c.emit(Op.COPY, 1, span);
    c.useName(span, parameter.name, 'store');
  }
  c.emit(Op.BUILD_TUPLE, parameters.length, parameters[0].span);
}

function compileLazyExpression(c: Compiler, parameter: TypeParam, value: Expr, role: 'bound' | 'default'): void {
  c.enterUnit('typeParameters', parameter.name, c.table.get(parameter, role), value.span.line);
  if (value.kind === 'Starred') {
    compileExpression(c, value.value);
    c.emit(Op.UNPACK_SEQUENCE, 1, value.span);
  } else {
    compileExpression(c, value);
  }
  c.emit(Op.RETURN_VALUE, 0, value.span);
  makeFunction(c, value.span, c.leaveUnit(true), 0);
}

/** `type name[parameters] = value` */
export function compileTypeAlias(c: Compiler, node: TypeAlias): void {
  const { span } = node;
  const name = node.name.id;
  const generic = node.typeParams.length > 0;
  if (generic) {
    enterTypeParameters(c, node, name, span.line);
    c.loadConstant(span, { type: 'str', value: name });
    compileTypeParameters(c, node.typeParams);
  } else {
    c.loadConstant(span, { type: 'str', value: name });
    c.loadConstant(span, NONE_CONSTANT);
  }
  c.enterUnit('typeParameters', name, c.table.get(node), span.line);
  // Keeps a string that is the value from becoming a docstring.
  c.unit.constants.indexOf(NONE_CONSTANT);
  compileExpression(c, node.value);
  c.emit(Op.RETURN_VALUE, 0, span);
  makeFunction(c, span, c.leaveUnit(true), 0);
  c.emit(Op.BUILD_TUPLE, 3, span);
  c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.TYPEALIAS, span);
  if (generic) {
    c.emit(Op.RETURN_VALUE, 0, span);
    makeFunction(c, span, c.leaveUnit(true), 0);
    c.emit(Op.PUSH_NULL, 0, span);
    c.emit(Op.CALL, 0, span);
  }
  c.useName(span, name, 'store');
}
