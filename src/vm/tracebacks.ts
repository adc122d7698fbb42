// How CPython 3.13 prints an exception that nobody caught: the chain of causes, the frames with their source lines
// and `^^^^` markers, repeated frames cut, notes, and "Did you mean".
//
// This is for exceptions that end a thread or a program; `traceback.py` does the same for programs that ask. str()
// of an exception may be Python code: `exceptionText` is what the caller found out before (see reportUncaught).

import { getOwnAttribute, ownAttributes } from '../objects/attributes.ts';
import { isList, isTuple } from '../objects/collections.ts';
import { isException, type PyException } from '../objects/exceptions.ts';
import { isModule } from '../objects/function.ts';
import { isObject, type Value } from '../objects/object.ts';
import { isType, typeOf } from '../objects/type.ts';
import { closestName } from './arguments.ts';
import { isTraceback, type PyTraceback } from './frameObjects.ts';
import { leafText } from './leafText.ts';
import type { VM } from './machine.ts';
import { markersFor } from './tracebackMarkers.ts';
import { groupMembers } from './types/exceptionGroups.ts';
import { qualifiedName } from './types/object.ts';
import { isInstanceOf } from './unwind.ts';

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';
/** A frame that repeats is shown this often before it is only counted. */
const REPEATS_SHOWN = 3;

/** The texts of exceptions whose `__str__` is Python code, worked out before. */
export type ExceptionTexts = ReadonlyMap<PyException, string>;

/** Groups within groups are shown to this depth, and so many members of each. */
const MAX_GROUP_DEPTH = 10;
const MAX_GROUP_WIDTH = 15;

/** How deep in exception groups a report is, and whether a group's last line is still to come. */
interface GroupContext {
  depth: number;
  needsClose: boolean;
}

/** The whole report, with causes and contexts; ends with a newline. */
export function formatException(vm: VM, exception: PyException, texts: ExceptionTexts = new Map()): string {
  return formatChain(vm, exception, texts, { depth: 0, needsClose: false });
}

function formatChain(vm: VM, exception: PyException, texts: ExceptionTexts, context: GroupContext): string {
  let report = '';
  for (const link of chainOf(exception)) {
    report += formatLink(vm, link.exception, texts, context) + indented(link.joint, context, '|');
  }
  return report;
}

interface ChainLink {
  readonly exception: PyException;
  /** What stands between it and the one that came of it. */
  readonly joint: string;
}

/** The exception and what led to it, the first one first. */
function chainOf(exception: PyException): ChainLink[] {
  const chain: ChainLink[] = [];
  const seen = new Set<PyException>();
  let current: PyException | null = exception;
  let joint = '';
  while (current !== null && !seen.has(current)) {
    seen.add(current);
    chain.push({ exception: current, joint });
    const { cause, context, suppressContext } = current.payload as PyException['payload'];
    if (isException(cause)) {
      current = cause;
      joint = CAUSE;
    } else if (isException(context) && !suppressContext) {
      current = context;
      joint = CONTEXT;
    } else current = null;
  }
  return chain.reverse();
}

function margin(context: GroupContext): string {
  return ' '.repeat(2 * context.depth);
}

/** The text with the margin of the group that it stands in. */
function indented(text: string, context: GroupContext, mark: string): string {
  if (context.depth === 0 || text === '') return text;
  return text.replace(/^.*\n/gm, (line) => `${margin(context)}${mark} ${line}`);
}

function formatLink(vm: VM, exception: PyException, texts: ExceptionTexts, context: GroupContext): string {
  const members = groupMembers(exception);
  const stack = formatTraceback(vm, exception.payload.traceback);
  const last = formatExceptionOnly(vm, exception, texts);
  if (members === undefined) return indented(stack + last, context, '|');
  if (context.depth > MAX_GROUP_DEPTH) {
    return indented(`... (max_group_depth is ${MAX_GROUP_DEPTH})\n`, context, '|');
  }
  const isOutermost = context.depth === 0;
  if (isOutermost) context.depth = 1;
  let report = '';
  if (stack !== '') {
    const head = stack.indexOf('\n') + 1;
    report += indented(`Exception Group ${stack.slice(0, head)}`, context, isOutermost ? '+' : '|');
    report += indented(stack.slice(head), context, '|');
  }
  report += indented(last, context, '|') + formatMembers(vm, members, texts, context);
  if (isOutermost) context.depth = 0;
  return report;
}

