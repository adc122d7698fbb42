// Expressions back to text, in the normal form of CPython's `ast.unparse` for annotations: what
// `from __future__ import annotations` stores instead of values.

import { reprBytes, reprFloat, reprString } from '../bytecode/constants.ts';
import type {
  Arguments,
  BinaryOperator,
  ComparisonOperator,
  Comprehension,
  Constant,
  Expr,
  JoinedStr,
} from '../parser/ast.ts';

/** Binding strength, weakest first. */
enum Level {
  TUPLE,
  TEST,
  OR,
  AND,
  NOT,
  COMPARE,
  OPERAND,
  BIT_OR = OPERAND,
  BIT_XOR,
  BIT_AND,
  SHIFT,
  ARITHMETIC,
  TERM,
  FACTOR,
  POWER,
  AWAIT,
  ATOM,
}

const BINARY: Readonly<Record<BinaryOperator, readonly [string, Level]>> = {
  BitOr: ['|', Level.BIT_OR],
  BitXor: ['^', Level.BIT_XOR],
  BitAnd: ['&', Level.BIT_AND],
  LShift: ['<<', Level.SHIFT],
  RShift: ['>>', Level.SHIFT],
  Add: ['+', Level.ARITHMETIC],
  Sub: ['-', Level.ARITHMETIC],
  Mult: ['*', Level.TERM],
  MatMult: ['@', Level.TERM],
  Div: ['/', Level.TERM],
  Mod: ['%', Level.TERM],
  FloorDiv: ['//', Level.TERM],
  Pow: ['**', Level.POWER],
};

const COMPARISONS: Readonly<Record<ComparisonOperator, string>> = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
};

const UNARY = {
  Not: ['not ', Level.NOT],
  UAdd: ['+', Level.FACTOR],
  USub: ['-', Level.FACTOR],
  Invert: ['~', Level.FACTOR],
} as const;

/** The text of an expression. */
export function unparse(expression: Expr): string {
  return text(expression, Level.TEST);
}

function parenthesised(inner: string, own: Level, wanted: Level): string {
  return wanted > own ? `(${inner})` : inner;
}

function list(elements: readonly Expr[], level: Level = Level.TEST): string {
  return elements.map((element) => text(element, level)).join(', ');
}

/** The left operand of a chained expression and the binding strength it must have; null if there is none. */
function leftOperand(expression: Expr): { readonly left: Expr; readonly level: Level } | null {
  switch (expression.kind) {
    case 'BinOp': {
      const own = BINARY[expression.op][1];
      return { left: expression.left, level: expression.op === 'Pow' ? own + 1 : own };
    }
    case 'Attribute':
    case 'Subscript':
      return { left: expression.value, level: Level.ATOM };
    case 'Call':
      return { left: expression.func, level: Level.ATOM };
    default:
      return null;
  }
}

/** The text of an expression in a place that asks for a binding strength. Long chains are walked with a loop. */
function text(expression: Expr, level: Level): string {
  const chain: { readonly node: Expr; readonly level: Level }[] = [];
  let node = expression;
  let wanted = level;
  for (let next = leftOperand(node); next !== null; next = leftOperand(node)) {
    chain.push({ node, level: wanted });
    node = next.left;
    wanted = next.level;
  }
  let result = leafText(node, wanted);
  for (let index = chain.length - 1; index >= 0; index--) {
    const outer = chain[index];
    result = chainText(outer.node, result, outer.level);
  }
  return result;
}

/** The text of a chained expression, given that of its left operand. */
function chainText(expression: Expr, left: string, level: Level): string {
  switch (expression.kind) {
    case 'BinOp': {
      const [word, own] = BINARY[expression.op];
      const right = text(expression.right, expression.op === 'Pow' ? own : own + 1);
      return parenthesised(`${left} ${word} ${right}`, own, level);
    }
    case 'Attribute': {
      const isInt = expression.value.kind === 'Constant' && expression.value.value.type === 'int';
      return `${left}${isInt ? ' ' : ''}.${expression.attr}`;
    }
    case 'Subscript': {
      const { slice } = expression;
      const isTuple = slice.kind === 'Tuple' && slice.elts.length > 0;
      return `${left}[${isTuple ? tupleText(slice.elts, Level.TUPLE) : unparse(slice)}]`;
    }
    case 'Call': {
      const parts = expression.args.map((argument) => unparse(argument));
      for (const { arg, value } of expression.keywords) {
        parts.push(arg === null ? `**${unparse(value)}` : `${arg}=${unparse(value)}`);
      }
      const only = parts.length === 1 ? expression.args[0] : undefined;
      return only?.kind === 'GeneratorExp' ? `${left}${unparse(only)}` : `${left}(${parts.join(', ')})`;
    }
    default:
      return left;
  }
}

