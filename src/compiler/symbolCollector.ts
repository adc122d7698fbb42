// First pass over the symbol tables: walks the AST, opens a block for everything that has names of its own, and
// notes what is done with each name where. Errors that need nothing but this walk are reported here (CPython's
// symtable does the same, so they come before any error of the code generator).

import type {
  Arg,
  Arguments,
  ClassDef,
  Comprehension,
  Expr,
  FunctionDef,
  Root,
  Statement,
  TypeAlias,
  TypeParam,
} from '../parser/ast.ts';
import { syntaxErrorAt } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { MAX_NESTING, tooDeep } from './errors.ts';
import { analyseScopes } from './scopeAnalysis.ts';
import { collectPattern } from './symbolCollectorPatterns.ts';
import {
  Block,
  type BlockKind,
  type BlockRole,
  BOUND,
  type ComprehensionKind,
  mangleIn,
  NameScope,
  SymbolFlag,
  SymbolTable,
} from './symbols.ts';

const COMPREHENSION_NAMES: Readonly<Record<ComprehensionKind, string>> = {
  list: 'list comprehension',
  set: 'set comprehension',
  dict: 'dict comprehension',
  generator: 'generator expression',
};

const RESTRICTED_BLOCKS: Readonly<Partial<Record<BlockKind, string>>> = {
  annotation: 'an annotation',
  typeVariable: 'a TypeVar bound',
  typeAlias: 'a type alias',
  typeParameters: 'the definition of a generic',
};

/** Builds and resolves the symbol tables of a program. */
export function buildSymbolTable(root: Root, source: SourceFile, stringAnnotations: boolean): SymbolTable {
  const collector = new SymbolCollector(source, stringAnnotations);
  if (root.kind === 'Expression') collector.expression(root.body);
  else collector.statements(root.body);
  analyseScopes(collector.table.top, source);
  return collector.table;
}

export class SymbolCollector {
  readonly table: SymbolTable;
  private block: Block;
  private readonly stack: Block[] = [];
  private className: string | null = null;
  private depth = 0;

  constructor(
    readonly source: SourceFile,
    private readonly stringAnnotations: boolean,
  ) {
    this.block = new Block('module', 'top');
    this.table = new SymbolTable(this.block);
  }

  error(span: Span, message: string): unknown {
    return syntaxErrorAt(this.source, span, message);
  }