function formatMembers(vm: VM, members: readonly Value[], texts: ExceptionTexts, context: GroupContext): string {
  const shown = members.length > MAX_GROUP_WIDTH ? MAX_GROUP_WIDTH + 1 : members.length;
  let report = '';
  context.needsClose = false;
  for (let i = 0; i < shown; i++) {
    const isLast = i === shown - 1;
    if (isLast) context.needsClose = true;
    const isCut = i >= MAX_GROUP_WIDTH;
    const title = isCut ? '...' : String(i + 1);
    report += `${margin(context)}${i === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
    context.depth++;
    const more = members.length - MAX_GROUP_WIDTH;
    if (isCut) report += indented(`and ${more} more exception${more === 1 ? '' : 's'}\n`, context, '|');
    else report += formatChain(vm, members[i] as PyException, texts, context);
    if (isLast && context.needsClose) {
      report += `${margin(context)}+------------------------------------\n`;
      context.needsClose = false;
    }
    context.depth--;
  }
  return report;
}

/** "Traceback (most recent call last):" and the frames; '' where there is none. */
export function formatTraceback(vm: VM, traceback: Value): string {
  if (!isTraceback(traceback)) return '';
  let text = 'Traceback (most recent call last):\n';
  let last = '';
  let repeats = 0;
  for (let entry: Value = traceback; isTraceback(entry); entry = entry.payload.next) {
    const { frame, line } = entry.payload;
    const { filename, name } = frame.payload.code.payload.code;
    const key = `${filename}\0${line}\0${name}`;
    if (key === last) repeats++;
    else {
      text += repeatedLine(repeats);
      last = key;
      repeats = 1;
    }
    if (repeats <= REPEATS_SHOWN) text += formatEntry(vm, entry);
  }
  return text + repeatedLine(repeats);
}

function repeatedLine(repeats: number): string {
  const more = repeats - REPEATS_SHOWN;
  if (more <= 0) return '';
  return `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
}

function formatEntry(vm: VM, entry: PyTraceback): string {
  const { frame, lasti, line } = entry.payload;
  const { code } = frame.payload.code.payload;
  let text = `  File "${code.filename}", line ${line}, in ${code.name}\n`;
  const lines = vm.sourceLines(code.filename);
  if (lines === null || line === 0) return text;
  const span = {
    line,
    column: code.positions[lasti * 4 + 1] as number,
    endLine: code.positions[lasti * 4 + 2] as number,
    endColumn: code.positions[lasti * 4 + 3] as number,
  };
  for (const shown of markersFor(lines, span)) text += `    ${shown}\n`;
  return text;
}

/** The last lines: class and text, the place of a SyntaxError, notes. */
export function formatExceptionOnly(vm: VM, exception: PyException, texts: ExceptionTexts): string {
  const name = qualifiedName(exception.type).replace(/^__main__\./, '');
  if (isInstanceOf(exception, 'SyntaxError')) return formatSyntaxError(exception, name) + formatNotes(exception);
  const text = texts.get(exception) ?? leafText(vm, exception);
  const suggestion = suggestionFor(vm, exception);
  const line = text === '' ? `${name}\n` : `${name}: ${text}${suggestion}\n`;
  return line + formatNotes(exception);
}

function formatNotes(exception: PyException): string {
  const notes = getOwnAttribute(exception, '__notes__');
  if (!isList(notes) && !isTuple(notes)) return '';
  let text = '';
  for (const note of notes.payload) {
    if (typeof note === 'string') for (const line of note.split('\n')) text += `${line}\n`;
    else text += `${String(note)}\n`;
  }
  return text;
}

function formatSyntaxError(exception: PyException, name: string): string {
  const { fields } = exception.payload;
  const field = (key: string): Value => fields?.get(key) ?? null;
  const line = field('lineno');
  const filename = field('filename');
  let report = '';
  if (typeof line === 'number') {
    report += `  File "${typeof filename === 'string' ? filename : '<string>'}", line ${line}\n`;
    const source = field('text');
    if (typeof source === 'string') {
      report += formatSourceLine(source, line, field('offset'), field('end_lineno'), field('end_offset'));
    }
  }
  const message = field('msg');
  return `${report}${name}: ${typeof message === 'string' ? message : '<no detail available>'}\n`;
}

/** The line that a SyntaxError is about, with markers; columns count characters from 1. */
function formatSourceLine(source: string, line: number, offset: Value, endLine: Value, endOffset: Value): string {
  const characters = Array.from(source);
  const text = Array.from(source.replace(/\n+$/, ''));
  let indent = 0;
  // A tab is not taken off: CPython shows the line with it.
  while (indent < text.length && ' \n\f'.includes(text[indent] as string)) indent++;
  const shown = text.slice(indent);
  const report = `    ${shown.join('')}\n`;
  if (typeof offset !== 'number') return report;
  let from = offset;
  let to = text.length + 1;
  if (endLine === null || endLine === line) to = typeof endOffset === 'number' && endOffset !== 0 ? endOffset : from;
  if (characters.length > 0 && from > characters.length) {
    from = characters.length;
    to = Math.max(to, from);
  }
  if (from >= to || to < 0) to = from + 1;
  const start = from - 1 - indent;
  if (start < 0) return report;
  const padding = shown.slice(0, start).map((character) => (/\s/u.test(character) ? character : ' '));
  return `${report}    ${padding.join('')}${'^'.repeat(to - from)}\n`;
}

/** ". Did you mean: 'x'?" for a NameError, AttributeError or ImportError. */
function suggestionFor(vm: VM, exception: PyException): string {
  const { fields } = exception.payload;
  const name = fields?.get('name');
  if (isInstanceOf(exception, 'ImportError')) return importSuggestion(vm, exception);
  if (typeof name !== 'string') return '';
  let candidates: string[] = [];
  if (isInstanceOf(exception, 'AttributeError')) {
    const object = fields?.get('obj');
    if (object === undefined) return '';
    candidates = attributeNames(object);
    if (!name.startsWith('_')) candidates = candidates.filter((candidate) => !candidate.startsWith('_'));
  } else if (isInstanceOf(exception, 'NameError')) {
    candidates = namesInScope(vm, exception.payload.traceback);
    const near = closestName(name, candidates);
    if (near !== null) return `. Did you mean: '${near}'?`;
    if (standardModules(vm).has(name)) return `. Did you forget to import '${name}'?`;
    return '';
  }
  const near = closestName(name, candidates);
  return near === null ? '' : `. Did you mean: '${near}'?`;
}

function importSuggestion(vm: VM, exception: PyException): string {
  const { fields } = exception.payload;
  const wanted = fields?.get('name_from');
  const moduleName = fields?.get('name');
  if (typeof wanted !== 'string' || typeof moduleName !== 'string') return '';
  const module = vm.module(moduleName);
  if (module === undefined) return '';
  const near = closestName(wanted, attributeNames(module));
  return near === null ? '' : `. Did you mean: '${near}'?`;
}

function standardModules(vm: VM): Set<string> {
  return new Set([...vm.options.nativeModules.keys(), ...vm.host.standardModuleNames()]);
}

function attributeNames(object: Value): string[] {
  const names = new Set<string>();
  if (isModule(object)) {
    for (const key of object.payload.dict.payload.keys) if (typeof key === 'string') names.add(key);
  } else if (isObject(object)) {
    for (const [key] of ownAttributes(object)) if (typeof key === 'string') names.add(key);
  }
  const types = isType(object) ? [...object.mro, ...object.type.mro] : typeOf(object).mro;
  for (const type of types) for (const key of type.dict.keys()) names.add(key);
  return [...names].sort();
}

/** Names that the innermost frame of the traceback could have used. */
function namesInScope(vm: VM, traceback: Value): string[] {
  let last: PyTraceback | null = null;
  for (let entry = traceback; isTraceback(entry); entry = entry.payload.next) last = entry;
  if (last === null) return [];
  const { frame } = last.payload;
  const { code, globals, builtins, live, slots } = frame.payload;
  const names: string[] = [];
  code.payload.code.slotNames.forEach((name, i) => {
    const value = live === null ? slots[i] : vm.thread.stack[live.base + i];
    if (value !== undefined) names.push(name);
  });
  for (const table of [globals.payload, builtins.payload]) {
    for (const key of table.keys) if (typeof key === 'string') names.push(key);
  }
  return names;
}
