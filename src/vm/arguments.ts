// Binding the arguments of a call to parameters, for Python functions and for natives, with CPython's messages.

import { CodeFlag } from '../bytecode/code.ts';
import { newDict, newTuple, type PyDict } from '../objects/collections.ts';
import type { PyFunction } from '../objects/function.ts';
import { incref, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { typeOf } from '../objects/type.ts';
import type { LoadedCode } from './loadedCode.ts';
import type { VM } from './machine.ts';
import { isSlotName, type NativeCode, type NativeParameter } from './native.ts';

/**
 * Fills the parameter slots of a function's frame, `stack[base …]`, from borrowed arguments: positional ones, then
 * the values of `kwNames`. Takes the references it stores; on an error it has given all of them back.
 */
export function bindArguments(
  vm: VM,
  func: PyFunction,
  args: readonly Value[],
  kwNames: readonly string[] | null,
  stack: (Value | undefined)[],
  base: number,
): void {
  const loaded = func.payload.code.payload as LoadedCode;
  const { code, slotCount } = loaded;
  for (let i = 0; i < slotCount; i++) stack[base + i] = undefined;
  try {
    fillSlots(vm, func, loaded, args, kwNames, stack, base);
  } catch (problem) {
    for (let i = 0; i < code.slotNames.length; i++) {
      vm.heap.decref(stack[base + i]);
      stack[base + i] = undefined;
    }
    throw problem;
  }
}

function fillSlots(
  vm: VM,
  func: PyFunction,
  loaded: LoadedCode,
  args: readonly Value[],
  kwNames: readonly string[] | null,
  stack: (Value | undefined)[],
  base: number,
): void {
  const { code } = loaded;
  const keywords = kwNames === null ? 0 : kwNames.length;
  const positional = args.length - keywords;
  const total = code.argcount + code.kwonlyargcount;
  const hasVarargs = (code.flags & CodeFlag.VARARGS) !== 0;
  const given = Math.min(positional, code.argcount);
  for (let i = 0; i < given; i++) stack[base + i] = incref(args[i] as Value);
  if (hasVarargs) {
    const rest: Value[] = [];
    for (let i = given; i < positional; i++) rest.push(incref(args[i] as Value));
    stack[base + total] = newTuple(vm.heap, rest);
  }
  let extra: PyDict | null = null;
  if ((code.flags & CodeFlag.VARKEYWORDS) !== 0) {
    extra = newDict(vm.heap);
    stack[base + total + (hasVarargs ? 1 : 0)] = extra;
  }
  for (let k = 0; k < keywords; k++) {
    const name = (kwNames as readonly string[])[k] as string;
    const value = args[positional + k] as Value;
    const slot = code.slotNames.indexOf(name);
    if (slot >= code.posonlyargcount && slot < total) {
      if (stack[base + slot] !== undefined) {
        throw raise('TypeError', `${func.payload.qualname}() got multiple values for argument '${name}'`);
      }
      stack[base + slot] = incref(value);
    } else if (extra !== null) {
      vm.heap.decref(extra.payload.setString(name, incref(value)));
    } else throw unexpectedKeyword(func, code, kwNames as readonly string[], name);
  }
  if (positional > code.argcount && !hasVarargs) throw tooManyPositional(func, code, positional, stack, base);
  fillDefaults(func, code, given, stack, base);
}

function fillDefaults(
  func: PyFunction,
  code: LoadedCode['code'],
  given: number,
  stack: (Value | undefined)[],
  base: number,
): void {
  const defaults = func.payload.defaults?.payload ?? [];
  const firstDefault = code.argcount - defaults.length;
  let missing: string[] | null = null;
  for (let i = given; i < code.argcount; i++) {
    if (stack[base + i] !== undefined) continue;
    if (i >= firstDefault) stack[base + i] = incref(defaults[i - firstDefault] as Value);
    else {
      missing ??= [];
      missing.push(code.slotNames[i] as string);
    }
  }
  if (missing !== null) throw missingArguments(func, 'positional', missing);
  if (code.kwonlyargcount === 0) return;
  const kwdefaults = func.payload.kwdefaults?.payload;
  for (let i = code.argcount; i < code.argcount + code.kwonlyargcount; i++) {
    if (stack[base + i] !== undefined) continue;
    const value = kwdefaults?.getString(code.slotNames[i] as string);
    if (value !== undefined) stack[base + i] = incref(value);
    else {
      missing ??= [];
      missing.push(code.slotNames[i] as string);
    }
  }
  if (missing !== null) throw missingArguments(func, 'keyword-only', missing);
}

function missingArguments(func: PyFunction, kind: string, names: readonly string[]) {
  const quoted = names.map((name) => `'${name}'`);
  let list: string;
  if (quoted.length === 1) list = quoted[0] as string;
  else if (quoted.length === 2) list = `${quoted[0]} and ${quoted[1]}`;
  else list = `${quoted.slice(0, -1).join(', ')}, and ${quoted[quoted.length - 1]}`;
  const plural = names.length === 1 ? '' : 's';
  return raise(
    'TypeError',
    `${func.payload.qualname}() missing ${names.length} required ${kind} argument${plural}: ${list}`,
  );
}

function unexpectedKeyword(func: PyFunction, code: LoadedCode['code'], kwNames: readonly string[], name: string) {
  const positionalOnly = kwNames.filter((other) => {
    const slot = code.slotNames.indexOf(other);
    return slot >= 0 && slot < code.posonlyargcount;
  });
  if (positionalOnly.length > 0) {
    return raise(
      'TypeError',
      `${func.payload.qualname}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(', ')}'`,
    );
  }
  const parameters = code.slotNames.slice(code.posonlyargcount, code.argcount + code.kwonlyargcount);
  const suggestion = closestName(name, parameters);
  const hint = suggestion === null ? '' : `. Did you mean '${suggestion}'?`;
  return raise('TypeError', `${func.payload.qualname}() got an unexpected keyword argument '${name}'${hint}`);
}

function tooManyPositional(
  func: PyFunction,
  code: LoadedCode['code'],
  positional: number,
  stack: (Value | undefined)[],
  base: number,
) {
  let keywordOnly = 0;
  for (let i = code.argcount; i < code.argcount + code.kwonlyargcount; i++) {
    if (stack[base + i] !== undefined) keywordOnly++;
  }
  const defaults = func.payload.defaults?.payload.length ?? 0;
  const takes = defaults > 0 ? `from ${code.argcount - defaults} to ${code.argcount}` : `${code.argcount}`;
  const plural = defaults > 0 || code.argcount !== 1 ? 's' : '';
  const extra =
    keywordOnly === 0
      ? ''
      : ` positional argument${positional === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`;
  const verb = positional === 1 && keywordOnly === 0 ? 'was' : 'were';
  return raise(
    'TypeError',
    `${func.payload.qualname}() takes ${takes} positional argument${plural} but ${positional}${extra} ${verb} given`,
  );
}

/**
 * The name most like `name`, as CPython's "Did you mean" finds it; null if none is near. Costs are those of CPython's
 * suggestions.c: 2 for a change, 1 for a change of case.
 */
export function closestName(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= 750) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    let limit = Math.floor(((name.length + candidate.length + 3) * 2) / 6);
    limit = Math.min(limit, bestDistance - 1);
    const distance = editDistance(name, candidate, limit);
    if (distance > limit) continue;
    if (best === null || distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const MOVE = 2;
const CASE = 1;

function editDistance(a: string, b: string, limit: number): number {
  if (a.length > 40 || b.length > 40) return limit + 1;
  if (Math.abs(a.length - b.length) * MOVE > limit) return limit + 1;
  const row = Array.from({ length: b.length + 1 }, (_, i) => i * MOVE);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] as number;
    row[0] = i * MOVE;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      const x = a[i - 1] as string;
      const y = b[j - 1] as string;
      let cost = MOVE;
      if (x === y) cost = 0;
      else if (x.toLowerCase() === y.toLowerCase()) cost = CASE;
      row[j] = Math.min(diagonal + cost, above + MOVE, (row[j - 1] as number) + MOVE);
      diagonal = above;
    }
  }
  return row[b.length] as number;
}

