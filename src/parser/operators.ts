// Operators: how tightly each binds and what it builds. The grammar reads operators with one loop over this table
// instead of one rule for each level, for two reasons: a chain of rules costs fifteen calls for every single name,
// and it would put every nested `-` or `**` on the JavaScript stack.

import type { IToken } from 'chevrotain';
import { keyword, operator } from '../lexer/tokens.ts';
import type { BinaryOperator, ComparisonOperator, UnaryOp } from './ast.ts';

/** Binding strengths; a higher one binds tighter. */
export const Precedence = {
  Or: 1,
  And: 2,
  Not: 3,
  Comparison: 4,
  BitOr: 5,
  BitXor: 6,
  BitAnd: 7,
  Shift: 8,
  Sum: 9,
  Term: 10,
  Unary: 11,
  Power: 12,
} as const;

export type InfixOperator =
  | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly precedence: number }
  | { readonly kind: 'comparison'; readonly op: ComparisonOperator; readonly precedence: number }
  | { readonly kind: 'boolean'; readonly op: 'And' | 'Or'; readonly precedence: number };

export interface PrefixOperator {
  readonly kind: 'prefix';
  readonly op: UnaryOp['op'];
  readonly precedence: number;
}

function binary(op: BinaryOperator, precedence: number): InfixOperator {
  return { kind: 'binary', op, precedence };
}

function comparison(op: ComparisonOperator): InfixOperator {
  return { kind: 'comparison', op, precedence: Precedence.Comparison };
}

const infixEntries: readonly (readonly [{ tokenTypeIdx?: number }, InfixOperator])[] = [
  [keyword.or, { kind: 'boolean', op: 'Or', precedence: Precedence.Or }],
  [keyword.and, { kind: 'boolean', op: 'And', precedence: Precedence.And }],
  [operator.DoubleEqual, comparison('Eq')],
  [operator.NotEqual, comparison('NotEq')],
  [operator.Less, comparison('Lt')],
  [operator.LessEqual, comparison('LtE')],
  [operator.Greater, comparison('Gt')],
  [operator.GreaterEqual, comparison('GtE')],
  [keyword.in, comparison('In')],
  [keyword.is, comparison('Is')],
  [keyword.not, comparison('NotIn')],
  [operator.Bar, binary('BitOr', Precedence.BitOr)],
  [operator.Caret, binary('BitXor', Precedence.BitXor)],
  [operator.Ampersand, binary('BitAnd', Precedence.BitAnd)],
  [operator.LeftShift, binary('LShift', Precedence.Shift)],
  [operator.RightShift, binary('RShift', Precedence.Shift)],
  [operator.Plus, binary('Add', Precedence.Sum)],
  [operator.Minus, binary('Sub', Precedence.Sum)],
  [operator.Star, binary('Mult', Precedence.Term)],
  [operator.Slash, binary('Div', Precedence.Term)],
  [operator.DoubleSlash, binary('FloorDiv', Precedence.Term)],
  [operator.Percent, binary('Mod', Precedence.Term)],
  [operator.At, binary('MatMult', Precedence.Term)],
  [operator.DoubleStar, binary('Pow', Precedence.Power)],
];

/** By token type index; sparse. */
const infixByType: (InfixOperator | undefined)[] = [];
for (const [type, entry] of infixEntries) infixByType[type.tokenTypeIdx as number] = entry;

const prefixByType: (PrefixOperator | undefined)[] = [];
prefixByType[keyword.not.tokenTypeIdx as number] = { kind: 'prefix', op: 'Not', precedence: Precedence.Not };
prefixByType[operator.Plus.tokenTypeIdx as number] = { kind: 'prefix', op: 'UAdd', precedence: Precedence.Unary };
prefixByType[operator.Minus.tokenTypeIdx as number] = { kind: 'prefix', op: 'USub', precedence: Precedence.Unary };
prefixByType[operator.Tilde.tokenTypeIdx as number] = { kind: 'prefix', op: 'Invert', precedence: Precedence.Unary };

const isNot = comparison('IsNot');

/** The infix operator at `token`; `not` counts only before `in`, and `is not` is one operator. */
export function infixOperator(token: IToken, next: IToken): InfixOperator | undefined {
  const entry = infixByType[token.tokenTypeIdx];
  if (entry === undefined || entry.kind !== 'comparison') return entry;
  if (entry.op === 'NotIn') return next.tokenType === keyword.in ? entry : undefined;
  if (entry.op === 'Is' && next.tokenType === keyword.not) return isNot;
  return entry;
}

/** The prefix operator at `token`, if it is one. */
export function prefixOperator(token: IToken): PrefixOperator | undefined {
  return prefixByType[token.tokenTypeIdx];
}

/** How many tokens an infix operator consists of. */
export function infixLength(entry: InfixOperator): number {
  return entry.op === 'NotIn' || entry.op === 'IsNot' ? 2 : 1;
}

const augmented = new Map<number, BinaryOperator>([
  [operator.PlusEqual.tokenTypeIdx as number, 'Add'],
  [operator.MinusEqual.tokenTypeIdx as number, 'Sub'],
  [operator.StarEqual.tokenTypeIdx as number, 'Mult'],
  [operator.AtEqual.tokenTypeIdx as number, 'MatMult'],
  [operator.SlashEqual.tokenTypeIdx as number, 'Div'],
  [operator.PercentEqual.tokenTypeIdx as number, 'Mod'],
  [operator.AmpersandEqual.tokenTypeIdx as number, 'BitAnd'],
  [operator.BarEqual.tokenTypeIdx as number, 'BitOr'],
  [operator.CaretEqual.tokenTypeIdx as number, 'BitXor'],
  [operator.LeftShiftEqual.tokenTypeIdx as number, 'LShift'],
  [operator.RightShiftEqual.tokenTypeIdx as number, 'RShift'],
  [operator.DoubleStarEqual.tokenTypeIdx as number, 'Pow'],
  [operator.DoubleSlashEqual.tokenTypeIdx as number, 'FloorDiv'],
]);

/** The operator of an augmented assignment (`+=`), if the token is one. */
export function augmentedOperator(token: IToken): BinaryOperator | undefined {
  return augmented.get(token.tokenTypeIdx);
}
