// The text of a pattern, read token by token as CPython's `re` does (an escape is one token), because the positions in
// its error messages follow from that. Positions count code points.

/** What re.error tells: `msg` and `pos` (null where CPython gives no position). */
export class PatternError {
  constructor(
    readonly message: string,
    readonly position: number | null,
  ) {}
}

/** The text of a re.PatternError, as str() shows it. */
export function patternErrorText(error: PatternError, pattern: string): string {
  if (error.position === null) return error.message;
  const text = `${error.message} at position ${error.position}`;
  if (!pattern.includes('\n')) return text;
  const before = Array.from(pattern).slice(0, error.position);
  const line = before.filter((character) => character === '\n').length + 1;
  const column = error.position - before.lastIndexOf('\n');
  return `${text} (line ${line}, column ${column})`;
}

export class PatternSource {
  private readonly characters: readonly string[];
  private at = 0;
  /** The token that comes next; '' at the end. */
  next = '';

  constructor(
    text: string,
    readonly isBytes: boolean,
  ) {
    this.characters = Array.from(text);
    this.advance();
  }

  private advance(): void {
    const character = this.characters[this.at];
    if (character === undefined) {
      this.next = '';
      return;
    }
    this.at++;
    this.next = character;
    if (character !== '\\') return;
    const escaped = this.characters[this.at];
    if (escaped === undefined) {
      throw new PatternError('bad escape (end of pattern)', this.characters.length - 1);
    }
    this.at++;
    this.next += escaped;
  }

  /** Takes the next token; '' at the end. */
  get(): string {
    const token = this.next;
    this.advance();
    return token;
  }

  /** Takes the next token if it is this one. */
  match(token: string): boolean {
    if (this.next !== token) return false;
    this.advance();
    return true;
  }

  /** Takes up to `count` tokens that the test accepts. */
  getWhile(count: number, test: RegExp): string {
    let result = '';
    for (let i = 0; i < count && test.test(this.next); i++) result += this.get();
    return result;
  }

  /** Takes everything up to the terminator, which is taken as well. */
  getUntil(terminator: string, what: string): string {
    let result = '';
    for (;;) {
      const token = this.get();
      if (token === '') {
        if (result === '') throw this.error(`missing ${what}`);
        throw this.error(`missing ${terminator}, unterminated name`, lengthOf(result));
      }
      if (token === terminator) {
        if (result === '') throw this.error(`missing ${what}`, 1);
        return result;
      }
      result += token;
    }
  }

  /** The position of the next token. */
  tell(): number {
    return this.at - lengthOf(this.next);
  }

  seek(position: number): void {
    this.at = position;
    this.advance();
  }

  /** An error that many characters before the next token. */
  error(message: string, back = 0): PatternError {
    return new PatternError(message, this.tell() - back);
  }
}

/** Code points in a token or name. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
