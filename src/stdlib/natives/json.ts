// _json: strings in JSON text, which take most of the time of reading and writing it. What is wrong in a text is left
// to the Python code of json.decoder, which words the error.

import { newTuple } from '../../objects/collections.ts';
import type { Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { codePointIndex, hasAstral, unitIndex } from '../../objects/text/codePoints.ts';
import { typeOf } from '../../objects/type.ts';
import { attempt } from '../../vm/attempt.ts';
import { getAttribute } from '../../vm/attributes.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import { importModule } from '../../vm/imports.ts';
import type { VM } from '../../vm/machine.ts';
import { leaf, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { isTrue } from '../../vm/protocols.ts';
import { call, type Outcome, Request, type Steps } from '../../vm/request.ts';

const NEEDS_ESCAPE = /[^ !#-[\]-~]/;
const NEEDS_ESCAPES = /[^ !#-[\]-~]/g;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

function escaped(unit: string): string {
  return SHORT_ESCAPES[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function encode(vm: VM, value: Value): string {
  const text = asStr(value);
  if (text === undefined) {
    throw raise('TypeError', `first argument must be a string, not ${typeOf(value).name}`);
  }
  if (!NEEDS_ESCAPE.test(text)) return `"${text}"`;
  vm.checkSize(text.length * 6);
  return `"${text.replace(NEEDS_ESCAPES, escaped)}"`;
}

const UNESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const HEX = /^[0-9a-fA-F]{4}$/;

/** The string whose contents begin at `start`, and the place after its quote (UTF-16 units); null if it is wrong. */
function scan(text: string, start: number, strict: boolean): { content: string; end: number } | null {
  let content = '';
  let from = start;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return { content: content + text.substring(from, at), end: at + 1 };
    if (unit < 0x20 && strict) return null;
    if (unit !== 0x5c) continue;
    content += text.substring(from, at);
    at++;
    const letter = text.charAt(at);
    if (letter === 'u') {
      const digits = text.substring(at + 1, at + 5);
      if (!HEX.test(digits)) return null;
      content += String.fromCharCode(Number.parseInt(digits, 16));
      at += 4;
    } else {
      const plain = UNESCAPED[letter];
      if (plain === undefined) return null;
      content += plain;
    }
    from = at + 1;
  }
  return null;
}

function scanString(vm: VM, value: Value, end: Value, strict: Value = true): Outcome {
  const text = asStr(value);
  if (text === undefined) {
    throw raise('TypeError', `first argument must be a string, not ${typeOf(value).name}`);
  }
  const truth = isTrue(vm, strict);
  if (typeof end === 'number' && end >= 0 && !(truth instanceof Request)) {
    const astral = hasAstral(text);
    const start = astral ? unitIndex(text, end) : end;
    const found = scan(text, start, truth);
    if (found !== null) {
      return newTuple(vm.heap, [found.content, astral ? codePointIndex(text, found.end) : found.end]);
    }
  }
  return attempt<Value>(vm, (frame) => scanInPython(frame, vm, value, end, strict));
}

function* scanInPython(frame: NativeFrame, vm: VM, value: Value, end: Value, strict: Value): Steps<Value> {
  const imported = importModule(vm, null, null, 'json.decoder', null, 0);
  frame.own(imported instanceof Request ? yield imported : imported);
  const module = vm.module('json.decoder') as Value;
  const found = getAttribute(vm, module, 'py_scanstring');
  const scanner = frame.own(found instanceof Request ? yield found : found);
  return yield call(scanner, value, end, strict);
}

export const jsonModule: NativeModule = {
  name: '_json',
  doc: 'json speedups\n',
  functions: {
    encode_basestring_ascii: leaf('(string, /)', encode),
    scanstring: stepped('(string, end, strict=True, /)', scanString),
  },
  values: () => ({}),
};
