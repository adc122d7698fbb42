// First pass over the symbol tables: walks the AST, opens a block for everything that has names of its own, and
// notes what is done with each name where. Errors that need nothing but this walk are reported here (CPython's
// symtable does the same, so they come before any error of the code generator).

import type {
  Arg,
  Arguments,
  ClassDef,
  Expr,
  FunctionDef,
  Root,
  Statement,
  TypeAlias,
  TypeParam,
} from '../parser/ast.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { MAX_NESTING, tooDeep } from './errors.ts';
import { analyseScopes } from './scopeAnalysis.ts';
import { collectPattern } from './symbolCollectorPatterns.ts';
import { ExpressionSymbols } from './symbolExpressions.ts';
import { type Block, mangleIn, SymbolFlag, type SymbolTable } from './symbols.ts';

/** Builds and resolves the symbol tables of a program. */
export function buildSymbolTable(root: Root, source: SourceFile, stringAnnotations: boolean): SymbolTable {
  const collector = new SymbolCollector(source, stringAnnotations);
  if (root.kind === 'Expression') collector.expression(root.body);
  else collector.statements(root.body);
  analyseScopes(collector.table.top, source);
  return collector.table;
}

export class SymbolCollector extends ExpressionSymbols {
  statements(statements: readonly Statement[]): void {
    for (const statement of statements) this.statement(statement);
  }

  private statement(first: Statement): void {
    if (this.depth >= MAX_NESTING) throw tooDeep(this.source, first.span);
    this.depth += 1;
    let next: Statement | null = first;
    while (next !== null) next = this.oneStatement(next);
    this.depth -= 1;
  }

