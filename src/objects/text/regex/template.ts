// The replacement text of re.sub: `\1`, `\g<name>` and escapes, with CPython's messages.

import { raise } from '../../raise.ts';
import { isAscii, isIdentifier } from '../classify.ts';
import { asciiRepr, stringRepr } from '../repr.ts';
import { lengthOf, PatternSource } from './patternSource.ts';

/** Text as it is, or the number of a group. */
export type TemplatePiece = string | number;

const CONTROLS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};
const DIGIT = /^[0-9]$/;
const OCTAL = /^[0-7]$/;

/** Parses a replacement for a pattern with these groups; throws PatternError (or IndexError) if it is wrong. */
export function parseTemplate(
  template: string,
  groups: number,
  groupIndex: ReadonlyMap<string, number>,
  isBytes = false,
): TemplatePiece[] {
  if (!template.includes('\\')) return template === '' ? [] : [template];
  const source = new PatternSource(template, isBytes);
  const pieces: TemplatePiece[] = [];
  let text = '';
  const addGroup = (group: number) => {
    if (text !== '') pieces.push(text);
    text = '';
    pieces.push(group);
  };
  for (;;) {
    const token = source.get();
    if (token === '') break;
    if (token[0] !== '\\') {
      text += token;
      continue;
    }
    const letter = token.slice(1);
    if (letter === 'g') addGroup(namedGroup(source, groups, groupIndex, isBytes));
    else if (letter === '0') text += String.fromCharCode(octal(source, token + source.getWhile(2, OCTAL)));
    else if (DIGIT.test(letter)) {
      const escape = token + source.getWhile(1, DIGIT);
      if (escape.length === 3 && OCTAL.test(escape[1]) && OCTAL.test(escape[2]) && OCTAL.test(source.next)) {
        text += String.fromCharCode(octal(source, escape + source.get()));
      } else {
        const group = Number(escape.slice(1));
        if (group > groups) throw source.error(`invalid group reference ${group}`, escape.length - 1);
        addGroup(group);
      }
    } else if (letter in CONTROLS) text += CONTROLS[letter];
    else if (/^[a-zA-Z]$/.test(letter)) throw source.error(`bad escape ${token}`, lengthOf(token));
    else text += token;
  }
  if (text !== '') pieces.push(text);
  return pieces;
}

function octal(source: PatternSource, escape: string): number {
  const code = Number.parseInt(escape.slice(1), 8);
  if (code > 0o377) {
    throw source.error(`octal escape value ${escape} outside of range 0-0o377`, escape.length);
  }
  return code;
}

/** The group of `\g<1>` or `\g<name>`. */
function namedGroup(
  source: PatternSource,
  groups: number,
  groupIndex: ReadonlyMap<string, number>,
  isBytes: boolean,
): number {
  if (!source.match('<')) throw source.error('missing <');
  const name = source.getUntil('>', 'group name');
  const back = lengthOf(name) + 1;
  if (/^[0-9]+$/.test(name)) {
    const group = Number(name);
    if (group > groups) throw source.error(`invalid group reference ${BigInt(name)}`, back);
    return group;
  }
  const isForeign = isBytes && !isAscii(name);
  if (!isIdentifier(name) || isForeign) {
    throw source.error(`bad character in group name ${isForeign ? asciiRepr(name) : stringRepr(name)}`, back);
  }
  const group = groupIndex.get(name);
  if (group === undefined) throw raise('IndexError', `unknown group name ${stringRepr(name)}`);
  return group;
}
