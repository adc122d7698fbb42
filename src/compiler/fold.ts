// Constant folding on expressions, done when the code generator asks for one. Results are remembered, so that a
// node is folded once however often it is compiled (`finally` bodies and loop tests are compiled twice).

import type { CodeConstant } from '../bytecode/code.ts';
import { constantTruth } from '../bytecode/constants.ts';
import type {
  BinOp,
  Compare,
  ComparisonOperator,
  Constant,
  ConstantValue,
  Expr,
  Subscript,
  Tuple,
  UnaryOp,
} from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import { foldBinary, foldSubscript, foldUnary } from './foldArithmetic.ts';
import { foldFormat } from './foldFormat.ts';

const NEGATED: Readonly<Partial<Record<ComparisonOperator, ComparisonOperator>>> = {
  Is: 'IsNot',
  IsNot: 'Is',
  In: 'NotIn',
  NotIn: 'In',
};

/** A constant node. Folding makes tuples and frozensets too, which no literal of the AST can be. */
function constantNode(value: CodeConstant, span: Span): Constant {
  return { kind: 'Constant', value: value as ConstantValue, span };
}

/** The value of a (folded) constant expression, null if it is not constant. */
export function constantOf(expression: Expr): CodeConstant | null {
  return expression.kind === 'Constant' ? expression.value : null;
}

/** The values of all elements, null if one of them is not constant. */
function constantElements(elements: readonly Expr[]): CodeConstant[] | null {
  const values: CodeConstant[] = [];
  for (const element of elements) {
    if (element.kind !== 'Constant') return null;
    values.push(element.value);
  }
  return values;
}

export class Folder {
  private readonly results = new Map<Expr, Expr>();

  /** The expression with everything constant at its top computed. */
  fold(expression: Expr): Expr {
    switch (expression.kind) {
      case 'Name':
        return expression.id === '__debug__'
          ? constantNode({ type: 'bool', value: true }, expression.span)
          : expression;
      case 'BinOp':
      case 'UnaryOp':
      case 'Compare':
      case 'Tuple':
      case 'Subscript': {
        const known = this.results.get(expression);
        if (known !== undefined) return known;
        const result = this.compute(expression);
        this.results.set(expression, result);
        this.results.set(result, result);
        return result;
      }
      default:
        return expression;
    }
  }

  /** The iterable of a `for`, or the right side of `in`: no program can see whether it is a list or a tuple. */
  foldIterable(expression: Expr): Expr {
    if (expression.kind !== 'List' && expression.kind !== 'Set') return this.fold(expression);
    const known = this.results.get(expression);
    if (known !== undefined) return known;
    const elements = expression.elts.map((element) => this.fold(element));
    const values = constantElements(elements);
    const { span } = expression;
    let result: Expr = expression;
    if (expression.kind === 'Set') {
      if (values !== null) result = constantNode({ type: 'frozenset', items: values }, span);
    } else if (values !== null) {
      result = constantNode({ type: 'tuple', items: values }, span);
    } else if (!elements.some((element) => element.kind === 'Starred')) {
      result = { kind: 'Tuple', elts: elements, span };
    }
    this.results.set(expression, result);
    this.results.set(result, result);
    return result;
  }

  private compute(expression: BinOp | UnaryOp | Compare | Tuple | Subscript): Expr {
    switch (expression.kind) {
      case 'BinOp':
        return this.binary(expression);
      case 'UnaryOp':
        return this.unary(expression);
      case 'Compare':
        return this.compare(expression);
      case 'Tuple':
        return this.tuple(expression);
      case 'Subscript':
        return this.subscript(expression);
    }
  }

  private binary(top: BinOp): Expr {
    const chain: BinOp[] = [];
    let left: Expr = top;
    while (left.kind === 'BinOp' && !this.results.has(left)) {
      chain.push(left);
      left = left.left;
    }
    let result = this.fold(left);
    for (let index = chain.length - 1; index >= 0; index--) {
      const node = chain[index];
      result = this.oneBinary(node, result, this.fold(node.right));
      this.results.set(node, result);
      this.results.set(result, result);
    }
    return result;
  }

  private oneBinary(node: BinOp, left: Expr, right: Expr): Expr {
    const leftValue = constantOf(left);
    if (node.op === 'Mod' && leftValue?.type === 'str' && right.kind === 'Tuple') {
      const format = foldFormat(leftValue.value, right, node.span);
      if (format !== null) return format;
    }
    const rightValue = constantOf(right);
    if (leftValue !== null && rightValue !== null) {
      const value = foldBinary(node.op, leftValue, rightValue);
      if (value !== null) return constantNode(value, node.span);
    }
    return left === node.left && right === node.right ? node : { ...node, left, right };
  }

  private unary(node: UnaryOp): Expr {
    const operand = this.fold(node.operand);
    const value = constantOf(operand);
    if (value !== null) {
      const folded: CodeConstant | null =
        node.op === 'Not' ? { type: 'bool', value: !constantTruth(value) } : foldUnary(node.op, value);
      if (folded !== null) return constantNode(folded, node.span);
    }
    if (node.op === 'Not' && operand.kind === 'Compare' && operand.ops.length === 1) {
      const negated = NEGATED[operand.ops[0]];
      if (negated !== undefined) return { ...operand, ops: [negated] };
    }
    return operand === node.operand ? node : { ...node, operand };
  }

  private compare(node: Compare): Expr {
    const last = node.ops.length - 1;
    const op = node.ops[last];
    if (op !== 'In' && op !== 'NotIn') return node;
    const container = this.foldIterable(node.comparators[last]);
    if (container === node.comparators[last]) return node;
    return { ...node, comparators: [...node.comparators.slice(0, last), container] };
  }

  private tuple(node: Tuple): Expr {
    const elements = node.elts.map((element) => this.fold(element));
    const values = constantElements(elements);
    if (values !== null) return constantNode({ type: 'tuple', items: values }, node.span);
    return { ...node, elts: elements };
  }

  private subscript(top: Subscript): Expr {
    const chain: Subscript[] = [];
    let value: Expr = top;
    while (value.kind === 'Subscript' && !this.results.has(value)) {
      chain.push(value);
      value = value.value;
    }
    let result = this.fold(value);
    for (let index = chain.length - 1; index >= 0; index--) {
      const node = chain[index];
      result = this.oneSubscript(node, constantOf(result));
      this.results.set(node, result);
      this.results.set(result, result);
    }
    return result;
  }

  private oneSubscript(node: Subscript, value: CodeConstant | null): Expr {
    if (value === null) return node;
    const index = constantOf(this.fold(node.slice));
    const result = index === null ? null : foldSubscript(value, index);
    return result === null ? node : constantNode(result, node.span);
  }
}
