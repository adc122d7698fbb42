// The methods of re.Match.

import { asBytes } from '../../../objects/bytes.ts';
import { increfAll, newDict, newTuple } from '../../../objects/collections.ts';
import { newGenericAlias } from '../../../objects/genericAlias.ts';
import { incref, type Value } from '../../../objects/object.ts';
import { asStr } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import { matchType, type PyMatch, type PyPattern, type SubjectText } from '../../../objects/regexObjects.ts';
import type { MatchResult } from '../../../objects/text/regex/compile.ts';
import { bytesRepr, stringRepr } from '../../../objects/text/repr.ts';
import type { PyType } from '../../../objects/type.ts';
import { typeOf } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineAttribute, defineClassMethods, defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { indexOf, intPayload } from '../../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { groupText, partOf } from './subject.ts';
import { expandTemplate, templateOf } from './templates.ts';

/** A new match object; takes references to the pattern and the subject's value. */
export function newMatch(
  vm: VM,
  pattern: PyPattern,
  subject: SubjectText,
  result: MatchResult,
  position: number,
  end: number,
): PyMatch {
  return vm.heap.allocate(matchType, {
    pattern: incref(pattern),
    subject: { ...subject, value: incref(subject.value) },
    spans: result.spans,
    lastIndex: result.lastIndex,
    position,
    end,
  });
}

const noSuchGroup = () => raise('IndexError', 'no such group');

/** The number of the group that an argument names. */
function groupNumber(vm: VM, self: PyMatch, group: Value): number | Request {
  const known = intPayload(group);
  if (known !== undefined) return checkGroup(self, known);
  const name = asStr(group);
  if (name !== undefined) {
    const number = self.payload.pattern.payload.compiled.groupIndex.get(name);
    if (number === undefined) throw noSuchGroup();
    return number;
  }
  if (typeOf(group).lookup('__index__') === undefined) throw noSuchGroup();
  const asked = indexOf(vm, group);
  return asked instanceof Request ? asked : checkGroup(self, asked);
}

function checkGroup(self: PyMatch, number: number | bigint): number {
  if (typeof number === 'bigint' || number < 0 || number > self.payload.pattern.payload.compiled.groups) {
    throw noSuchGroup();
  }
  return number;
}

function withGroup(vm: VM, self: PyMatch, group: Value, then: (number: number) => Value): Outcome {
  const number = groupNumber(vm, self, group);
  if (!(number instanceof Request)) return then(number);
  return attempt<Value>(vm, () => withGroupSteps(self, then, number));
}

function* withGroupSteps(self: PyMatch, then: (number: number) => Value, number: Request): Steps<Value> {
  return then(checkGroup(self, (yield number) as number));
}

function textOf(vm: VM, self: PyMatch, group: number, missing: Value = null): Value {
  return groupText(vm, self.payload.subject, self.payload.spans, group, missing);
}

function group(vm: VM, self: PyMatch, groups: readonly Value[]): Outcome {
  if (groups.length === 0) return textOf(vm, self, 0);
  if (groups.length === 1) return withGroup(vm, self, groups[0] as Value, (number) => textOf(vm, self, number));
  return attempt<Value>(vm, (frame) => groupSteps(frame, vm, self, groups));
}

function* groupSteps(frame: NativeFrame, vm: VM, self: PyMatch, groups: readonly Value[]): Steps<Value> {
  const texts: Value[] = [];
  for (const one of groups) {
    const text = withGroup(vm, self, one, (number) => textOf(vm, self, number));
    texts.push(frame.own(text instanceof Request ? yield text : text));
  }
  return newTuple(vm.heap, increfAll(texts));
}

function allGroups(vm: VM, self: PyMatch, missing: Value = null): Value {
  const texts: Value[] = [];
  for (let i = 1; i <= self.payload.pattern.payload.compiled.groups; i++) texts.push(textOf(vm, self, i, missing));
  return newTuple(vm.heap, texts);
}