  /** Visits a statement; returns the `elif` still to be visited, if there is one. */
  private oneStatement(statement: Statement): Statement | null {
    switch (statement.kind) {
      case 'FunctionDef':
        this.functionDefinition(statement);
        break;
      case 'ClassDef':
        this.classDefinition(statement);
        break;
      case 'TypeAlias':
        this.typeAlias(statement);
        break;
      case 'Return':
        if (statement.value !== null) this.expression(statement.value);
        break;
      case 'Delete':
        for (const target of statement.targets) this.target(target, 'delete');
        break;
      case 'Assign':
        for (const target of statement.targets) this.target(target);
        this.expression(statement.value);
        break;
      case 'AugAssign':
        this.target(statement.target);
        this.expression(statement.value);
        break;
      case 'AnnAssign':
        this.annotatedAssignment(statement);
        break;
      case 'For':
        this.target(statement.target);
        this.expression(statement.iter);
        this.statements(statement.body);
        this.statements(statement.orelse);
        break;
      case 'While':
        this.expression(statement.test);
        this.statements(statement.body);
        this.statements(statement.orelse);
        break;
      case 'If':
        this.expression(statement.test);
        this.statements(statement.body);
        if (statement.orelse.length === 1) return statement.orelse[0];
        this.statements(statement.orelse);
        break;
      case 'With':
        for (const item of statement.items) {
          this.expression(item.contextExpr);
          if (item.optionalVars !== null) this.target(item.optionalVars);
        }
        this.statements(statement.body);
        break;
      case 'Match':
        this.expression(statement.subject);
        for (const matchCase of statement.cases) {
          collectPattern(this, matchCase.pattern, this.depth);
          if (matchCase.guard !== null) this.expression(matchCase.guard);
          this.statements(matchCase.body);
        }
        break;
      case 'Raise':
        this.expressions([statement.exc, statement.cause]);
        break;
      case 'Try':
        this.statements(statement.body);
        this.statements(statement.orelse);
        for (const handler of statement.handlers) {
          if (handler.type !== null) this.expression(handler.type);
          if (handler.name !== null) this.bind(handler.name, handler.span);
          this.statements(handler.body);
        }
        this.statements(statement.finalbody);
        break;
      case 'Assert':
        this.expressions([statement.test, statement.msg]);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of statement.names) this.importedName(alias.name, alias.asname, alias.span);
        break;
      case 'Global':
        for (const name of statement.names) this.directive(name, statement.span, 'global', SymbolFlag.GLOBAL);
        break;
      case 'Nonlocal':
        for (const name of statement.names) this.directive(name, statement.span, 'nonlocal', SymbolFlag.NONLOCAL);
        break;
      case 'Expr':
        this.expression(statement.value);
        break;
      case 'Pass':
      case 'Break':
      case 'Continue':
        break;
    }
    return null;
  }

  private importedName(name: string, asname: string | null, span: Span): void {
    if (name === '*') {
      if (this.block.kind !== 'module') throw this.error(span, 'import * only allowed at module level');
      return;
    }
    this.define(asname ?? name.split('.', 1)[0], SymbolFlag.IMPORT, span);
  }

  private directive(name: string, span: Span, word: 'global' | 'nonlocal', flag: SymbolFlag): void {
    const mangled = mangleIn(this.block, this.className, name);
    const flags = this.block.flagsOf(mangled);
    if (flags & (SymbolFlag.PARAMETER | SymbolFlag.LOCAL | SymbolFlag.USE | SymbolFlag.ANNOTATED)) {
      let message = `name '${name}' is assigned to before ${word} declaration`;
      if (flags & SymbolFlag.PARAMETER) message = `name '${name}' is parameter and ${word}`;
      else if (flags & SymbolFlag.USE) message = `name '${name}' is used prior to ${word} declaration`;
      else if (flags & SymbolFlag.ANNOTATED) message = `annotated name '${name}' can't be ${word}`;
      throw this.error(span, message);
    }
    this.define(name, flag, span);
    this.block.directives.push({ name: mangled, span });
  }

  private annotatedAssignment(statement: Statement & { kind: 'AnnAssign' }): void {
    const { target } = statement;
    if (target.kind === 'Name') {
      const flags = this.block.flagsOf(mangleIn(this.block, this.className, target.id));
      const declared = flags & (SymbolFlag.GLOBAL | SymbolFlag.NONLOCAL);
      if (declared && this.block !== this.table.top && statement.simple) {
        const word = flags & SymbolFlag.GLOBAL ? 'global' : 'nonlocal';
        throw this.error(statement.span, `annotated name '${target.id}' can't be ${word}`);
      }
      if (statement.simple) this.bind(target.id, target.span, SymbolFlag.ANNOTATED | SymbolFlag.LOCAL);
      else if (statement.value !== null) this.bind(target.id, target.span);
    } else {
      this.target(target);
    }
    this.annotation(statement.annotation);
    if (statement.value !== null) this.expression(statement.value);
  }

  private annotation(annotation: Expr): void {
    if (!this.stringAnnotations) {
      this.expression(annotation);
      return;
    }
    // Such annotations become strings: they are walked for their errors only.
    this.enter('annotation', '_annotation', annotation);
    this.expression(annotation);
    this.leave();
    this.block.children.pop();
  }

  private functionDefinition(node: FunctionDef): void {
    this.bind(node.name, node.span);
    this.expressions(node.args.defaults);
    this.expressions(node.args.kwDefaults);
    this.expressions(node.decoratorList);
    const generic = node.typeParams.length > 0;
    if (generic) {
      this.enterTypeParameters(node, node.name, false);
      this.define('.defaults', SymbolFlag.PARAMETER, node.span);
      if (node.args.kwDefaults.some((value) => value !== null)) {
        this.define('.kwdefaults', SymbolFlag.PARAMETER, node.span);
      }
      this.typeParameters(node.typeParams);
    }
    for (const argument of allArguments(node.args)) {
      if (argument.annotation !== null) this.annotation(argument.annotation);
    }
    if (node.returns !== null) this.annotation(node.returns);
    this.enter('function', node.name, node);
    this.parameters(node.args);
    this.statements(node.body);
    this.leave();
    if (generic) this.leave();
  }

  private classDefinition(node: ClassDef): void {
    this.bind(node.name, node.span);
    this.expressions(node.decoratorList);
    const outerClass = this.className;
    const generic = node.typeParams.length > 0;
    if (generic) {
      const block = this.enterTypeParameters(node, node.name, true);
      block.mangledNames = new Set();
      this.className = node.name;
      this.typeParameters(node.typeParams);
    }
    this.expressions(node.bases);
    for (const keyword of node.keywords) this.keyword(keyword.arg, keyword.value, keyword.span);
    this.enter('class', node.name, node);
    this.className = node.name;
    if (generic) {
      this.define('__type_params__', SymbolFlag.LOCAL, node.span);
      this.define('.type_params', SymbolFlag.USE, node.span);
    }
    this.statements(node.body);
    this.leave();
    if (generic) this.leave();
    this.className = outerClass;
  }

  private enterTypeParameters(node: object, name: string, forClass: boolean): Block {
    const inClass = this.block.kind === 'class';
    const block = this.enter('typeParameters', name, node, 'typeParameters');
    const span = (node as { span: Span }).span;
    if (inClass) this.seeClassScope(span);
    if (forClass) {
      this.define('.type_params', SymbolFlag.LOCAL | SymbolFlag.USE, span);
      this.define('.generic_base', SymbolFlag.LOCAL | SymbolFlag.USE, span);
    }
    return block;
  }

  private typeParameters(parameters: readonly TypeParam[]): void {
    for (const parameter of parameters) {
      this.block.mangledNames?.add(parameter.name);
      this.bind(parameter.name, parameter.span, SymbolFlag.TYPE_PARAMETER | SymbolFlag.LOCAL);
      if (parameter.bound !== null) this.lazyExpression(parameter, parameter.bound, 'bound');
      if (parameter.defaultValue !== null) this.lazyExpression(parameter, parameter.defaultValue, 'default');
    }
  }

  /** A bound or default is compiled as a function of its own, called when somebody asks for the value. */
  private lazyExpression(parameter: TypeParam, expression: Expr, role: 'bound' | 'default'): void {
    const { canSeeClassScope } = this.block;
    this.enter('typeVariable', parameter.name, parameter, role);
    if (canSeeClassScope) this.seeClassScope(expression.span);
    this.expression(expression.kind === 'Starred' ? expression.value : expression);
    this.leave();
  }

  private typeAlias(node: TypeAlias): void {
    this.bind(node.name.id, node.name.span);
    const inClass = this.block.kind === 'class';
    const generic = node.typeParams.length > 0;
    if (generic) {
      this.enterTypeParameters(node, node.name.id, false);
      this.typeParameters(node.typeParams);
    }
    this.enter('typeAlias', node.name.id, node);
    if (inClass) this.seeClassScope(node.value.span);
    this.expression(node.value);
    this.leave();
    if (generic) this.leave();
  }
}

/** All parameters, in the order in which their annotations are visited. */
function allArguments(args: Arguments): Arg[] {
  const result = [...args.posonlyargs, ...args.args];
  if (args.vararg !== null) result.push(args.vararg);
  if (args.kwarg !== null) result.push(args.kwarg);
  return [...result, ...args.kwonlyargs];
}
