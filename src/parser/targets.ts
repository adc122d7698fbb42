// Targets: which expressions can be assigned to or deleted, and what CPython calls those that cannot. The grammar
// reads a target as an expression (one token of lookahead cannot tell) and asks here afterwards.

import type { Expr } from './ast.ts';

/** What CPython calls an expression in "cannot assign to …". */
export function expressionName(node: Expr): string {
  switch (node.kind) {
    case 'Attribute':
      return 'attribute';
    case 'Subscript':
      return 'subscript';
    case 'Starred':
      return 'starred';
    case 'Name':
      return 'name';
    case 'List':
      return 'list';
    case 'Tuple':
      return 'tuple';
    case 'Lambda':
      return 'lambda';
    case 'Call':
      return 'function call';
    case 'BoolOp':
    case 'BinOp':
    case 'UnaryOp':
      return 'expression';
    case 'GeneratorExp':
      return 'generator expression';
    case 'Yield':
    case 'YieldFrom':
      return 'yield expression';
    case 'ListComp':
      return 'list comprehension';
    case 'SetComp':
      return 'set comprehension';
    case 'DictComp':
      return 'dict comprehension';
    case 'Dict':
      return 'dict literal';
    case 'Set':
      return 'set display';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'f-string expression';
    case 'Constant':
      return constantName(node.value);
    case 'Compare':
      return 'comparison';
    case 'IfExp':
      return 'conditional expression';
    case 'NamedExpr':
      return 'named expression';
    case 'Slice':
      return 'slice';
  }
}

function constantName(value: { readonly type: string; readonly value?: unknown }): string {
  if (value.type === 'None') return 'None';
  if (value.type === 'bool') return value.value === true ? 'True' : 'False';
  if (value.type === 'Ellipsis') return 'ellipsis';
  return 'literal';
}

export type TargetUse = 'assign' | 'delete' | 'for';

/** The first part of an expression that cannot be a target, or null if all of it can. */
export function invalidTarget(root: Expr, use: TargetUse): Expr | null {
  const open: Expr[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    switch (node.kind) {
      case 'Name':
      case 'Attribute':
      case 'Subscript':
        break;
      case 'List':
      case 'Tuple':
        for (let at = node.elts.length - 1; at >= 0; at -= 1) open.push(node.elts[at] as Expr);
        break;
      case 'Starred':
        if (use === 'delete') return node;
        open.push(node.value);
        break;
      case 'Compare':
        // `for f() in x`: the loop's own `in` was read as an operator; its left side is to blame.
        if (use !== 'for') return node;
        if (node.ops[0] === 'In') open.push(node.left);
        break;
      default:
        return node;
    }
  }
  return null;
}

/** Can this be the target of an annotation or an augmented assignment? */
export function isSingleTarget(node: Expr): boolean {
  return node.kind === 'Name' || node.kind === 'Attribute' || node.kind === 'Subscript';
}
