// The part of the symbol walk that visits expressions and assignment targets.

import type { Arguments, Comprehension, Expr } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import { MAX_NESTING, tooDeep } from './errors.ts';
import { RESTRICTED_BLOCKS, SymbolBlocks } from './symbolBlocks.ts';
import { type ComprehensionKind, mangleIn, SymbolFlag } from './symbols.ts';

const COMPREHENSION_NAMES: Readonly<Record<ComprehensionKind, string>> = {
  list: 'list comprehension',
  set: 'set comprehension',
  dict: 'dict comprehension',
  generator: 'generator expression',
};

export class ExpressionSymbols extends SymbolBlocks {
  expressions(expressions: readonly (Expr | null)[]): void {
    for (const expression of expressions) if (expression !== null) this.expression(expression);
  }

  protected parameters(args: Arguments): void {
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
  protected rightOperands(expression: Expr): void {
    if (expression.kind === 'BinOp') {
      this.expression(expression.right);
    } else if (expression.kind === 'Subscript') {
      this.expression(expression.slice);
    } else if (expression.kind === 'Call') {
      this.expressions(expression.args);
      for (const keyword of expression.keywords) this.keyword(keyword.arg, keyword.value, keyword.span);
    }
  }

  protected keyword(name: string | null, value: Expr, span: Span): void {
    if (name !== null) this.checkName(name, span, 'assign to');
    this.expression(value);
  }

  protected leaf(expression: Expr): void {
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

  protected namedExpression(node: Expr & { kind: 'NamedExpr' }): void {
    this.restrict('named expression', node.span);
    if (this.block.visitingIterable > 0) {
      throw this.error(node.span, 'assignment expression cannot be used in a comprehension iterable expression');
    }
    if (this.block.comprehension !== null) this.extendNamedExpression(node.target.id, node.target.span);
    this.expression(node.value);
    this.target(node.target);
  }

  /** `:=` in a comprehension binds the name in the nearest block around that is no comprehension. */
  protected extendNamedExpression(name: string, span: Span): void {
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
      const where = block.kind === 'class' ? 'in a class body' : `within ${RESTRICTED_BLOCKS[block.kind]}`;
      throw this.error(span, `assignment expression within a comprehension cannot be used ${where}`);
    }
  }

  protected comprehension(
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
