// The lexer: chevrotain's, with two modes. `code` is ordinary Python (also inside the replacement fields of
// f-strings); `fstring` is the literal text of an f-string and of its format specifications. Whatever has an
// error message of its own is a custom pattern over a hand-written scanner; that also keeps the lexer linear and
// off the regular expression engine's stack for literals of many megabytes. A lexical error is thrown at once: CPython
// lets it win over every other syntax error of the file, too.
//
// Patterns see the open brackets and f-strings through `scanState()`, and change them when they match.

import { type CustomPatternMatcherFunc, createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import { invalidCharacter, scanName } from './names.ts';
import { scanNumber, startsNumber } from './numbers.ts';
import { type ScanState, scanState } from './scan-state.ts';
import {
  closeField,
  isFString,
  openField,
  openFString,
  scanFStringText,
  scanString,
  stringPrefixLength,
} from './strings.ts';
import { operatorTokens } from './tokens.ts';

/** A scanner gives the end of what it matches at `start`, or -1. */
type Scanner = (state: ScanState, start: number) => number;

interface TokenOptions {
  readonly name: string;
  readonly starts: readonly (string | number)[];
  readonly scan: Scanner;
  readonly skip?: boolean;
  readonly push?: string;
  readonly pop?: boolean;
}

function token(options: TokenOptions): TokenType {
  const pattern: CustomPatternMatcherFunc = (text, offset, tokens) => {
    const state = scanState();
    state.scanned = tokens;
    state.position = offset;
    const end = options.scan(state, offset);
    return end < 0 ? null : ([text.substring(offset, end)] as unknown as RegExpExecArray);
  };
  return createToken({
    name: options.name,
    pattern,
    start_chars_hint: [...options.starts],
    line_breaks: true,
    ...(options.skip ? { group: Lexer.SKIPPED } : {}),
    ...(options.push === undefined ? {} : { push_mode: options.push }),
    ...(options.pop ? { pop_mode: true } : {}),
  });
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'];
const DIGITS = [...'0123456789'];
const CONTROL_CODES = Array.from({ length: 32 }, (_, code) => code);
const QUOTE_STARTS = [...'rRbBuUfF\'"'];
// chevrotain sorts the characters beyond Latin-1 into blocks of 255; one of each block names them all.
const BEYOND_ASCII = [
  ...Array.from({ length: 128 }, (_, index) => 128 + index),
  ...Array.from({ length: 257 }, (_, index) => Math.min(256 + index * 255, 0xffff)),
];

const Whitespace = token({
  name: 'Whitespace',
  starts: [' ', '\t', '\f'],
  skip: true,
  scan: ({ text }, start) => {
    let at = start;
    while (text[at] === ' ' || text[at] === '\t' || text[at] === '\f') at += 1;
    return at;
  },
});

const Comment = token({
  name: 'Comment',
  starts: ['#'],
  skip: true,
  scan: ({ text }, start) => {
    const end = text.indexOf('\n', start);
    return end === -1 ? text.length : end;
  },
});

const Continuation = token({
  name: 'Continuation',
  starts: ['\\'],
  skip: true,
  scan: (state, start) => {
    const after = state.text[start + 1];
    if (after === '\n' && start + 2 < state.text.length) return start + 2;
    if (after === '\n' || after === undefined) throw state.errorEndOfText(start + 1);
    throw state.errorAfterBackslash(start);
  },
});

/** The end of a line of text; whether it ends a statement is the layout pass's business. */
export const LineEnd = token({ name: 'LineEnd', starts: ['\n'], scan: (_state, start) => start + 1 });

export const StringLiteral = token({
  name: 'STRING',
  starts: QUOTE_STARTS,
  scan: (state, start) => {
    const prefix = stringPrefixLength(state.text, start);
    return prefix < 0 || isFString(state.text, start, prefix) ? -1 : scanString(state, start, prefix);
  },
});

export const FStringStart = token({
  name: 'FSTRING_START',
  starts: ['f', 'F', 'r', 'R'],
  push: 'fstring',
  scan: (state, start) => {
    const prefix = stringPrefixLength(state.text, start);
    return prefix > 0 && isFString(state.text, start, prefix) ? openFString(state, start, prefix) : -1;
  },
});

export const FStringMiddle = token({
  name: 'FSTRING_MIDDLE',
  starts: [...Array.from({ length: 128 }, (_, code) => code), ...BEYOND_ASCII],
  scan: (state, start) => {
    const end = scanFStringText(state, start);
    return end === start ? -1 : end;
  },
});

export const FStringEnd = token({
  name: 'FSTRING_END',
  starts: ["'", '"'],
  pop: true,
  scan: (state, start) => {
    const fstring = state.fstrings.pop();
    if (fstring === undefined) throw new Error('no f-string is open');
    const end = start + fstring.quote.length;
    if (fstring.fields > 0) throw state.errorRange(start, end, "f-string: expecting '}', or format specs");
    return end;
  },
});

export const FieldStart = token({
  name: 'FIELD_START',
  starts: ['{'],
  push: 'code',
  scan: (state, start) => {
    openField(state, start);
    return start + 1;
  },
});

const closesField: Scanner = (state, start) => {
  if (state.innermost?.kind !== 'field') return -1;
  closeField(state);
  return start + 1;
};

export const FieldEnd = token({ name: 'FIELD_END', starts: ['}'], pop: true, scan: closesField });

/** The colon that starts a format specification: the field's code is over, literal text begins. */
export const SpecStart = token({
  name: 'SPEC_START',
  starts: [':'],
  pop: true,
  push: 'fstring',
  scan: (state, start) => (state.innermost?.kind === 'field' ? start + 1 : -1),
});

/** In an f-string of one line, a newline ends the specification and the field goes on as code. */
const SpecBreak = token({
  name: 'SpecBreak',
  starts: ['\n'],
  pop: true,
  push: 'code',
  skip: true,
  scan: (_state, start) => start + 1,
});

export const NumberLiteral = token({
  name: 'NUMBER',
  starts: [...DIGITS, '.'],
  scan: (state, start) => (startsNumber(state.text, start) ? scanNumber(state, start) : -1),
});

export const Name = token({ name: 'NAME', starts: [...LETTERS, ...BEYOND_ASCII], scan: scanName });

function opening(name: string, bracket: '(' | '[' | '{'): TokenType {
  return token({
    name,
    starts: [bracket],
    scan: (state, start) => {
      state.open(bracket, start);
      return start + 1;
    },
  });
}

function closing(name: string, bracket: string, opener: string): TokenType {
  return token({
    name,
    starts: [bracket],
    scan: (state, start) => {
      const open = state.brackets.pop();
      if (open === undefined) throw state.errorAfter(start + 1, `unmatched '${bracket}'`);
      if (open.kind !== opener) throw mismatch(state, start, bracket, open.kind, open.offset);
      return start + 1;
    },
  });
}

function mismatch(state: ScanState, at: number, bracket: string, kind: string, openOffset: number) {
  if (kind === 'field') return state.errorAfter(at + 1, `f-string: unmatched '${bracket}'`);
  const openLine = state.lineOf(openOffset);
  const where = openLine === state.lineOf(at) ? '' : ` on line ${openLine}`;
  return state.errorAfter(
    at + 1,
    `closing parenthesis '${bracket}' does not match opening parenthesis '${kind}'${where}`,
  );
}

export const LeftParen = opening('LeftParen', '(');
export const RightParen = closing('RightParen', ')', '(');
export const LeftBracket = opening('LeftBracket', '[');
export const RightBracket = closing('RightBracket', ']', '[');
export const LeftBrace = opening('LeftBrace', '{');
export const RightBrace = closing('RightBrace', '}', '{');

export const ColonEqual = createToken({ name: 'ColonEqual', pattern: ':=' });
export const Colon = createToken({ name: 'Colon', pattern: ':' });

const Invalid = token({
  name: 'Invalid',
  starts: [...CONTROL_CODES, 127],
  scan: (state, start) => {
    throw invalidCharacter(state, start);
  },
});

const codeTokens: readonly TokenType[] = [
  Whitespace,
  LineEnd,
  StringLiteral,
  FStringStart,
  Name,
  NumberLiteral,
  LeftParen,
  RightParen,
  LeftBracket,
  RightBracket,
  LeftBrace,
  FieldEnd,
  RightBrace,
  SpecStart,
  ColonEqual,
  Colon,
  ...operatorTokens,
  Comment,
  Continuation,
  Invalid,
];

const fstringTokens: readonly TokenType[] = [FStringMiddle, FStringEnd, FieldStart, FieldEnd, SpecBreak];

/** All token types with a pattern (the grammar's vocabulary is these and the layout's). */
export const patternTokens: readonly TokenType[] = [...new Set([...codeTokens, ...fstringTokens])];

const lexer = new Lexer(
  { modes: { code: [...codeTokens], fstring: [...fstringTokens] }, defaultMode: 'code' },
  { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: true },
);

/** The tokens of a text in order, without white space and comments. To be called with a scan state in place. */
export function scanTokens(text: string): IToken[] {
  const { tokens, errors } = lexer.tokenize(text);
  const error = errors[0];
  if (error !== undefined) throw new Error(`lexer without a pattern at ${error.offset}: ${error.message}`);
  return tokens;
}
