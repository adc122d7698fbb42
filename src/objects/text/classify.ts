// The `is…` methods of str. General categories and derived properties of characters are known to JavaScript's regular
// expressions; numeric types are not, so those come as short lists (of Unicode 15.1, Python 3.13's).

import { isSpace } from './digits.ts';

/** Characters with a digit value that are no decimal digits: superscripts, circled digits and so on. */
const OTHER_DIGITS =
  '\\u00b2\\u00b3\\u00b9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468' +
  '\\u2474-\\u247c\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792' +
  '\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}\\u{1f100}-\\u{1f10a}';

/** Ideographs that mean a number. */
const NUMERIC_IDEOGRAPHS =
  '\\u3405\\u3483\\u382a\\u3b4d\\u4e00\\u4e03\\u4e07\\u4e09\\u4e24\\u4e5d\\u4e8c\\u4e94\\u4e96\\u4eac' +
  '\\u4ebf\\u4ec0\\u4edf\\u4ee8\\u4f0d\\u4f70\\u4fe9\\u5006\\u5104\\u5146\\u5169\\u516b\\u516d\\u5341' +
  '\\u5343-\\u5345\\u534c\\u53c1-\\u53c4\\u56db\\u58f1\\u58f9\\u5e7a\\u5efe\\u5eff\\u5f0c-\\u5f0e\\u5f10\\u62d0' +
  '\\u62fe\\u634c\\u67d2\\u6d1e\\u6f06\\u7396\\u767e\\u7695\\u79ed\\u8086\\u842c\\u8cae\\u8cb3\\u8d30\\u920e' +
  '\\u94a9\\u9621\\u9646\\u964c\\u9678\\u96f6\\uf96b\\uf973\\uf978\\uf9b2\\uf9d1\\uf9d3\\uf9fd\\u{20001}' +
  '\\u{20064}\\u{200e2}\\u{20121}\\u{2092a}\\u{20983}\\u{2098c}\\u{2099c}\\u{20aea}\\u{20afd}\\u{20b19}' +
  '\\u{22390}\\u{22998}\\u{23b1b}\\u{2626d}\\u{2f890}';

const ALPHA = /^\p{L}+$/u;
const DECIMAL = /^\p{Nd}+$/u;
const DIGIT = new RegExp(`^[\\p{Nd}${OTHER_DIGITS}]+$`, 'u');
const NUMERIC = new RegExp(`^[\\p{N}${NUMERIC_IDEOGRAPHS}]+$`, 'u');
const ALPHANUMERIC = new RegExp(`^[\\p{L}\\p{N}${NUMERIC_IDEOGRAPHS}]+$`, 'u');
const IDENTIFIER = /^[\p{XIDS}_]\p{XIDC}*$/u;
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}\p{Zs}]/u;
const CASED = /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u;
const UPPER_OR_TITLE = /[\p{Uppercase}\p{Lt}]/u;
const LOWER_OR_TITLE = /[\p{Lowercase}\p{Lt}]/u;
const LOWER = /\p{Lowercase}/u;

/** `text.isalpha()`. */
export function isAlpha(text: string): boolean {
  return ALPHA.test(text);
}

/** `text.isdecimal()`. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** `text.isdigit()`. */
export function isDigit(text: string): boolean {
  return DIGIT.test(text);
}

/** `text.isnumeric()`. */
export function isNumeric(text: string): boolean {
  return NUMERIC.test(text);
}

/** `text.isalnum()`. */
export function isAlphanumeric(text: string): boolean {
  return ALPHANUMERIC.test(text);
}

/** `text.isidentifier()`. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

/** `text.isspace()`. */
export function isSpaces(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return text !== '';
}

/** `text.isprintable()`: repr() shows every character as it is. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text.replaceAll(' ', ''));
}

/** `text.isascii()`. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** `text.isupper()`. */
export function isUpper(text: string): boolean {
  return CASED.test(text) && !LOWER_OR_TITLE.test(text);
}

/** `text.islower()`. */
export function isLower(text: string): boolean {
  return CASED.test(text) && !UPPER_OR_TITLE.test(text);
}

/** `text.istitle()`: upper case begins every run of cased characters, and lower case follows. */
export function isTitle(text: string): boolean {
  let afterCased = false;
  let anyCased = false;
  for (const character of text) {
    if (UPPER_OR_TITLE.test(character)) {
      if (afterCased) return false;
      afterCased = anyCased = true;
    } else if (LOWER.test(character)) {
      if (!afterCased) return false;
      anyCased = true;
    } else {
      afterCased = false;
    }
  }
  return anyCased;
}