  private enter(kind: BlockKind, name: string, node: object, role: BlockRole = 'body'): Block {
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

  private leave(): void {
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

  private checkName(name: string, span: Span, verb: 'assign to' | 'delete'): void {
    if (name === '__debug__') throw this.error(span, `cannot ${verb} __debug__`);
  }

  /** A name gets a value. */
  bind(name: string, span: Span, flag: number = SymbolFlag.LOCAL): void {
    this.checkName(name, span, 'assign to');
    this.define(name, flag, span);
  }

  statements(statements: readonly Statement[]): void {
    for (const statement of statements) this.statement(statement);
  }

  expressions(expressions: readonly (Expr | null)[]): void {
    for (const expression of expressions) if (expression !== null) this.expression(expression);
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
        for (const alias of statement.names) this.importedName(alias.name, alias.asname, alias.span, statement.span);
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

  private importedName(name: string, asname: string | null, span: Span, statementSpan: Span): void {
    const stored = asname ?? name.split('.', 1)[0];
    if (name === '*') {
      if (this.block.kind !== 'module') throw this.error(statementSpan, 'import * only allowed at module level');
      return;
    }
    this.bind(stored, span, SymbolFlag.IMPORT);
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

  private parameters(args: Arguments): void {
    for (const argument of [...args.posonlyargs, ...args.args, ...args.kwonlyargs]) {
      this.bind(argument.arg, argument.span, SymbolFlag.PARAMETER);
    }
    if (args.vararg !== null) {
      this.bind(args.vararg.arg, args.vararg.span, SymbolFlag.PARAMETER);
      this.block.hasVarargs = true;
    }
    if (args.kwarg !== null) {
      this.bind(args.kwarg.arg, args.kwarg.span, SymbolFlag.PARAMETER);
      this.block.hasVarkeywords = true;
    }
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

  private seeClassScope(span: Span): void {
    this.block.canSeeClassScope = true;
    this.define('__classdict__', SymbolFlag.USE, span);
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

  /** An expression that is assigned to or deleted. */
  target(expression: Expr, verb: 'assign to' | 'delete' = 'assign to'): void {
    switch (expression.kind) {
      case 'Name':
        this.checkName(expression.id, expression.span, verb);
        this.define(expression.id, SymbolFlag.LOCAL, expression.span);
        break;
      case 'Attribute':
        this.checkName(expression.attr, expression.span, verb);
        this.expression(expression.value);
        break;
      case 'Tuple':
      case 'List':
        if (this.depth >= MAX_NESTING) throw tooDeep(this.source, expression.span);
        this.depth += 1;
        for (const element of expression.elts) this.target(element, verb);
        this.depth -= 1;
        break;
      case 'Starred':
        this.target(expression.value, verb);
        break;
      default:
        this.expression(expression);
    }
  }

  expression(first: Expr): void {
    if (this.depth >= MAX_NESTING) throw tooDeep(this.source, first.span);
    this.depth += 1;
    // Left-leaning chains (a + b + c, a.b().c()[d]) are as long as a program likes: walk them with a loop.
    const chain: Expr[] = [];
    let leaf = first;
    for (let left = leftOperand(leaf); left !== null; left = leftOperand(leaf)) {
      chain.push(leaf);
      leaf = left;
    }
    this.leaf(leaf);
    for (let index = chain.length - 1; index >= 0; index--) this.rightOperands(chain[index]);
    this.depth -= 1;
  }

  /** The parts of a chained expression other than its left operand. */
  private rightOperands(expression: Expr): void {
    if (expression.kind === 'BinOp') {
      this.expression(expression.right);
    } else if (expression.kind === 'Subscript') {
      this.expression(expression.slice);
    } else if (expression.kind === 'Call') {
      this.expressions(expression.args);
      for (const keyword of expression.keywords) this.keyword(keyword.arg, keyword.value, keyword.span);
    }
  }

  private keyword(name: string | null, value: Expr, span: Span): void {
    if (name !== null) this.checkName(name, span, 'assign to');
    this.expression(value);
  }

  private leaf(expression: Expr): void {
    switch (expression.kind) {
      case 'Name':
        this.define(expression.id, SymbolFlag.USE, expression.span);
        if (expression.id === 'super' && this.block.isFunctionLike) {
          this.define('__class__', SymbolFlag.USE, expression.span);
        }
        break;
      case 'BoolOp':
        this.expressions(expression.values);
        break;
      case 'NamedExpr':
        this.namedExpression(expression);
        break;
      case 'UnaryOp':
        this.expression(expression.operand);
        break;
      case 'Lambda':
        this.expressions(expression.args.defaults);
        this.expressions(expression.args.kwDefaults);
        this.enter('function', 'lambda', expression);
        this.parameters(expression.args);
        this.expression(expression.body);
        this.leave();
        break;
      case 'IfExp':
        this.expressions([expression.test, expression.body, expression.orelse]);
        break;
      case 'Dict':
        this.expressions(expression.keys);
        this.expressions(expression.values);
        break;
      case 'Set':
      case 'List':
      case 'Tuple':
        this.expressions(expression.elts);
        break;
      case 'ListComp':
        this.comprehension('list', 'listcomp', expression, expression.generators, expression.elt, null);
        break;
      case 'SetComp':
        this.comprehension('set', 'setcomp', expression, expression.generators, expression.elt, null);
        break;
      case 'DictComp':
        this.comprehension('dict', 'dictcomp', expression, expression.generators, expression.key, expression.value);
        break;
      case 'GeneratorExp':
        this.comprehension('generator', 'genexpr', expression, expression.generators, expression.elt, null);
        break;
      case 'Yield':
      case 'YieldFrom':
        this.restrict('yield expression', expression.span);
        if (expression.value !== null) this.expression(expression.value);
        this.block.isGenerator = true;
        if (this.block.comprehension !== null) {
          throw this.error(expression.span, `'yield' inside ${COMPREHENSION_NAMES[this.block.comprehension]}`);
        }
        break;
      case 'Compare':
        this.expression(expression.left);
        this.expressions(expression.comparators);
        break;
      case 'FormattedValue':
        this.expressions([expression.value, expression.formatSpec]);
        break;
      case 'JoinedStr':
        this.expressions(expression.values);
        break;
      case 'Starred':
        this.expression(expression.value);
        break;
      case 'Slice':
        this.expressions([expression.lower, expression.upper, expression.step]);
        break;
      default:
        break;
    }
  }

  private restrict(what: string, span: Span): void {
    const where = RESTRICTED_BLOCKS[this.block.kind];
    if (where !== undefined) throw this.error(span, `${what} cannot be used within ${where}`);
  }

  private namedExpression(node: Expr & { kind: 'NamedExpr' }): void {
    this.restrict('named expression', node.span);
    if (this.block.visitingIterable > 0) {
      throw this.error(node.span, 'assignment expression cannot be used in a comprehension iterable expression');
    }
    if (this.block.comprehension !== null) this.extendNamedExpression(node.target.id, node.target.span);
    this.expression(node.value);
    this.target(node.target);
  }

  /** `:=` in a comprehension binds the name in the nearest block around that is no comprehension. */
  private extendNamedExpression(name: string, span: Span): void {
    const blocks = [...this.stack, this.block];
    for (let index = blocks.length - 1; index >= 0; index--) {
      const block = blocks[index];
      const flags = block.flagsOf(mangleIn(block, this.className, name));
      if (block.comprehension !== null) {
        if (flags & SymbolFlag.COMPREHENSION_TARGET && flags & (SymbolFlag.LOCAL | SymbolFlag.GLOBAL)) {
          throw this.error(span, `assignment expression cannot rebind comprehension iteration variable '${name}'`);
        }
        continue;
      }
      if (block.kind === 'function') {
        this.define(name, flags & SymbolFlag.GLOBAL ? SymbolFlag.GLOBAL : SymbolFlag.NONLOCAL, span);
        this.block.directives.push({ name: mangleIn(this.block, this.className, name), span });
        this.define(name, SymbolFlag.LOCAL, span, block);
        return;
      }
      if (block.kind === 'module') {
        this.define(name, SymbolFlag.GLOBAL, span);
        this.block.directives.push({ name: mangleIn(this.block, this.className, name), span });
        this.define(name, SymbolFlag.GLOBAL, span, block);
        return;
      }
      const where = block.kind === 'class' ? 'the body of a class' : RESTRICTED_BLOCKS[block.kind];
      throw this.error(
        span,
        block.kind === 'class'
          ? 'assignment expression within a comprehension cannot be used in a class body'
          : `assignment expression within a comprehension cannot be used within ${where}`,
      );
    }
  }

  private comprehension(
    kind: ComprehensionKind,
    name: string,
    node: Expr,
    generators: readonly Comprehension[],
    element: Expr,
    value: Expr | null,
  ): void {
    // The first iterable belongs to the block around.
    this.block.visitingIterable += 1;
    this.expression(generators[0].iter);
    this.block.visitingIterable -= 1;
    const block = this.enter('function', name, node);
    block.comprehension = kind;
    this.define('.0', SymbolFlag.PARAMETER, node.span);
    generators.forEach((generator, index) => {
      block.visitingTarget = true;
      this.target(generator.target);
      block.visitingTarget = false;
      if (index > 0) {
        block.visitingIterable += 1;
        this.expression(generator.iter);
        block.visitingIterable -= 1;
      }
      this.expressions(generator.ifs);
    });
    if (value !== null) this.expression(value);
    this.expression(element);
    block.isGenerator = kind === 'generator';
    this.leave();
  }
}

function leftOperand(expression: Expr): Expr | null {
  switch (expression.kind) {
    case 'BinOp':
      return expression.left;
    case 'Attribute':
    case 'Subscript':
      return expression.value;
    case 'Call':
      return expression.func;
    default:
      return null;
  }
}

/** All parameters, in the order in which their annotations are visited. */
function allArguments(args: Arguments): Arg[] {
  const result = [...args.posonlyargs, ...args.args];
  if (args.vararg !== null) result.push(args.vararg);
  if (args.kwarg !== null) result.push(args.kwarg);
  return [...result, ...args.kwonlyargs];
}

/** True if the name is bound in its block at all. */
export function isBound(block: Block, name: string): boolean {
  return (block.flagsOf(name) & BOUND) !== 0;
}