/**
 * The JavaScript arguments for a native, from borrowed Python arguments. With `self` bound, it comes first.
 * @throws TypeError with CPython's wording.
 */
export function bindNativeArguments(
  code: NativeCode,
  args: readonly Value[],
  kwNames: readonly string[] | null,
): unknown[] {
  const { parameters } = code;
  const keywords = kwNames === null ? 0 : kwNames.length;
  const positional = args.length - keywords;
  const result: unknown[] = [];
  let next = 0;
  let extraKeywords: Map<string, Value> | null = null;
  for (const parameter of parameters) {
    switch (parameter.kind) {
      case 'positional':
      case 'positional-only':
        result.push(next < positional ? args[next++] : undefined);
        break;
      case 'var-positional':
        result.push(args.slice(next, positional));
        next = positional;
        break;
      case 'keyword-only':
        result.push(undefined);
        break;
      case 'var-keyword':
        extraKeywords = new Map();
        result.push(extraKeywords);
        break;
    }
  }
  if (next < positional) {
    if (keywords > 0 && parameters.length === 0)
      throw raise('TypeError', `${nativeName(code)}() takes no keyword arguments`);
    throw wrongCount(code, parameters, positional);
  }
  let unexpected: string | null = null;
  const ownParameters = code.owner === null ? 0 : 1;
  for (let k = 0; k < keywords; k++) {
    const name = (kwNames as readonly string[])[k] as string;
    const at = parameters.findIndex(
      (parameter) => parameter.name === name && (parameter.kind === 'positional' || parameter.kind === 'keyword-only'),
    );
    if (at >= 0) {
      if (result[at] !== undefined) {
        throw raise(
          'TypeError',
          `argument for ${shortName(code)}() given by name ('${name}') and position (${at + 1})`,
        );
      }
      result[at] = args[positional + k];
    } else if (extraKeywords !== null) extraKeywords.set(name, args[positional + k] as Value);
    else if (
      parameters.some(({ kind }, i) => kind === 'keyword-only' || (kind === 'positional' && i >= ownParameters))
    ) {
      unexpected ??= name;
    } else {
      const subject =
        code.owner !== null && isSlotName(code.name) && code.name !== '__init__'
          ? `wrapper ${code.name}`
          : nativeName(code);
      throw raise('TypeError', `${subject}() takes no keyword arguments`);
    }
  }
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i] as NativeParameter;
    if (parameter.required && result[i] === undefined && parameter.kind !== 'var-positional') {
      if (parameter.kind === 'positional' && keywords + positional > 0) {
        const skipped = code.owner !== null || code.name === '__new__' ? 0 : 1;
        throw raise(
          'TypeError',
          `${shortName(code)}() missing required argument '${parameter.name}' (pos ${i + skipped})`,
        );
      }
      if (parameter.kind === 'keyword-only') {
        throw raise('TypeError', `${shortName(code)}() missing required keyword-only argument '${parameter.name}'`);
      }
      throw wrongCount(code, parameters, positional);
    }
  }
  if (unexpected !== null) throw unexpectedNativeKeyword(code, parameters, unexpected);
  return result;
}

