// Upper, lower and title case, and case folding. JavaScript's toUpperCase and toLowerCase are the full mappings that
// Python uses, too; it has no title case and no folding, so those are derived from the two, plus the few exceptions.

const ASCII = /^[\0-\x7f]*$/;
const IS_CASED = /^[\p{Lowercase}\p{Uppercase}\p{Lt}]$/u;
const IS_UPPER = /^\p{Uppercase}$/u;
const IS_LOWER = /^\p{Lowercase}$/u;

/** `text.upper()`. */
export function upper(text: string): string {
  return text.toUpperCase();
}

/** `text.lower()`. */
export function lower(text: string): string {
  return text.toLowerCase();
}

/** `text.title()`. */
export function title(text: string): string {
  let result = '';
  let afterCased = false;
  let at = 0;
  for (const character of text) {
    result += afterCased ? lowerAt(text, at, character) : titleCharacter(character);
    afterCased = IS_CASED.test(character);
    at += character.length;
  }
  return result;
}

/** `text.capitalize()`. */
export function capitalize(text: string): string {
  if (ASCII.test(text)) return text.charAt(0).toUpperCase() + text.substring(1).toLowerCase();
  let result = '';
  let at = 0;
  for (const character of text) {
    result += at === 0 ? titleCharacter(character) : lowerAt(text, at, character);
    at += character.length;
  }
  return result;
}

/** `text.swapcase()`. */
export function swapCase(text: string): string {
  let result = '';
  let at = 0;
  for (const character of text) {
    if (IS_UPPER.test(character)) result += lowerAt(text, at, character);
    else result += IS_LOWER.test(character) ? character.toUpperCase() : character;
    at += character.length;
  }
  return result;
}

/** `text.casefold()`. */
export function caseFold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let result = '';
  for (const character of text) result += foldCharacter(character);
  return result;
}

/** A character in lower case; a capital sigma at the end of a word has a form of its own. */
function lowerAt(text: string, at: number, character: string): string {
  if (character !== 'Σ') return character.toLowerCase();
  const before = /\p{Cased}\p{Case_Ignorable}*$/u.test(text.substring(0, at));
  const after = /^\p{Case_Ignorable}*\p{Cased}/u.test(text.substring(at + 1));
  return before && !after ? 'ς' : 'σ';
}

/** The title-case mapping of one character, which may be several characters. */
export function titleCharacter(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 128) return character.toUpperCase();
  // Georgian has capitals, but no title case
  if (code >= 0x10d0 && code <= 0x10ff) return character;
  // the letters DŽ, LJ, NJ and DZ have a form for titles between their upper and lower case
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCharCode(code - ((code - 0x1c4) % 3) + 1);
  if (code >= 0x1f1 && code <= 0x1f3) return 'ǲ';
  if (code >= 0x1f80 && code <= 0x1ffc) {
    // Greek vowels with iota subscript, for which upper case has a whole iota
    if (code <= 0x1faf) return String.fromCharCode(code | 8);
    const below = '\u1fb3\u1fbc\u1fc3\u1fcc\u1ff3\u1ffc'.indexOf(character);
    if (below >= 0) return '\u1fbc\u1fbc\u1fcc\u1fcc\u1ffc\u1ffc'.charAt(below);
    return character.toUpperCase().replace(/Ι$/, '\u0345');
  }
  const [first = '', ...rest] = character.toUpperCase();
  return code === 0x149 ? first + rest.join('') : first + rest.join('').toLowerCase();
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code === 0x131) return character;
  if (code === 0x1e9e) return 'ss';
  // Cherokee got its lower case late: it folds to upper case, so that older text stays folded
  if (code >= 0x13a0 && code <= 0x13f5) return character;
  if (code >= 0x13f8 && code <= 0x13fd) return String.fromCharCode(code - 8);
  if (code >= 0xab70 && code <= 0xabbf) return String.fromCharCode(code - 0x97d0);
  return character.toUpperCase().toLowerCase();
}
