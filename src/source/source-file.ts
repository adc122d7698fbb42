// A source text as the rest of the program sees it: decoded, without byte order mark, and with every line
// ending turned into '\n' (Python does the same when it reads a file, so that a string literal over two lines
// has the same value on every system). Offsets and columns of all later stages refer to this normalised text.

/** One program text with its name and an index of its lines. */
export class SourceFile {
  readonly filename: string;
  readonly text: string;
  /** The offset at which each line starts; line 1 is at index 0. */
  readonly lineStarts: readonly number[];

  constructor(text: string, filename: string) {
    this.filename = filename;
    const withoutMark = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    this.text = withoutMark.includes('\r') ? withoutMark.replace(/\r\n?/g, '\n') : withoutMark;
    this.lineStarts = indexLines(this.text);
  }

  /** The number of lines; a text that ends in a newline has no further, empty line. */
  get lineCount(): number {
    const last = this.lineStarts.length;
    return this.lineStarts[last - 1] === this.text.length && last > 1 ? last - 1 : last;
  }

  /** The text of a line (counted from 1) without its newline; '' for a line that does not exist. */
  lineText(line: number): string {
    const start = this.lineStarts[line - 1];
    if (start === undefined) return '';
    const next = this.lineStarts[line];
    return this.text.slice(start, next === undefined ? this.text.length : next - 1);
  }

  /** The line (from 1) and column (from 0, in UTF-16 units) of an offset. */
  positionAt(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] as number) };
  }

  /** Turns a column in UTF-16 units into a column in characters, which is what Python shows and counts. */
  characterColumn(line: number, column: number): number {
    const start = this.lineStarts[line - 1];
    if (start === undefined) return column;
    let characters = column;
    const end = Math.min(start + column, this.text.length);
    for (let at = start + 1; at < end; at += 1) {
      if (isLowSurrogate(this.text.charCodeAt(at)) && isHighSurrogate(this.text.charCodeAt(at - 1))) characters -= 1;
    }
    return characters;
  }
}

function indexLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