function unexpectedNativeKeyword(code: NativeCode, parameters: readonly NativeParameter[], name: string) {
  const known = parameters.filter(({ kind }) => kind === 'positional' || kind === 'keyword-only');
  const near = closestName(
    name,
    known.map((parameter) => parameter.name),
  );
  const hint = near === null ? '' : `. Did you mean '${near}'?`;
  return raise('TypeError', `${shortName(code)}() got an unexpected keyword argument '${name}'${hint}`);
}

/** How messages call a native: making an instance is spoken of by the name of the class. */
function shortName(code: NativeCode): string {
  if (code.definition.spokenOfAs !== undefined) return code.definition.spokenOfAs;
  if (code.name !== '__new__' && code.name !== '__init__') return code.name;
  return code.qualname.slice(0, code.qualname.lastIndexOf('.'));
}

/** As shortName, with the class of a method. */
function nativeName(code: NativeCode): string {
  if (code.qualname.includes('.') && code.name !== '__init__' && code.name !== '__new__') return code.qualname;
  const name = shortName(code);
  return code.module === null || code.module === 'builtins' ? name : `${code.module}.${name}`;
}

/** The TypeError for a wrong number of positional arguments. */
export function wrongCount(code: NativeCode, parameters: readonly NativeParameter[], given: number) {
  const isMethod =
    code.owner !== null || code.name === '__new__' || (parameters[0]?.name === 'cls' && code.qualname.includes('.'));
  const skip = isMethod ? 1 : 0;
  if (code.name === '__new__' && given === 0) return raise('TypeError', `${code.qualname}(): not enough arguments`);
  if (isMethod && given === 0) {
    return raise('TypeError', `unbound method ${code.qualname}() needs an argument`);
  }
  const positional = parameters.filter((p) => p.kind === 'positional' || p.kind === 'positional-only').slice(skip);
  const min = positional.filter((p) => p.required).length;
  const max = positional.length;
  const count = given - skip;
  const onlyPositional = parameters.every((p) => p.kind === 'positional-only' || p.kind === 'var-keyword');
  if (isMethod && code.name.startsWith('__') && shortName(code) === code.name && onlyPositional && min === max) {
    return raise('TypeError', `expected ${max} argument${max === 1 ? '' : 's'}, got ${count}`);
  }
  if (max === 0 && parameters.some((p) => p.kind === 'keyword-only')) {
    return raise('TypeError', `${shortName(code)}() takes no positional arguments`);
  }
  if (max === 0) return raise('TypeError', `${nativeName(code)}() takes no arguments (${count} given)`);
  const isConstructor = shortName(code) !== code.name;
  if (onlyPositional && min === 1 && max === 1 && !isConstructor) {
    return raise('TypeError', `${nativeName(code)}() takes exactly one argument (${count} given)`);
  }
  if (onlyPositional || (code.definition.countsAsTuple === true && count > max)) {
    if (min === max) {
      return raise('TypeError', `${shortName(code)} expected ${min} argument${min === 1 ? '' : 's'}, got ${count}`);
    }
    if (count < min) {
      return raise(
        'TypeError',
        `${shortName(code)} expected at least ${min} argument${min === 1 ? '' : 's'}, got ${count}`,
      );
    }
    return raise(
      'TypeError',
      `${shortName(code)} expected at most ${max} argument${max === 1 ? '' : 's'}, got ${count}`,
    );
  }
  const withoutKeyword = positional.filter((p) => p.required && p.kind === 'positional-only').length;
  if (count < withoutKeyword) {
    const limit = withoutKeyword === max ? 'exactly' : 'at least';
    const plural = withoutKeyword === 1 ? '' : 's';
    return raise(
      'TypeError',
      `${shortName(code)}() takes ${limit} ${withoutKeyword} positional argument${plural} (${count} given)`,
    );
  }
  if (count < min) {
    const first = positional[count] as NativeParameter;
    return raise('TypeError', `${shortName(code)}() missing required argument '${first.name}' (pos ${count + 1})`);
  }
  const limit = min === max ? 'exactly' : 'at most';
  return raise(
    'TypeError',
    `${shortName(code)}() takes ${limit} ${max} argument${max === 1 ? '' : 's'} (${count} given)`,
  );
}

/** A native method was called on something that is not an instance of its class. */
export function wrongReceiver(code: NativeCode, self: Value) {
  const owner = code.owner?.name ?? '';
  const received = typeOf(self).name;
  if (isSlotName(code.name)) {
    return raise('TypeError', `descriptor '${code.name}' requires a '${owner}' object but received a '${received}'`);
  }
  return raise('TypeError', `descriptor '${code.name}' for '${owner}' objects doesn't apply to a '${received}' object`);
}
