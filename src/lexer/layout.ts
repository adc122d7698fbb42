// The layout pass: tokens to tokens. It turns line ends and the white space at the start of lines into NEWLINE,
// INDENT and DEDENT by Python's rules, gives words their keyword type, and every token its line and column.
// Python measures an indentation twice, with tabs up to the next multiple of 8 and with tabs of width 1, and
// refuses lines whose order depends on the choice.

import type { IToken, TokenType } from 'chevrotain';
import { PythonSyntaxError } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import {
  FieldEnd,
  FieldStart,
  LeftBrace,
  LeftBracket,
  LeftParen,
  LineEnd,
  Name,
  RightBrace,
  RightBracket,
  RightParen,
} from './lexer.ts';
import { Dedent, EndMarker, Indent, keywordType, Newline, Token } from './tokens.ts';

/** CPython's limit on the indentations that are open at the same time. */
export const MAX_INDENTS = 100;

const openers = new Set([LeftParen, LeftBracket, LeftBrace, FieldStart]);
const closers = new Set([RightParen, RightBracket, RightBrace, FieldEnd]);

/** How each token type changes the number of open brackets, by type index. */
const bracketChange: number[] = [];
for (const type of openers) bracketChange[type.tokenTypeIdx as number] = 1;
for (const type of closers) bracketChange[type.tokenTypeIdx as number] = -1;

interface Indentation {
  /** With tab stops every 8 columns. */
  readonly width: number;
  /** With tabs as wide as any other character. */
  readonly narrowWidth: number;
}

export interface LaidOut {
  readonly tokens: Token[];
  /** The error that ended the pass early, if one did; the tokens are those before it. */
  readonly error: PythonSyntaxError | null;
}

/** Lays out the tokens of a text; `stopped` is where the scan ended if it did so with an error. */
export function layOut(source: SourceFile, scanned: readonly IToken[], stopped: number | null): LaidOut {
  return new LayoutPass(source, scanned).run(stopped);
}

class LayoutPass {
  private readonly source: SourceFile;
  private readonly scanned: readonly IToken[];
  private readonly tokens: Token[] = [];
  private readonly indentations: Indentation[] = [{ width: 0, narrowWidth: 0 }];
  private level = 0;
  private lineIsEmpty = true;
  /** The line the pass has reached (from 0), and where it starts. */
  private lineIndex = 0;
  private logicalLineStart = 0;

  constructor(source: SourceFile, scanned: readonly IToken[]) {
    this.source = source;
    this.scanned = scanned;
  }

  run(stopped: number | null): LaidOut {
    let error: PythonSyntaxError | null = null;
    try {
      this.layOutAll();
      // The indentation of a line comes before what is wrong with its first token.
      if (stopped !== null && this.lineIsEmpty && this.source.text[stopped] !== '\\') this.indent(stopped);
    } catch (thrown) {
      if (!(thrown instanceof PythonSyntaxError)) throw thrown;
      error = thrown;
    }
    this.finish();
    return { tokens: this.tokens, error };
  }

  private layOutAll(): void {
    const nameIndex = Name.tokenTypeIdx;
    const lineEndIndex = LineEnd.tokenTypeIdx;
    for (const token of this.scanned) {
      if (token.tokenTypeIdx === lineEndIndex) {
        this.endLine(token);
        continue;
      }
      if (this.lineIsEmpty) {
        this.lineIsEmpty = false;
        this.indent(token.startOffset);
      }
      this.level += bracketChange[token.tokenTypeIdx] ?? 0;
      let type = token.tokenType;
      if (token.tokenTypeIdx === nameIndex) type = keywordType(token.image) ?? type;
      this.push(type, token.image, token.startOffset);
    }
  }

  private endLine(token: IToken): void {
    if (this.level > 0) return;
    if (!this.lineIsEmpty) this.push(Newline, token.image, token.startOffset);
    this.lineIsEmpty = true;
    this.logicalLineStart = token.startOffset + 1;
  }

