// String literals as the lexer sees them: their prefixes, and where they end. What they mean is in escapes.ts.
// f-strings are not scanned as a whole: only their literal parts are text, the fields between are ordinary
// tokens, so that everything Python allows inside a field is lexed and parsed by the ordinary rules.

import { MAX_BRACKETS, MAX_FSTRINGS, type ScanState } from './scan-state.ts';

/** How deep fields may nest in the format specifications of one f-string. */
const MAX_FIELD_DEPTH = 3;

/** The length of the prefix of the string literal at `at`, or -1 if there is none (names start likewise). */
export function stringPrefixLength(text: string, at: number): number {
  let length = 0;
  let seen = '';
  for (;;) {
    const character = text[at + length];
    if (character === undefined) return -1;
    if (character === "'" || character === '"') return length;
    const letter = character.toLowerCase();
    const allowed =
      (letter === 'b' && (seen === '' || seen === 'r')) ||
      (letter === 'f' && (seen === '' || seen === 'r')) ||
      (letter === 'r' && (seen === '' || seen === 'b' || seen === 'f')) ||
      (letter === 'u' && seen === '');
    if (!allowed) return -1;
    seen += letter;
    length += 1;
  }
}

function hasPrefix(text: string, start: number, length: number, letter: string): boolean {
  return text
    .slice(start, start + length)
    .toLowerCase()
    .includes(letter);
}

/** Does the literal at `start`, with a prefix of this length, begin an f-string? */
export function isFString(text: string, start: number, prefixLength: number): boolean {
  return prefixLength > 0 && hasPrefix(text, start, prefixLength, 'f');
}

function quoteAt(text: string, at: number): string {
  const quote = text[at] as string;
  return text.startsWith(quote + quote, at + 1) ? quote.repeat(3) : quote;
}

/** The end of the string literal (not an f-string) at `start`. */
export function scanString(state: ScanState, start: number, prefixLength: number): number {
  const { text } = state;
  const quote = quoteAt(text, start + prefixLength);
  let at = start + prefixLength + quote.length;
  let escapedQuote = false;
  for (;;) {
    const character = text[at];
    if (character === undefined || (character === '\n' && quote.length === 1)) {
      throw unterminatedString(state, start, at, quote, escapedQuote);
    }
    if (character === '\\') {
      if (text[at + 1] === quote[0]) escapedQuote = true;
      at += text[at + 1] === undefined ? 1 : 2;
    } else if (character === quote[0] && text.startsWith(quote, at)) {
      return at + quote.length;
    } else {
      at += 1;
    }
  }
}

function unterminatedString(state: ScanState, start: number, end: number, quote: string, escapedQuote: boolean) {
  const around = state.fstring;
  if (around !== undefined && around.quote === quote) return state.errorAfter(start + 1, "f-string: expecting '}'");
  const line = detectedLine(state, end);
  if (quote.length === 3) {
    return state.errorAfter(start + 1, `unterminated triple-quoted string literal (detected at line ${line})`);
  }
  const hint = escapedQuote ? '; perhaps you escaped the end quote?' : '';
  return state.errorAfter(start + 1, `unterminated string literal (detected at line ${line})${hint}`);
}

function detectedLine(state: ScanState, end: number): number {
  return Math.min(state.lineOf(end), state.source.lineCount);
}

/** The end of the opening of the f-string at `start`, which from now on is open. */
export function openFString(state: ScanState, start: number, prefixLength: number): number {
  if (state.fstrings.length >= MAX_FSTRINGS) throw state.errorAfter(start + 1, 'too many nested f-strings');
  const quote = quoteAt(state.text, start + prefixLength);
  const raw = hasPrefix(state.text, start, prefixLength, 'r');
  state.fstrings.push({ offset: start, quote, raw, fields: 0 });
  return start + prefixLength + quote.length;
}

/**
 * The end of the literal text at `start` inside the innermost f-string (or of its format specification): the
 * next field, the end of the specification, or the end of the f-string.
 */
export function scanFStringText(state: ScanState, start: number): number {
  const { text } = state;
  const fstring = state.fstring;
  if (fstring === undefined) throw new Error('no f-string is open');
  const inSpec = fstring.fields > 0;
  let at = start;
  for (;;) {
    const character = text[at];
    if (character === undefined) throw unterminatedFString(state, at);
    if (character === '\n' && fstring.quote.length === 1) {
      if (inSpec) return at;
      throw unterminatedFString(state, at);
    }
    if (character === fstring.quote[0] && text.startsWith(fstring.quote, at)) return at;
    if (character === '{') {
      if (inSpec || text[at + 1] !== '{') return at;
      at += 2;
    } else if (character === '}') {
      if (inSpec) return at;
      if (text[at + 1] !== '}') throw state.errorAfter(at + 1, "f-string: single '}' is not allowed");
      at += 2;
    } else if (character === '\\') {
      at = scanBackslash(text, at, fstring.raw);
    } else {
      at += 1;
    }
  }
}

/** A backslash protects the next character, but not a brace; `\N{…}` is a name, not a field. */
function scanBackslash(text: string, at: number, raw: boolean): number {
  const next = text[at + 1];
  if (next === undefined || next === '{' || next === '}') return at + 1;
  if (next === 'N' && !raw && text[at + 2] === '{') {
    let end = at + 3;
    while (end < text.length && !'}\'"\n'.includes(text[end] as string)) end += 1;
    return text[end] === '}' ? end + 1 : end;
  }
  return at + 2;
}

/** The diagnostic of the innermost f-string, which the text leaves open. */
export function unterminatedFString(state: ScanState, end: number) {
  const fstring = state.fstring;
  if (fstring === undefined) throw new Error('no f-string is open');
  const field = state.innermost;
  if (fstring.fields > 0 && fstring.quote.length === 1 && field !== undefined) return neverClosed(state, field.offset);
  const kind = fstring.quote.length === 3 ? 'triple-quoted f-string' : 'f-string';
  const message = `unterminated ${kind} literal (detected at line ${detectedLine(state, end)})`;
  return state.errorAfter(fstring.offset + 1, message);
}

/** The diagnostic of a bracket that is open at the end of the text. */
export function neverClosed(state: ScanState, offset: number) {
  return state.errorOpenEnd(offset, `'${state.text[offset]}' was never closed`);
}

/** Opens a replacement field at `offset`. */
export function openField(state: ScanState, offset: number): void {
  const fstring = state.fstring;
  if (fstring === undefined) throw new Error('no f-string is open');
  if (fstring.fields >= MAX_FIELD_DEPTH) throw state.errorAfter(offset, 'f-string: expressions nested too deeply');
  if (state.brackets.length >= MAX_BRACKETS) throw state.errorAfter(offset + 1, 'too many nested parentheses');
  fstring.fields += 1;
  state.brackets.push({ kind: 'field', offset });
}

/** Closes the innermost replacement field. */
export function closeField(state: ScanState): void {
  const fstring = state.fstring;
  if (fstring === undefined) throw new Error('no f-string is open');
  fstring.fields -= 1;
  state.brackets.pop();
}