function leafText(expression: Expr, level: Level): string {
  switch (expression.kind) {
    case 'BinOp':
    case 'Attribute':
    case 'Subscript':
    case 'Call':
      return text(expression, level);
    case 'BoolOp': {
      const own = expression.op === 'And' ? Level.AND : Level.OR;
      const word = expression.op === 'And' ? ' and ' : ' or ';
      return parenthesised(expression.values.map((value) => text(value, own + 1)).join(word), own, level);
    }
    case 'NamedExpr':
      return parenthesised(`${expression.target.id} := ${text(expression.value, Level.ATOM)}`, Level.TUPLE, level);
    case 'UnaryOp': {
      const [word, own] = UNARY[expression.op];
      return parenthesised(`${word}${text(expression.operand, own)}`, own, level);
    }
    case 'Lambda': {
      const parameters = argumentsText(expression.args);
      const head = parameters === '' ? 'lambda' : `lambda ${parameters}`;
      return parenthesised(`${head}: ${text(expression.body, Level.TEST)}`, Level.TEST, level);
    }
    case 'IfExp': {
      const { body, test, orelse } = expression;
      const inner = `${text(body, Level.TEST + 1)} if ${text(test, Level.TEST + 1)} else ${text(orelse, Level.TEST)}`;
      return parenthesised(inner, Level.TEST, level);
    }
    case 'Dict':
      return `{${expression.values
        .map((value, index) => {
          const key = expression.keys[index];
          return key === null ? `**${text(value, Level.OPERAND)}` : `${unparse(key)}: ${unparse(value)}`;
        })
        .join(', ')}}`;
    case 'Set':
      return `{${list(expression.elts)}}`;
    case 'List':
      return `[${list(expression.elts)}]`;
    case 'Tuple':
      return tupleText(expression.elts, level);
    case 'ListComp':
      return `[${unparse(expression.elt)}${generatorsText(expression.generators)}]`;
    case 'SetComp':
      return `{${unparse(expression.elt)}${generatorsText(expression.generators)}}`;
    case 'DictComp':
      return `{${unparse(expression.key)}: ${unparse(expression.value)}${generatorsText(expression.generators)}}`;
    case 'GeneratorExp':
      return `(${unparse(expression.elt)}${generatorsText(expression.generators)})`;
    case 'Yield':
      return expression.value === null ? '(yield)' : `(yield ${text(expression.value, Level.TUPLE)})`;
    case 'YieldFrom':
      return `(yield from ${unparse(expression.value)})`;
    case 'Compare': {
      const rest = expression.ops.map(
        (op, index) => ` ${COMPARISONS[op]} ${text(expression.comparators[index], Level.COMPARE + 1)}`,
      );
      return parenthesised(`${text(expression.left, Level.COMPARE + 1)}${rest.join('')}`, Level.COMPARE, level);
    }
    case 'FormattedValue':
    case 'JoinedStr':
      return `f${reprString(formatText(expression))}`;
    case 'Constant':
      return constantText(expression);
    case 'Starred':
      return `*${text(expression.value, Level.OPERAND)}`;
    case 'Name':
      return expression.id;
    case 'Slice': {
      const part = (value: Expr | null): string => (value === null ? '' : unparse(value));
      const step = expression.step === null ? '' : `:${unparse(expression.step)}`;
      return `${part(expression.lower)}:${part(expression.upper)}${step}`;
    }
  }
}

function tupleText(elements: readonly Expr[], level: Level): string {
  if (elements.length === 0) return '()';
  const inner = elements.length === 1 ? `${unparse(elements[0])},` : list(elements);
  return parenthesised(inner, Level.TUPLE, level);
}

function generatorsText(generators: readonly Comprehension[]): string {
  return generators
    .map(({ target, iter, ifs }) => {
      const conditions = ifs.map((condition) => ` if ${text(condition, Level.TEST + 1)}`).join('');
      return ` for ${text(target, Level.TUPLE)} in ${text(iter, Level.TEST + 1)}${conditions}`;
    })
    .join('');
}

function argumentsText(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  positional.forEach((argument, index) => {
    const value = index >= firstDefault ? `=${unparse(args.defaults[index - firstDefault])}` : '';
    parts.push(`${argument.arg}${value}`);
    if (index === args.posonlyargs.length - 1) parts.push('/');
  });
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  args.kwonlyargs.forEach((argument, index) => {
    const value = args.kwDefaults[index] ?? null;
    parts.push(value === null ? argument.arg : `${argument.arg}=${unparse(value)}`);
  });
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

function constantText({ value }: Constant): string {
  switch (value.type) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return '...';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return String(value.value);
    case 'float':
      return reprFloat(value.value).replace(/inf/g, '1e309');
    case 'imaginary':
      return `${reprFloat(value.value).replace(/\.0$/, '').replace(/inf/g, '1e309')}j`;
    case 'str':
      return reprString(value.value);
    case 'bytes':
      return reprBytes(value.value);
  }
}

function formatText(node: Expr | JoinedStr): string {
  switch (node.kind) {
    case 'JoinedStr':
      return node.values.map(formatText).join('');
    case 'FormattedValue': {
      const value = text(node.value, Level.TEST + 1);
      const conversion = node.conversion === null ? '' : `!${node.conversion}`;
      const spec = node.formatSpec === null ? '' : `:${formatText(node.formatSpec)}`;
      return `{${value.startsWith('{') ? ' ' : ''}${value}${conversion}${spec}}`;
    }
    case 'Constant':
      return node.value.type === 'str' ? node.value.value.replace(/[{}]/g, (brace) => brace + brace) : '';
    default:
      return text(node, Level.TEST);
  }
}