  private finish(): void {
    const end = this.source.text.length;
    const { line, column } = this.source.positionAt(end);
    if (!this.lineIsEmpty && this.level === 0) {
      this.tokens.push(new Token(Newline, '', end, { line, column, endLine: line, endColumn: column + 1 }, this.level));
    }
    const lastLine = this.source.lineCount + 1;
    const place = { line: lastLine, column: 0, endLine: lastLine, endColumn: 0 };
    for (let open = this.indentations.length; open > 1; open -= 1) {
      this.tokens.push(new Token(Dedent, '', end, place, this.level));
    }
    this.tokens.push(new Token(EndMarker, '', end, place, this.level));
  }

  /** Adds a token, moving the line counter up to it. */
  private push(type: TokenType, image: string, start: number): void {
    const { lineStarts } = this.source;
    while ((lineStarts[this.lineIndex + 1] ?? Number.POSITIVE_INFINITY) <= start) this.lineIndex += 1;
    const line = this.lineIndex + 1;
    const column = start - (lineStarts[this.lineIndex] as number);
    const end = start + image.length;
    let endLine = line;
    let endColumn = column + image.length;
    if (type !== Newline && (lineStarts[line] ?? Number.POSITIVE_INFINITY) <= end) {
      while ((lineStarts[this.lineIndex + 1] ?? Number.POSITIVE_INFINITY) <= end) this.lineIndex += 1;
      endLine = this.lineIndex + 1;
      endColumn = end - (lineStarts[this.lineIndex] as number);
    }
    this.tokens.push(new Token(type, image, start, { line, column, endLine, endColumn }, this.level));
  }

  private indent(start: number): void {
    const measured = measure(this.source.text, this.logicalLineStart, start);
    const current = this.indentations[this.indentations.length - 1] as Indentation;
    if (measured.width === current.width) {
      if (measured.narrowWidth !== current.narrowWidth) throw this.inconsistentTabs(start);
    } else if (measured.width > current.width) {
      if (this.indentations.length >= MAX_INDENTS) {
        throw this.layoutError('IndentationError', 'too many levels of indentation', start);
      }
      if (measured.narrowWidth <= current.narrowWidth) throw this.inconsistentTabs(start);
      this.indentations.push(measured);
      this.push(Indent, '', start);
    } else {
      this.dedent(measured, start);
    }
  }

  private dedent(measured: Indentation, start: number): void {
    let open = this.indentations.length - 1;
    while (open > 0 && measured.width < (this.indentations[open] as Indentation).width) {
      open -= 1;
      this.indentations.pop();
      this.push(Dedent, '', start);
    }
    const current = this.indentations[open] as Indentation;
    if (measured.width !== current.width) {
      const { line } = this.source.positionAt(start);
      const offset = Array.from(this.source.lineText(line)).length + 1;
      throw new PythonSyntaxError(
        'IndentationError',
        'unindent does not match any outer indentation level',
        this.source,
        { line, offset, endLine: line, endOffset: -1 },
      );
    }
    if (measured.narrowWidth !== current.narrowWidth) throw this.inconsistentTabs(start);
  }

  private inconsistentTabs(start: number): PythonSyntaxError {
    return this.layoutError('TabError', 'inconsistent use of tabs and spaces in indentation', start);
  }

  private layoutError(type: 'IndentationError' | 'TabError', message: string, start: number): PythonSyntaxError {
    const { line } = this.source.positionAt(start);
    return new PythonSyntaxError(type, message, this.source, { line, offset: 1, endLine: line, endOffset: 0 });
  }
}

/** The indentation of the line from `start` to its first token; a form feed starts it anew. */
function measure(text: string, start: number, end: number): Indentation {
  let width = 0;
  let narrowWidth = 0;
  for (let at = start; at < end; at += 1) {
    const character = text[at];
    if (character === ' ') {
      width += 1;
      narrowWidth += 1;
    } else if (character === '\t') {
      width = (Math.floor(width / 8) + 1) * 8;
      narrowWidth += 1;
    } else if (character === '\f') {
      width = 0;
      narrowWidth = 0;
    } else if (character === '\\' && width > 0) {
      break;
    }
  }
  return { width, narrowWidth };
}
