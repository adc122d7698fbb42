// Classes: the body becomes a function without parameters that fills a namespace; `__build_class__` runs it.

import { type CodeObject, Intrinsic1 } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { ClassDef, Name } from '../parser/ast.ts';
import { compileArguments } from './calls.ts';
import { type Compiler, NO_LOCATION, NONE_CONSTANT } from './compiler.ts';
import { applyDecorators, compileDecorators, firstLineOf, makeFunction } from './functions.ts';
import { compileBody } from './statements.ts';
import { compileTypeParameters, enterTypeParameters } from './typeParameters.ts';

/** A class definition. */
export function compileClass(c: Compiler, node: ClassDef): void {
  const { span } = node;
  compileDecorators(c, node.decoratorList);
  const firstLine = firstLineOf(span, node.decoratorList);
  if (node.typeParams.length === 0) {
    emitBuildClass(c, node, compileClassBody(c, node, firstLine), null);
  } else {
    compileGenericClass(c, node, firstLine);
  }
  applyDecorators(c, node.decoratorList);
  c.useName(span, node.name, 'store');
}

/** With type parameters the class is made by a function whose locals they are, and gets a base `Generic[…]`. */
function compileGenericClass(c: Compiler, node: ClassDef, firstLine: number): void {
  const { span } = node;
  enterTypeParameters(c, node, node.name, firstLine, node.name);
  compileTypeParameters(c, node.typeParams);
  c.useName(span, '.type_params', 'store');
  const body = compileClassBody(c, node, firstLine);
  const genericBase: Name = { kind: 'Name', id: '.generic_base', span };
  emitBuildClass(c, node, body, genericBase);
  c.emit(Op.RETURN_VALUE, 0, span);
  makeFunction(c, span, c.leaveUnit(true), 0);
  c.emit(Op.PUSH_NULL, 0, span);
  c.emit(Op.CALL, 0, span);
}

function emitBuildClass(c: Compiler, node: ClassDef, body: CodeObject, genericBase: Name | null): void {
  const { span } = node;
  c.emit(Op.LOAD_BUILD_CLASS, 0, span);
  c.emit(Op.PUSH_NULL, 0, span);
  makeFunction(c, span, body, 0);
  c.loadConstant(span, { type: 'str', value: node.name });
  if (genericBase !== null) {
    c.useName(span, '.type_params', 'load');
    c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.SUBSCRIPT_GENERIC, span);
    c.useName(span, '.generic_base', 'store');
  }
  compileArguments(c, span, 2, node.bases, node.keywords, genericBase);
}

function compileClassBody(c: Compiler, node: ClassDef, firstLine: number): CodeObject {
  c.enterUnit('class', node.name, c.table.get(node), firstLine, node.name);
  const { unit } = c;
  const location = { line: firstLine, column: 0, endLine: firstLine, endColumn: 0 };
  c.useName(location, '__name__', 'load');
  c.useName(location, '__module__', 'store');
  c.loadConstant(location, { type: 'str', value: unit.qualifiedName });
  c.useName(location, '__qualname__', 'store');
  c.loadConstant(location, { type: 'int', value: firstLine });
  c.useName(location, '__firstlineno__', 'store');
  if (node.typeParams.length > 0) {
    c.useName(location, '.type_params', 'load');
    c.useName(location, '__type_params__', 'store');
  }
  if (unit.block.needsClassDict) {
    c.emit(Op.LOAD_LOCALS, 0, location);
    c.emit(Op.STORE_DEREF, unit.derefIndex('__classdict__', false), location);
  }
  compileBody(c, node.body, location, true);
  c.loadConstant(NO_LOCATION, {
    type: 'tuple',
    items: [...unit.staticAttributes].sort().map((value) => ({ type: 'str', value })),
  });
  c.useName(NO_LOCATION, '__static_attributes__', 'store');
  if (unit.block.needsClassDict) {
    c.loadClosureCell(NO_LOCATION, '__classdict__');
    c.useName(NO_LOCATION, '__classdictcell__', 'store');
  }
  if (unit.block.needsClassClosure) {
    // __build_class__ puts the finished class into the cell.
    c.loadClosureCell(NO_LOCATION, '__class__');
    c.emit(Op.COPY, 1, NO_LOCATION);
    c.useName(NO_LOCATION, '__classcell__', 'store');
  } else {
    c.loadConstant(NO_LOCATION, NONE_CONSTANT);
  }
  c.emit(Op.RETURN_VALUE, 0, NO_LOCATION);
  return c.leaveUnit(true);
}