function groupDict(vm: VM, self: PyMatch, missing: Value = null): Value {
  const dict = newDict(vm.heap);
  for (const [name, number] of self.payload.pattern.payload.compiled.groupIndex) {
    dict.payload.setString(name, textOf(vm, self, number, missing));
  }
  return dict;
}

function spanTuple(vm: VM, self: PyMatch, number: number): Value {
  const { spans } = self.payload;
  return newTuple(vm.heap, [spans[number * 2] as number, spans[number * 2 + 1] as number]);
}

function repr(_vm: VM, self: PyMatch): string {
  const { subject, spans } = self.payload;
  const [start, end] = [spans[0] as number, spans[1] as number];
  const part = partOf(_vm, subject, start, end);
  const text = typeof part === 'string' ? stringRepr(part) : bytesRepr(asBytes(part) ?? new Uint8Array());
  _vm.heap.decref(part);
  return `<re.Match object; span=(${start}, ${end}), match=${text}>`;
}

function lastGroup(_vm: VM, self: PyMatch): Value {
  const { lastIndex, pattern } = self.payload;
  for (const [name, number] of pattern.payload.compiled.groupIndex) if (number === lastIndex) return name;
  return null;
}

function regs(vm: VM, self: PyMatch): Value {
  const spans: Value[] = [];
  for (let i = 0; i <= self.payload.pattern.payload.compiled.groups; i++) spans.push(spanTuple(vm, self, i));
  return newTuple(vm.heap, spans);
}

const itself = (_vm: VM, self: Value): Value => incref(self);

defineMethods(matchType, {
  __new__: leaf('(cls, /, *args, **kwargs)', () => {
    throw raise('TypeError', "cannot create 're.Match' instances");
  }),
  __repr__: leaf('(self, /)', repr),
  __getitem__: stepped('(self, key, /)', (vm: VM, self: PyMatch, key: Value) =>
    withGroup(vm, self, key, (number) => textOf(vm, self, number)),
  ),
  __copy__: leaf('(self, /)', itself),
  __deepcopy__: leaf('(self, memo, /)', itself),
  group: stepped('(self, /, *args)', group),
  groups: leaf('(self, /, default=None)', allGroups),
  groupdict: leaf('(self, /, default=None)', groupDict),
  start: stepped('(self, group=0, /)', (vm: VM, self: PyMatch, which: Value = 0) =>
    withGroup(vm, self, which, (number) => self.payload.spans[number * 2] as number),
  ),
  end: stepped('(self, group=0, /)', (vm: VM, self: PyMatch, which: Value = 0) =>
    withGroup(vm, self, which, (number) => self.payload.spans[number * 2 + 1] as number),
  ),
  span: stepped('(self, group=0, /)', (vm: VM, self: PyMatch, which: Value = 0) =>
    withGroup(vm, self, which, (number) => spanTuple(vm, self, number)),
  ),
  expand: leaf('(self, /, template)', (vm: VM, self: PyMatch, template: Value) => {
    const { pattern, subject, spans } = self.payload;
    const pieces = templateOf(vm, pattern, template);
    return expandTemplate(vm, pieces, subject, spans);
  }),
});
defineClassMethods(matchType, {
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});
defineAttribute(matchType, 're', (_vm: VM, self: PyMatch) => incref(self.payload.pattern));
defineAttribute(matchType, 'string', (_vm: VM, self: PyMatch) => incref(self.payload.subject.value));
defineAttribute(matchType, 'pos', (_vm: VM, self: PyMatch) => self.payload.position);
defineAttribute(matchType, 'endpos', (_vm: VM, self: PyMatch) => self.payload.end);
defineAttribute(matchType, 'lastindex', (_vm: VM, self: PyMatch) => self.payload.lastIndex || null);
defineAttribute(matchType, 'lastgroup', lastGroup);
defineAttribute(matchType, 'regs', regs);
