// Names: which characters they are made of (Unicode's identifiers, as in Python) and what a character that
// belongs nowhere is called. Python compares names in normal form NFKC, so a name is normalised once, here.

import type { ScanState } from './scan-state.ts';

function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code >= 128
  );
}

const NAME_START = /^[\p{XID_Start}_]$/u;
const NAME_PART = /^\p{XID_Continue}$/u;
const NOT_PRINTABLE = /^[\p{C}\p{Zl}\p{Zp}\p{Zs}]$/u;

/** The end of the name at `start`; throws the diagnostic of a character that cannot be in a name. */
export function scanName(state: ScanState, start: number): number {
  const { text } = state;
  let at = start;
  let ascii = true;
  for (let code = text.charCodeAt(at); isNameCode(code); code = text.charCodeAt(at)) {
    if (code >= 128) ascii = false;
    at += 1;
  }
  if (!ascii) verifyName(state, start, at);
  return at;
}

function verifyName(state: ScanState, start: number, end: number): void {
  let at = start;
  while (at < end) {
    const character = String.fromCodePoint(state.text.codePointAt(at) as number);
    const allowed = at === start ? NAME_START : NAME_PART;
    if (!allowed.test(character)) throw invalidCharacter(state, at);
    at += character.length;
  }
}

/** The diagnostic of a character that cannot stand where it stands. */
export function invalidCharacter(state: ScanState, at: number) {
  const code = state.text.codePointAt(at) as number;
  const character = String.fromCodePoint(code);
  const number = code.toString(16).toUpperCase().padStart(4, '0');
  const message = NOT_PRINTABLE.test(character)
    ? `invalid non-printable character U+${number}`
    : `invalid character '${character}' (U+${number})`;
  return state.errorAfter(at + character.length, message);
}

/** The name a word stands for. */
export function normaliseName(image: string): string {
  for (let at = 0; at < image.length; at += 1) {
    if (image.charCodeAt(at) >= 128) return image.normalize('NFKC');
  }
  return image;
}
