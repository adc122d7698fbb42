// The methods of re.Pattern.

import { asBytes, newBytes } from '../../../objects/bytes.ts';
import { newDict, newList, newTuple } from '../../../objects/collections.ts';
import { newGenericAlias } from '../../../objects/genericAlias.ts';
import type { Visit } from '../../../objects/layout.ts';
import { newMappingProxy } from '../../../objects/mappingProxy.ts';
import { type Int, incref, type Value } from '../../../objects/object.ts';
import { asStr } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import { isPattern, type PyPattern, patternType, type SubjectText } from '../../../objects/regexObjects.ts';
import {
  type CompiledPattern,
  type MatchResult,
  type SearchMode,
  spanText,
} from '../../../objects/text/regex/compile.ts';
import { type PyType, typeOf } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { callNow } from '../../../vm/callNow.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { BREATH, pause } from '../../../vm/iteration.ts';
import type { BuiltinIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineAttribute, defineClassMethods, defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { notImplemented } from '../../../vm/notImplemented.ts';
import { equal, hashOf, indexOf, isCallable, reprOf } from '../../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { callableIteratorType } from '../../../vm/sequenceIterators.ts';
import { newMatch } from './match.ts';
import { boundOf, groupText, latin1Bytes, latin1Text, partOf, subjectOf } from './subject.ts';
import { type Template, templateOf, templateText } from './templates.ts';

/** The matches of a pattern that follow each other, as findall, sub and split see them. */
class Search {
  private mustAdvance = false;

  constructor(
    readonly pattern: PyPattern,
    readonly subject: SubjectText,
    public position: number,
    readonly end: number,
  ) {}

  next(mode: SearchMode = 'search'): MatchResult | null {
    if (this.position > this.end) return null;
    const { compiled } = this.pattern.payload;
    const result = compiled.match(this.subject.text, this.position, this.end, mode, this.mustAdvance);
    if (result === null) return null;
    const end = result.spans[1] as number;
    this.mustAdvance = end === result.spans[0];
    this.position = end;
    return result;
  }
}

/** Starts a search from the arguments `string`, `pos` and `endpos`. */
function* startSearch(
  vm: VM,
  pattern: PyPattern,
  string: Value,
  pos: Value | undefined,
  endpos: Value | undefined,
): Generator<Request, Search, Value> {
  const subject = subjectOf(pattern, string);
  const start = yield* boundOf(vm, pos, 0, subject.length);
  const end = yield* boundOf(vm, endpos, subject.length, subject.length);
  return new Search(pattern, subject, start, end);
}

function matchOnce(mode: SearchMode) {
  return stepped(
    '(self, /, string, pos=0, endpos=9223372036854775807)',
    (vm: VM, self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
      attempt<Value>(vm, () => matchOnceSteps(vm, mode, self, string, pos, endpos)),
  );
}

function* matchOnceSteps(
  vm: VM,
  mode: SearchMode,
  self: PyPattern,
  string: Value,
  pos: Value | undefined,
  endpos: Value | undefined,
): Steps<Value> {
  const search = yield* startSearch(vm, self, string, pos, endpos);
  const { position } = search;
  const result = search.next(mode);
  return result === null ? null : newMatch(vm, self, search.subject, result, position, search.end);
}

/** What findall gives for a match: its text, its group, or all its groups. */
function found(vm: VM, search: Search, { spans }: MatchResult): Value {
  const { groups } = search.pattern.payload.compiled;
  const missing = search.subject.isBytes ? newBytes(vm.heap, new Uint8Array()) : '';
  let result: Value;
  if (groups <= 1) result = groupText(vm, search.subject, spans, groups, missing);
  else {
    const texts: Value[] = [];
    for (let i = 1; i <= groups; i++) texts.push(groupText(vm, search.subject, spans, i, missing));
    result = newTuple(vm.heap, texts);
  }
  vm.heap.decref(missing);
  return result;
}

function findAll(vm: VM, self: PyPattern, string: Value, pos?: Value, endpos?: Value): Outcome {
  return attempt<Value>(vm, (frame) => findAllSteps(frame, vm, self, string, pos, endpos));
}

function* findAllSteps(
  frame: NativeFrame,
  vm: VM,
  self: PyPattern,
  string: Value,
  pos: Value | undefined,
  endpos: Value | undefined,
): Steps<Value> {
  const search = yield* startSearch(vm, self, string, pos, endpos);
  const list = frame.own(newList(vm.heap, []));
  for (let count = 1; ; count++) {
    const result = search.next();
    if (result === null) return frame.take(list);
    list.payload.push(found(vm, search, result));
    if ((count & BREATH) === 0) yield pause();
  }
}

class Matches implements BuiltinIterator {
  constructor(
    private readonly search: Search,
    private readonly start: number,
  ) {}

  next(vm: VM): Value | undefined {
    const { pattern, subject, end } = this.search;
    const result = this.search.next();
    return result === null ? undefined : newMatch(vm, pattern, subject, result, this.start, end);
  }

  references(visit: Visit): void {
    visit(this.search.pattern);
    visit(this.search.subject.value);
  }
}

function findIterator(vm: VM, self: PyPattern, string: Value, pos?: Value, endpos?: Value): Outcome {
  return attempt<Value>(vm, () => findIteratorSteps(vm, self, string, pos, endpos));
}

function* findIteratorSteps(
  vm: VM,
  self: PyPattern,
  string: Value,
  pos: Value | undefined,
  endpos: Value | undefined,
): Steps<Value> {
  const search = yield* startSearch(vm, self, string, pos, endpos);
  incref(self);
  incref(string);
  return vm.heap.allocate<BuiltinIterator>(callableIteratorType, new Matches(search, search.position));
}

/** The number of replacements or splits asked for; 0 or less: all. */
function* limitOf(vm: VM, value: Value): Generator<Request, number, Value> {
  const asked = indexOf(vm, value);
  const limit = Number((asked instanceof Request ? yield asked : asked) as Int);
  return limit > 0 ? limit : limit === 0 ? Number.POSITIVE_INFINITY : 0;
}

function split(vm: VM, self: PyPattern, string: Value, maxsplit: Value = 0): Outcome {
  return attempt<Value>(vm, (frame) => splitSteps(frame, vm, self, string, maxsplit));
}

function* splitSteps(frame: NativeFrame, vm: VM, self: PyPattern, string: Value, maxsplit: Value): Steps<Value> {
  const search = yield* startSearch(vm, self, string, undefined, undefined);
  const limit = yield* limitOf(vm, maxsplit);
  const { subject } = search;
  const list = frame.own(newList(vm.heap, []));
  let last = 0;
  for (let count = 0; count < limit; count++) {
    const result = search.next();
    if (result === null) break;
    list.payload.push(partOf(vm, subject, last, result.spans[0] as number));
    for (let i = 1; i <= self.payload.compiled.groups; i++) {
      list.payload.push(groupText(vm, subject, result.spans, i, null));
    }
    last = result.spans[1] as number;
    if ((count & BREATH) === BREATH) yield pause();
  }
  list.payload.push(partOf(vm, subject, last, subject.length));
  return frame.take(list);
}

// sub

/** The pieces of the new text; one of the wrong type is reported at the end, as joining them does. */
class Replacement {
  private readonly texts: string[] = [];
  private pieces = 0;
  private length = 0;
  private wrong: { readonly index: number; readonly type: string } | null = null;

  constructor(private readonly isBytes: boolean) {}

  add(vm: VM, text: string): void {
    this.texts.push(text);
    this.pieces++;
    this.length += text.length;
    vm.checkSize(this.length * 2);
  }

  addValue(vm: VM, value: Value): void {
    const bytes = asBytes(value);
    const text = this.isBytes ? (bytes === undefined ? undefined : latin1Text(bytes)) : asStr(value);
    if (text !== undefined) this.add(vm, text);
    else {
      this.wrong ??= { index: this.pieces, type: typeOf(value).name };
      this.pieces++;
    }
  }

  finish(vm: VM): Value {
    if (this.wrong !== null) {
      const expected = this.isBytes ? 'a bytes-like object' : 'str instance';
      throw raise('TypeError', `sequence item ${this.wrong.index}: expected ${expected}, ${this.wrong.type} found`);
    }
    const text = this.texts.join('');
    return this.isBytes ? newBytes(vm.heap, latin1Bytes(text)) : text;
  }
}

/** `pattern.sub` and `pattern.subn`: the new text (owned) and the number of replacements. */
function* replaced(
  vm: VM,
  frame: NativeFrame,
  self: PyPattern,
  repl: Value,
  string: Value,
  count: Value,
): Generator<Request, readonly [Value, number], Value> {
  const limit = yield* limitOf(vm, count);
  const callable = isCallable(repl);
  const template: Template | null = callable ? null : templateOf(vm, self, repl);
  const search = yield* startSearch(vm, self, string, undefined, undefined);
  const { subject } = search;
  const result = new Replacement(subject.isBytes);
  const sameKind = template === null || template.isBytes === subject.isBytes;
  let last = 0;
  let done = 0;
  for (; done < limit; done++) {
    const match = search.next();
    if (match === null) break;
    const start = match.spans[0] as number;
    if (last < start) result.add(vm, spanText(subject.text, last, start) as string);
    if (template === null) {
      const object = frame.own(newMatch(vm, self, subject, match, 0, subject.length));
      const called = callNow(vm, repl, object);
      const made = frame.own(called instanceof Request ? yield called : called);
      if (made !== null) result.addValue(vm, made);
      frame.drop(made);
      frame.drop(object);
    } else if (sameKind) result.add(vm, templateText(template, subject, match.spans));
    else result.addValue(vm, repl);
    last = match.spans[1] as number;
    if ((done & BREATH) === BREATH) yield pause();
  }
  if (last < subject.length) result.add(vm, spanText(subject.text, last, subject.length) as string);
  return [result.finish(vm), done];
}

function sub(vm: VM, self: PyPattern, repl: Value, string: Value, count: Value = 0): Outcome {
  return attempt<Value>(vm, (frame) => subSteps(vm, frame, self, repl, string, count));
}

function* subSteps(
  vm: VM,
  frame: NativeFrame,
  self: PyPattern,
  repl: Value,
  string: Value,
  count: Value,
): Steps<Value> {
  return (yield* replaced(vm, frame, self, repl, string, count))[0];
}

function subN(vm: VM, self: PyPattern, repl: Value, string: Value, count: Value = 0): Outcome {
  return attempt<Value>(vm, (frame) => subNSteps(vm, frame, self, repl, string, count));
}

function* subNSteps(
  vm: VM,
  frame: NativeFrame,
  self: PyPattern,
  repl: Value,
  string: Value,
  count: Value,
): Steps<Value> {
  const [text, done] = yield* replaced(vm, frame, self, repl, string, count);
  return newTuple(vm.heap, [text, done]);
}

// The pattern itself

const FLAG_NAMES: readonly (readonly [number, string])[] = [
  [2, 're.IGNORECASE'],
  [4, 're.LOCALE'],
  [8, 're.MULTILINE'],
  [16, 're.DOTALL'],
  [64, 're.VERBOSE'],
  [128, 're.DEBUG'],
  [256, 're.ASCII'],
];
const UNICODE = 32;
/** Characters of a pattern that its repr shows. */
const REPR_LENGTH = 200;

function repr(vm: VM, self: PyPattern): Outcome {
  const { source, isBytes, compiled } = self.payload;
  return attempt<Value>(vm, () => reprSteps(vm, source, isBytes, compiled));
}

function* reprSteps(vm: VM, source: Value, isBytes: boolean, compiled: CompiledPattern): Steps<Value> {
  const asked = reprOf(vm, source);
  const text = (asked instanceof Request ? yield asked : asked) as string;
  let flags = compiled.flags;
  if (!isBytes) flags &= ~UNICODE;
  const names: string[] = [];
  for (const [bit, name] of FLAG_NAMES) {
    if ((flags & bit) === 0) continue;
    names.push(name);
    flags &= ~bit;
  }
  if (flags !== 0) names.push(`0x${flags.toString(16)}`);
  const shown = Array.from(text).slice(0, REPR_LENGTH).join('');
  return `re.compile(${shown}${names.length === 0 ? '' : `, ${names.join('|')}`})`;
}

function equals(vm: VM, self: PyPattern, other: Value): Outcome {
  if (!isPattern(other)) return notImplemented();
  const [a, b] = [self.payload, other.payload];
  if (a.isBytes !== b.isBytes || a.compiled.flags !== b.compiled.flags) return false;
  return equal(vm, a.source, b.source);
}

function groupIndex(vm: VM, self: PyPattern): Value {
  const dict = newDict(vm.heap);
  for (const [name, number] of self.payload.compiled.groupIndex) dict.payload.setString(name, number);
  const proxy = newMappingProxy(vm.heap, dict);
  vm.heap.decref(dict);
  return proxy;
}

const itself = (_vm: VM, self: Value): Value => incref(self);
const REPLACE = '(self, /, repl, string, count=0)';
const RANGE = '(self, /, string, pos=0, endpos=9223372036854775807)';

defineMethods(patternType, {
  __new__: leaf('(cls, /, *args, **kwargs)', () => {
    throw raise('TypeError', "cannot create 're.Pattern' instances");
  }),
  __repr__: stepped('(self, /)', repr),
  __eq__: stepped('(self, value, /)', equals),
  __hash__: stepped('(self, /)', (vm: VM, self: PyPattern) => hashOf(vm, self.payload.source)),
  __copy__: leaf('(self, /)', itself),
  __deepcopy__: leaf('(self, memo, /)', itself),
  match: matchOnce('match'),
  fullmatch: matchOnce('fullmatch'),
  search: matchOnce('search'),
  findall: stepped(RANGE, findAll),
  finditer: stepped(RANGE, findIterator),
  split: stepped('(self, /, string, maxsplit=0)', split),
  sub: stepped(REPLACE, sub),
  subn: stepped(REPLACE, subN),
});
defineClassMethods(patternType, {
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});
defineAttribute(patternType, 'pattern', (_vm: VM, self: PyPattern) => incref(self.payload.source));
defineAttribute(patternType, 'flags', (_vm: VM, self: PyPattern) => self.payload.compiled.flags);
defineAttribute(patternType, 'groups', (_vm: VM, self: PyPattern) => self.payload.compiled.groups);
defineAttribute(patternType, 'groupindex', groupIndex);
