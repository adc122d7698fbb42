// The decimal digits of all scripts (Unicode category Nd): Python's int(), float() and str.isdecimal() take them all.

const DECIMAL = /^\p{Nd}$/u;

/** The value 0..9 of a decimal digit of any script, -1 for any other character. */
export function decimalDigitValue(codePoint: number): number {
  if (codePoint < 128) return codePoint >= 48 && codePoint <= 57 ? codePoint - 48 : -1;
  if (!isDecimalDigit(codePoint)) return -1;
  // Unicode encodes digits in runs from 0 to 9, and only whole runs touch each other
  let start = codePoint;
  while (isDecimalDigit(start - 1)) start--;
  return (codePoint - start) % 10;
}

function isDecimalDigit(codePoint: number): boolean {
  return DECIMAL.test(String.fromCodePoint(codePoint));
}

/** True for what `str.isspace()`, `str.strip()` and `str.split()` take for white space. */
export function isSpace(codePoint: number): boolean {
  if (codePoint < 128) return (codePoint >= 9 && codePoint <= 13) || (codePoint >= 28 && codePoint <= 32);
  return (
    codePoint === 0x85 ||
    codePoint === 0xa0 ||
    codePoint === 0x1680 ||
    (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x2028 ||
    codePoint === 0x2029 ||
    codePoint === 0x202f ||
    codePoint === 0x205f ||
    codePoint === 0x3000
  );
}

/**
 * The text as int() and float() read it: no white space around it, and ASCII digits for those of other scripts.
 */
export function numeralText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const trimmed = text.substring(start, end);
  if (/^[\x20-\x7e]*$/.test(trimmed)) return trimmed;
  let result = '';
  for (const character of trimmed) {
    const value = decimalDigitValue(character.codePointAt(0) as number);
    result += value < 0 ? character : String(value);
  }
  return result;
}
