// Reads the numbers of TypeScript enums out of their source, and puts them in the place of `Op.NAME` and the like.
//
// The bundler does this by itself, across files. Vitest does not: it transforms file by file, and there every `case
// Op.LOAD_FAST:` would be two property reads, a `switch` of over a hundred of them no jump table. Tests run the
// interpreter for most of their time, so its files get the same treatment there, through this module.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {Map<string, Map<string, number>>} EnumTable enum name → member name → number */

/** @param {string} text */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

/**
 * The numeric enums declared in a source text. An enum with a member that is no plain number is left out whole.
 * @param {string} source
 * @returns {EnumTable}
 */
export function scanEnums(source) {
  /** @type {EnumTable} */
  const table = new Map();
  for (const declaration of withoutComments(source).matchAll(/^export enum (\w+) \{([^}]*)\}/gm)) {
    /** @type {Map<string, number>} */
    const members = new Map();
    let next = 0;
    let plain = true;
    for (const entry of (declaration[2] ?? '').split(',')) {
      const text = entry.trim();
      if (text === '') continue;
      const member = /^(\w+)(?:\s*=\s*(-?(?:0x[0-9a-fA-F]+|\d+)))?$/.exec(text);
      if (member === null) {
        plain = false;
        break;
      }
      if (member[2] !== undefined) next = Number(member[2]);
      members.set(/** @type {string} */ (member[1]), next++);
    }
    if (plain) table.set(/** @type {string} */ (declaration[1]), members);
  }
  return table;
}

/**
 * The numeric enums of all files directly in a folder.
 * @param {string} folder
 * @returns {EnumTable}
 */
export function scanEnumsIn(folder) {
  /** @type {EnumTable} */
  const table = new Map();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.ts')) continue;
    for (const [enumName, members] of scanEnums(readFileSync(join(folder, name), 'utf8'))) table.set(enumName, members);
  }
  return table;
}

/**
 * Replaces reads of enum members by their numbers. The number is filled up with blanks to the length of the
 * text it replaces, so that the positions in error messages stay right.
 * @param {string} code
 * @param {EnumTable} table
 */
export function inlineEnums(code, table) {
  const names = [...table.keys()].join('|');
  if (names === '') return code;
  return code.replace(new RegExp(`(?<![\\w$.'"\`])(${names})\\.(\\w+)(?![\\w$(])`, 'g'), (whole, enumName, member) => {
    const value = table.get(enumName)?.get(member);
    return value === undefined ? whole : `${value}`.padEnd(whole.length);
  });
}
