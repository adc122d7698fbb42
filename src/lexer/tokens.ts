// The token types of Python, declared once for the lexer and the grammar. Keywords and the tokens that come from
// the layout (NEWLINE, INDENT, DEDENT, the end) have no pattern of their own: the layout pass makes them. Tokens
// after the lexer are instances of `Token`, which carry their place; chevrotain's parser only asks for an
// image, an offset and a type.

import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import type { Span } from '../source/span.ts';

/** A token as the parser sees it: with its place in the text and the number of brackets around it. */
export class Token implements IToken {
  readonly image: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly tokenType: TokenType;
  readonly tokenTypeIdx: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** How many brackets are open after this token (CPython decides on hints by it). */
  readonly level: number;

  constructor(type: TokenType, image: string, startOffset: number, span: Span, level: number) {
    this.image = image;
    this.startOffset = startOffset;
    this.endOffset = startOffset + image.length - 1;
    this.tokenType = type;
    this.tokenTypeIdx = type.tokenTypeIdx as number;
    this.line = span.line;
    this.column = span.column;
    this.endLine = span.endLine;
    this.endColumn = span.endColumn;
    this.level = level;
  }
}

function layoutToken(name: string): TokenType {
  return createToken({ name, pattern: Lexer.NA });
}

// Made by the layout pass
export const Newline = layoutToken('NEWLINE');
export const Indent = layoutToken('INDENT');
export const Dedent = layoutToken('DEDENT');
export const EndMarker = layoutToken('ENDMARKER');

export const KEYWORDS = [
  'False',
  'None',
  'True',
  'and',
  'as',
  'assert',
  'async',
  'await',
  'break',
  'class',
  'continue',
  'def',
  'del',
  'elif',
  'else',
  'except',
  'finally',
  'for',
  'from',
  'global',
  'if',
  'import',
  'in',
  'is',
  'lambda',
  'nonlocal',
  'not',
  'or',
  'pass',
  'raise',
  'return',
  'try',
  'while',
  'with',
  'yield',
] as const;

export type Keyword = (typeof KEYWORDS)[number];

/** The token type of each keyword. */
export const keyword = Object.fromEntries(KEYWORDS.map((word) => [word, layoutToken(word)])) as Record<
  Keyword,
  TokenType
>;

const keywordTypes = new Map<string, TokenType>(Object.entries(keyword));

/** The type of a word: its keyword's, or undefined for a name. */
export function keywordType(word: string): TokenType | undefined {
  return keywordTypes.get(word);
}

const keywordIndexes = new Set(KEYWORDS.map((word) => keyword[word].tokenTypeIdx as number));

/** Is the token a (hard) keyword? */
export function isKeyword(token: IToken): boolean {
  return keywordIndexes.has(token.tokenTypeIdx);
}

// Operators that always are one token; longer ones first, since the lexer takes the first that matches.
// (Brackets, ':' and '!' depend on where they stand and are declared in lexer.ts.)
const OPERATORS = [
  ['DoubleStarEqual', '**='],
  ['DoubleSlashEqual', '//='],
  ['LeftShiftEqual', '<<='],
  ['RightShiftEqual', '>>='],
  ['Ellipsis', '...'],
  ['NotEqual', '!='],
  ['PercentEqual', '%='],
  ['AmpersandEqual', '&='],
  ['DoubleStar', '**'],
  ['StarEqual', '*='],
  ['PlusEqual', '+='],
  ['MinusEqual', '-='],
  ['Arrow', '->'],
  ['DoubleSlash', '//'],
  ['SlashEqual', '/='],
  ['LeftShift', '<<'],
  ['LessEqual', '<='],
  ['LessGreater', '<>'],
  ['DoubleEqual', '=='],
  ['GreaterEqual', '>='],
  ['RightShift', '>>'],
  ['AtEqual', '@='],
  ['CaretEqual', '^='],
  ['BarEqual', '|='],
  ['Percent', '%'],
  ['Ampersand', '&'],
  ['Star', '*'],
  ['Plus', '+'],
  ['Comma', ','],
  ['Minus', '-'],
  ['Dot', '.'],
  ['Slash', '/'],
  ['Semicolon', ';'],
  ['Less', '<'],
  ['Equal', '='],
  ['Greater', '>'],
  ['At', '@'],
  ['Caret', '^'],
  ['Bar', '|'],
  ['Tilde', '~'],
  ['Exclamation', '!'],
  ['Dollar', '$'],
  ['Question', '?'],
  ['Backquote', '`'],
] as const;

export type OperatorName = (typeof OPERATORS)[number][0];

/** The token type of each operator that is not a bracket or a colon. */
export const operator = Object.fromEntries(
  OPERATORS.map(([name, text]) => [name, createToken({ name, pattern: text })]),
) as Record<OperatorName, TokenType>;

export const operatorTokens: readonly TokenType[] = OPERATORS.map(([name]) => operator[name]);
