// The source lines of a traceback entry with their `~~~~^^^^` markers (PEP 657): carets under the whole span, or, for
// a binary operation, a subscript or a call, carets under the operator, the brackets or the parentheses and tildes
// under the rest. No markers where they would cover the whole line.

export interface MarkedSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines to show, without indentation: the source, each followed by its markers if it has any. */
export function markersFor(lines: readonly string[], span: MarkedSpan): string[] {
  const first = lines[span.line - 1];
  if (first === undefined) return [];
  const lastLine = Math.max(span.endLine, span.line);
  const source = lines.slice(span.line - 1, lastLine);
  const indent = commonIndent(source);
  const shown = source.map((text) => text.slice(indent).trimEnd());
  if (span.endLine === 0) return [shown[0] as string];
  const anchors = source.length === 1 ? anchorsOf(first.slice(span.column, span.endColumn)) : null;
  const marks = source.map((text, i) => {
    const from = i === 0 ? span.column : text.length - text.trimStart().length;
    const to = i === source.length - 1 ? span.endColumn : text.trimEnd().length;
    return { from, to };
  });
  if (anchors === null && source.length === 1 && coversAll(first, span)) return [shown[0] as string];
  const result: string[] = [];
  const count = shown.length;
  for (let i = 0; i < count; i++) {
    if (count > 3 && i > 0 && i < count - 1) {
      if (i === 1) result.push(`...<${count - 2} lines>...`);
      continue;
    }
    result.push(shown[i] as string);
    const { from, to } = marks[i] as { from: number; to: number };
    result.push(markLine(source[i] as string, indent, from, to, span.column, anchors));
  }
  return result;
}

function commonIndent(source: readonly string[]): number {
  let indent = Number.POSITIVE_INFINITY;
  for (const text of source) {
    if (text.trim() === '') continue;
    indent = Math.min(indent, text.length - text.trimStart().length);
  }
  return indent === Number.POSITIVE_INFINITY ? 0 : indent;
}

function coversAll(text: string, span: MarkedSpan): boolean {
  const start = text.length - text.trimStart().length;
  return span.column <= start && span.endColumn >= text.trimEnd().length;
}

interface Anchors {
  /** Columns within the span. */
  readonly from: number;
  readonly to: number;
}

function markLine(
  text: string,
  indent: number,
  from: number,
  to: number,
  spanStart: number,
  anchors: Anchors | null,
): string {
  let marks = '';
  for (let i = indent; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xdc00 && unit <= 0xdfff) continue;
    const width = isWide(text.codePointAt(i) as number) ? 2 : 1;
    let mark = '^';
    if (i < from) mark = ' ';
    else if (anchors !== null) mark = i - spanStart >= anchors.from && i - spanStart < anchors.to ? '^' : '~';
    marks += mark.repeat(width);
  }
  return marks;
}

/** East Asian wide characters take two columns of a terminal. */
function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf && codePoint !== 0x303f) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x1f300 && codePoint <= 0x1faff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}

const OPENING = '([{';
const CLOSING = ')]}';
/** Binary operators, the longer ones first. */
const OPERATORS = ['**', '//', '<<', '>>', '+', '-', '*', '/', '%', '@', '&', '|', '^'];

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly depth: number;
  readonly kind: 'open' | 'close' | 'operator' | 'operand';
}

/**
 * Which part of an expression failed, as CPython's traceback module finds it: the operator of the outermost binary
 * operation, the brackets of a subscript, or the parentheses of a call.
 */
function anchorsOf(segment: string): Anchors | null {
  const pieces = scan(segment);
  if (pieces === null || pieces.length === 0) return null;
  const top = pieces.filter((piece) => piece.depth === 0);
  const binary = lastBinaryOperator(top);
  if (binary !== null) return { from: binary.start, to: binary.start + binary.text.length };
  const last = top[top.length - 1] as Piece;
  if (last.kind !== 'close' || last.text === '}') return null;
  const opening = matchingOpen(top);
  if (opening === null || opening.start === 0) return null;
  return { from: opening.start, to: last.start + 1 };
}

/** The bracket that the last top-level closing bracket closes. */
function matchingOpen(top: readonly Piece[]): Piece | null {
  for (let i = top.length - 2; i >= 0; i--) {
    const piece = top[i] as Piece;
    if (piece.kind === 'open') return piece;
  }
  return null;
}

/** Precedence of binary operators; the one that binds least is the outermost. */
const PRECEDENCE: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
  '**': 8,
};

function lastBinaryOperator(top: readonly Piece[]): Piece | null {
  let best: Piece | null = null;
  let afterOperand = false;
  for (const piece of top) {
    if (piece.kind === 'operator') {
      if (afterOperand) {
        const level = PRECEDENCE[piece.text] as number;
        const bestLevel = best === null ? Number.POSITIVE_INFINITY : (PRECEDENCE[best.text] as number);
        if (level < bestLevel || (level === bestLevel && piece.text !== '**')) best = piece;
      }
      afterOperand = false;
    } else if (piece.kind !== 'open') afterOperand = true;
  }
  return best;
}

/** Splits an expression into brackets, operators and operands; null where it is something else (a comparison, words). */
function scan(segment: string): Piece[] | null {
  const pieces: Piece[] = [];
  let depth = 0;
  for (let i = 0; i < segment.length; ) {
    const char = segment[i] as string;
    if (/\s/.test(char)) {
      i++;
      continue;
    }
    const quoted = /^(?:[rbfuRBFU]{0,2})('''|"""|'|")/.exec(segment.slice(i));
    if (quoted !== null) {
      const quote = quoted[1] as string;
      const end = endOfString(segment, i + quoted[0].length, quote);
      pieces.push({ text: segment.slice(i, end), start: i, depth, kind: 'operand' });
      i = end;
      continue;
    }
    if (OPENING.includes(char)) {
      pieces.push({ text: char, start: i, depth, kind: 'open' });
      depth++;
      i++;
      continue;
    }
    if (CLOSING.includes(char)) {
      depth--;
      if (depth < 0) return null;
      pieces.push({ text: char, start: i, depth, kind: 'close' });
      i++;
      continue;
    }
    const operator = OPERATORS.find((candidate) => segment.startsWith(candidate, i));
    if (operator !== undefined) {
      const assigned = segment[i + operator.length] === '=';
      if (depth === 0 || !assigned) {
        pieces.push({ text: operator, start: i, depth, kind: 'operator' });
        i += operator.length + (assigned && depth === 0 ? 1 : 0);
        continue;
      }
    }
    const word = /^[\p{L}\p{N}_.]+/u.exec(segment.slice(i));
    if (word !== null) {
      if (depth === 0 && /^(?:and|or|not|in|is|if|else|lambda|for|await|yield|raise|return|assert|del|import|from|with|while|global|nonlocal|class|def|try|except|pass)$/.test(word[0])) return null;
      pieces.push({ text: word[0], start: i, depth, kind: 'operand' });
      i += word[0].length;
      continue;
    }
    if (depth === 0 && (char === '=' || char === ',' || char === ':' || char === '<' || char === '>' || char === '!')) {
      return null;
    }
    i++;
  }
  return pieces;
}

function endOfString(text: string, from: number, quote: string): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith(quote, i)) return i + quote.length;
  }
  return text.length;
}
