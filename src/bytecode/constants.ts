// Constants of code objects compared and shown. Two constants may share an index only if no program can tell them
// apart, so 1, 1.0 and True differ, and so do 0.0 and -0.0: the key spells out type and value.

import type { CodeConstant, CodeObject } from './code.ts';

const codeKeys = new WeakMap<CodeObject, number>();
let nextCodeKey = 0;

function codeKey(code: CodeObject): number {
  let key = codeKeys.get(code);
  if (key === undefined) {
    key = nextCodeKey++;
    codeKeys.set(code, key);
  }
  return key;
}

function floatKey(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A string that is equal for two constants exactly if they are interchangeable. */
export function constantKey(constant: CodeConstant): string {
  switch (constant.type) {
    case 'None':
      return 'N';
    case 'Ellipsis':
      return 'E';
    case 'bool':
      return constant.value ? 'T' : 'F';
    case 'int':
      return `i${constant.value}`;
    case 'float':
      return `f${floatKey(constant.value)}`;
    case 'imaginary':
      return `j${floatKey(constant.value)}`;
    case 'str':
      return `s${constant.value.length}:${constant.value}`;
    case 'bytes':
      return `b${constant.value.join(',')}`;
    case 'tuple':
      return `(${constant.items.map(constantKey).join(' ')})`;
    case 'frozenset':
      return `{${constant.items.map(constantKey).sort().join(' ')}}`;
    case 'code':
      return `c${codeKey(constant.code)}`;
  }
}

/** The truth of a constant, as `bool()` sees it. */
export function constantTruth(constant: CodeConstant): boolean {
  switch (constant.type) {
    case 'None':
      return false;
    case 'Ellipsis':
    case 'code':
      return true;
    case 'bool':
      return constant.value;
    case 'int':
    case 'float':
    case 'imaginary':
      return Boolean(constant.value) || Number.isNaN(constant.value);
    case 'str':
      return constant.value !== '';
    case 'bytes':
      return constant.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
  }
}

/** Python's repr of a float. */
export function reprFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [mantissa = '', exponent] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 16) {
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const text = String(value);
  if (!text.includes('e')) return text.includes('.') ? text : `${text}.0`;
  return value.toFixed(20).replace(/0+$/, '');
}

const PRINTABLE_PROBE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x7f || PRINTABLE_PROBE.test(character)) return character;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Python's repr of a str. */
export function reprString(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  let text = quote;
  for (const character of value) {
    text += character === quote ? `\\${quote}` : (SHORT_ESCAPES[character] ?? escapeCharacter(character));
  }
  return text + quote;
}

/** Python's repr of a bytes object. */
export function reprBytes(value: Uint8Array): string {
  const hasSingle = value.includes(0x27);
  const quote = hasSingle && !value.includes(0x22) ? '"' : "'";
  let text = `b${quote}`;
  for (const byte of value) {
    const character = String.fromCharCode(byte);
    if (character === quote) text += `\\${quote}`;
    else if (SHORT_ESCAPES[character] !== undefined) text += SHORT_ESCAPES[character];
    else if (byte < 0x20 || byte >= 0x7f) text += `\\x${byte.toString(16).padStart(2, '0')}`;
    else text += character;
  }
  return text + quote;
}

/** Python's repr of a constant; `reprCode` says how a code object is shown. */
export function reprConstant(constant: CodeConstant, reprCode: (code: CodeObject) => string): string {
  switch (constant.type) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return 'Ellipsis';
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
      return String(constant.value);
    case 'float':
      return reprFloat(constant.value);
    case 'imaginary':
      return `${reprFloat(constant.value).replace(/\.0$/, '')}j`;
    case 'str':
      return reprString(constant.value);
    case 'bytes':
      return reprBytes(constant.value);
    case 'tuple': {
      const items = constant.items.map((item) => reprConstant(item, reprCode));
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    case 'frozenset': {
      const items = constant.items.map((item) => reprConstant(item, reprCode));
      return items.length === 0 ? 'frozenset()' : `frozenset({${items.join(', ')}})`;
    }
    case 'code':
      return reprCode(constant.code);
  }
}
