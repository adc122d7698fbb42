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
  const source = lines.slice(span.line - 1, Math.max(span.endLine, span.line));
  const indent = commonIndent(source);
  const shown = source.map((text) => text.slice(indent).trimEnd());
  if (span.endLine === 0) return [shown[0] as string];
  const from = span.column - indent;
  const to = span.endColumn - indent;
  const anchors = anchorsOf(segmentOf(shown, from, to), from);
  const marked = showsMarkers(shown, from, to, anchors);
  const result: string[] = [];
  let previous = -1;
  for (const line of significantLines(shown.length, anchors)) {
    const gap = line - previous - 1;
    if (gap === 1) addLine(result, shown, line - 1, from, to, anchors, marked);
    else if (gap > 1) result.push(`...<${gap} lines>...`);
    addLine(result, shown, line, from, to, anchors, marked);
    previous = line;
  }
  return result;
}

/** The part that failed; lines count from that of the span's start, columns within the shown line. */
interface Anchors {
  readonly fromLine: number;
  readonly from: number;
  readonly toLine: number;
  readonly to: number;
  /** The parentheses of a call. */
  readonly isCall: boolean;
}

function commonIndent(source: readonly string[]): number {
  let indent = Number.POSITIVE_INFINITY;
  for (const text of source) {
    if (text.trim() === '') continue;
    indent = Math.min(indent, text.length - text.trimStart().length);
  }
  return indent === Number.POSITIVE_INFINITY ? 0 : indent;
}

function segmentOf(shown: readonly string[], from: number, to: number): string {
  if (shown.length === 1) return (shown[0] as string).slice(from, to);
  const last = shown.length - 1;
  return [(shown[0] as string).slice(from), ...shown.slice(1, last), (shown[last] as string).slice(0, to)].join('\n');
}

/** The first line, the last, and those around the anchors. */
function significantLines(count: number, anchors: Anchors | null): number[] {
  const lines = new Set([0, count - 1]);
  if (anchors !== null) {
    for (const center of [anchors.fromLine, anchors.toLine]) {
      for (let line = center - 1; line <= center + 1; line++) if (line >= 0 && line < count) lines.add(line);
    }
  }
  return [...lines].sort((a, b) => a - b);
}

/**
 * No markers where they would say nothing: under a whole line, under `return f(…)` of a plain name, and under
 * `x = f(…)` with a plain name `x`.
 */
function showsMarkers(shown: readonly string[], from: number, to: number, anchors: Anchors | null): boolean {
  const before = (shown[0] as string).slice(0, from);
  const after = (shown[shown.length - 1] as string).slice(to).trim();
  if (after === '' && anchors?.isCall === true) {
    if (/^return\s+$/.test(before) && /^[\p{L}_][\p{L}\p{N}_]*\s*\(/u.test((shown[0] as string).slice(from)))
      return false;
    if (/^\s*[\p{L}_][\p{L}\p{N}_]*\s*=\s*$/u.test(before)) return false;
  }
  return anchors !== null || before.trim() !== '' || after !== '';
}

function addLine(
  result: string[],
  shown: readonly string[],
  line: number,
  from: number,
  to: number,
  anchors: Anchors | null,
  marked: boolean,
): void {
  const text = shown[line] as string;
  result.push(text);
  if (!marked) return;
  const indent = text.length - text.trimStart().length;
  const end = line === shown.length - 1 ? to : text.length;
  let marks = '';
  for (let column = 0; column < end; column++) {
    const unit = text.charCodeAt(column);
    if (unit >= 0xdc00 && unit <= 0xdfff) continue;
    const width = isWide(text.codePointAt(column) as number) ? 2 : 1;
    let mark = '^';
    if (column < indent || (line === 0 && column < from)) mark = ' ';
    else if (anchors !== null) mark = isWithin(anchors, line, column) ? '^' : '~';
    marks += mark.repeat(width);
  }
  result.push(marks);
}

function isWithin(anchors: Anchors, line: number, column: number): boolean {
  const started = line > anchors.fromLine || (line === anchors.fromLine && column >= anchors.from);
  const open = line < anchors.toLine || (line === anchors.toLine && column < anchors.to);
  return started && open;
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
function anchorsOf(segment: string, offset: number): Anchors | null {
  const pieces = scan(segment);
  if (pieces === null || pieces.length === 0) return null;
  const top = pieces.filter((piece) => piece.depth === 0);
  const binary = lastBinaryOperator(top);
  if (binary !== null) return anchorsAt(segment, offset, binary.start, binary.start + binary.text.length, false);
  const last = top[top.length - 1] as Piece;
  if (last.kind !== 'close' || last.text === '}') return null;
  const opening = matchingOpen(top);
  if (opening === null || opening.start === 0) return null;
  return anchorsAt(segment, offset, opening.start, last.start + 1, last.text === ')');
}

/** Positions in the segment as line and column. */
function anchorsAt(segment: string, offset: number, from: number, to: number, isCall: boolean): Anchors {
  const place = (at: number): [number, number] => {
    const before = segment.slice(0, at).split('\n');
    const column = (before[before.length - 1] as string).length;
    return [before.length - 1, before.length === 1 ? column + offset : column];
  };
  const [fromLine, fromColumn] = place(from);
  const [toLine, toColumn] = place(to);
  return { fromLine, from: fromColumn, toLine, to: toColumn, isCall };
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
      if (
        depth === 0 &&
        /^(?:and|or|not|in|is|if|else|lambda|for|await|yield|raise|return|assert|del|import|from|with|while|global|nonlocal|class|def|try|except|pass)$/.test(
          word[0],
        )
      )
        return null;
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
