// The builtin functions that run code or show namespaces: exec, eval, compile, globals, locals, __import__,
// __build_class__; and chr and ord.

import { isDict, type PyDict } from '../../objects/collections.ts';
import { functionType, type PyFunction } from '../../objects/function.ts';
import { hasLayout, type Int, incref, isObject, type Value } from '../../objects/object.ts';
import { asInt, asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { lengthOf as codePoints } from '../../objects/text/codePoints.ts';
import { typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { buildClass } from '../classes.ts';
import { currentFrame } from '../currentFrame.ts';
import type { NativeFrame } from '../frame.ts';
import type { SourceMode, SourceProblem } from '../host.ts';
import { importModule, syntaxError } from '../imports.ts';
import { CODE_LAYOUT, loadCode, type PyCode } from '../loadedCode.ts';
import type { VM } from '../machine.ts';
import { leaf, type NativeDefinition, stepped } from '../native.ts';
import { indexOf, specialMethod } from '../protocols.ts';
import { type Outcome, Request, runCode, type Steps, steps } from '../request.ts';
import { decodeSource } from '../sourceText.ts';
import { addBuiltins, frameLocals } from './namespaces.ts';

/** The source text in a str or bytes; undefined for other values. */
function sourceOf(value: Value): string | undefined {
  const text = asStr(value);
  if (text !== undefined) return text;
  const bytes = bytesOf(value);
  return bytes === undefined ? undefined : decodeSource(bytes);
}

/** What is in a bytes or bytearray; undefined for other values. */
function bytesOf(value: Value): Uint8Array | undefined {
  if (!isObject(value)) return undefined;
  const { name } = value.type.layout;
  return (name === 'bytes' || name === 'bytearray') && value.payload instanceof Uint8Array ? value.payload : undefined;
}

function compileSource(vm: VM, source: string, filename: string, mode: SourceMode): PyCode {
  if (source.includes('\0')) throw raise('SyntaxError', 'source code string cannot contain null bytes');
  const text = mode === 'eval' ? source.replace(/^[ \t]+/, '') : source;
  const result = vm.host.compile(text, filename, mode);
  if (result.code === null) throw syntaxError(vm, result.problem as SourceProblem);
  return loadCode(vm.heap, result.code);
}

/** exec() and eval(): compiles if need be, and runs the code with the namespaces given, or with the caller's. */
function execute(vm: VM, name: 'exec' | 'eval', source: Value, globals: Value, locals: Value): Outcome {
  if (globals !== null && !isDict(globals)) {
    throw raise(
      'TypeError',
      name === 'exec' ? `exec() globals must be a dict, not ${typeOf(globals).name}` : 'globals must be a dict',
    );
  }
  if (locals !== null && specialMethod(locals, '__getitem__') === undefined) {
    throw raise(
      'TypeError',
      name === 'exec' ? `locals must be a mapping or None, not ${typeOf(locals).name}` : 'locals must be a mapping',
    );
  }
  const text = sourceOf(source);
  if (text === undefined && !hasLayout(source, CODE_LAYOUT)) {
    throw raise('TypeError', `${name}() arg 1 must be a string, bytes or code object`);
  }
  const frame = currentFrame(vm);
  const namespace = (globals ?? frame.globals) as PyDict;
  const ownLocals = locals === null && globals === null ? frameLocals(vm, frame) : incref(locals ?? namespace);
  return attempt<Value>(vm, (native) => executeSteps(native, vm, name, source, text, namespace, ownLocals));
}

function* executeSteps(
  native: NativeFrame,
  vm: VM,
  name: 'exec' | 'eval',
  source: Value,
  text: string | undefined,
  namespace: PyDict,
  ownLocals: Value,
): Steps<Value> {
  native.own(ownLocals);
  const space = native.own(incref(namespace));
  addBuiltins(vm, space);
  const code = native.own(text === undefined ? (incref(source) as PyCode) : compileSource(vm, text, '<string>', name));
  if (code.payload.code.freeNames.length > 0) {
    throw raise('TypeError', `code object passed to ${name}() may not contain free variables`);
  }
  const result = yield runCode(code, space, ownLocals);
  if (name === 'eval') return result;
  vm.heap.decref(result);
  return null;
}

const MODES: ReadonlySet<string> = new Set(['exec', 'eval', 'single']);

function compile(vm: VM, source: Value, filename: Value, mode: Value): Outcome {
  const kind = asStr(mode);
  if (kind === undefined || !MODES.has(kind)) {
    throw raise('ValueError', "compile() mode must be 'exec', 'eval' or 'single'");
  }
  const text = sourceOf(source);
  if (text === undefined) throw raise('TypeError', 'compile() arg 1 must be a string, bytes or AST object');
  return compileSource(vm, text, asStr(filename) ?? '<string>', kind as SourceMode);
}

function importFunction(
  vm: VM,
  name: Value,
  globals: Value = null,
  _locals?: Value,
  fromList: Value = null,
  level: Value = 0,
): Outcome {
  const text = asStr(name);
  if (text === undefined) throw raise('TypeError', 'module name must be a string');
  const depth = asInt(level);
  if (depth === undefined) {
    throw raise('TypeError', `'${typeOf(level).name}' object cannot be interpreted as an integer`);
  }
  if (depth < 0) throw raise('ValueError', 'level must be >= 0');
  if (text === '' && depth === 0) throw raise('ValueError', 'Empty module name');
  const table = isDict(globals) ? globals.payload : null;
  const inPackage = table?.getString('__package__') ?? null;
  const inModule = table?.getString('__name__') ?? null;
  return importModule(vm, inPackage, inModule, text, fromList, Number(depth));
}

function buildClassFunction(
  vm: VM,
  body: Value,
  name: Value,
  bases: readonly Value[],
  keywords: Map<string, Value>,
): Outcome {
  if (!isObject(body) || body.type !== functionType)
    throw raise('TypeError', '__build_class__: func must be a function');
  const text = asStr(name);
  if (text === undefined) throw raise('TypeError', '__build_class__: name is not a string');
  return buildClass(vm, body as PyFunction, text, bases, keywords);
}

// chr and ord

function character(value: Int): string {
  if (value < 0 || value > 0x10ffff) throw raise('ValueError', 'chr() arg not in range(0x110000)');
  return String.fromCodePoint(Number(value));
}

function chr(vm: VM, value: Value): Outcome {
  const index = indexOf(vm, value);
  if (!(index instanceof Request)) return character(index);
  return steps(() => chrSteps(index));
}

function* chrSteps(index: Request): Steps<Value | undefined> {
  return character((yield index) as Int);
}

function ord(_vm: VM, value: Value): Value {
  const text = asStr(value);
  if (text !== undefined) {
    if (text.length === 1) return text.charCodeAt(0);
    const length = codePoints(text);
    if (length === 1) return text.codePointAt(0) as number;
    throw raise('TypeError', `ord() expected a character, but string of length ${length} found`);
  }
  const bytes = bytesOf(value);
  if (bytes !== undefined) {
    if (bytes.length === 1) return bytes[0] as number;
    throw raise('TypeError', `ord() expected a character, but string of length ${bytes.length} found`);
  }
  throw raise('TypeError', `ord() expected string of length 1, but ${typeOf(value).name} found`);
}

export const EXECUTION_FUNCTIONS: Readonly<Record<string, NativeDefinition>> = {
  __build_class__: stepped('(func, name, /, *bases, **kwds)', buildClassFunction),
  __import__: stepped('(name, globals=None, locals=None, fromlist=(), level=0)', importFunction),
  chr: stepped('(i, /)', chr),
  compile: stepped('(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)', compile),
  eval: stepped(
    '(source, /, globals=None, locals=None)',
    (vm: VM, source: Value, globals: Value = null, locals: Value = null) =>
      execute(vm, 'eval', source, globals, locals),
  ),
  exec: stepped(
    '(source, /, globals=None, locals=None)',
    (vm: VM, source: Value, globals: Value = null, locals: Value = null) =>
      execute(vm, 'exec', source, globals, locals),
  ),
  globals: leaf('()', (vm: VM) => incref(currentFrame(vm).globals)),
  locals: leaf('()', (vm: VM) => frameLocals(vm, currentFrame(vm))),
  ord: leaf('(c, /)', ord),
};
