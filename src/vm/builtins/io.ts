// The builtin functions that read and write: print, input, open.

import { incref, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { getAttribute } from '../attributes.ts';
import type { NativeFrame } from '../frame.ts';
import { importModule } from '../imports.ts';
import type { VM } from '../machine.ts';
import { type NativeDefinition, stepped } from '../native.ts';
import { isTrue, strOf } from '../protocols.ts';
import { call, callWithKeywords, type Outcome, Request, type Steps } from '../request.ts';
import { currentStream, isOriginalStream, readInput } from '../standardStreams.ts';

function separator(name: 'sep' | 'end', value: Value | undefined, ifNone: string): string {
  if (value === undefined || value === null) return ifNone;
  const text = asStr(value);
  if (text === undefined) throw raise('TypeError', `${name} must be None or a string, not ${typeOf(value).name}`);
  return text;
}

function print(vm: VM, args: readonly Value[], sep?: Value, end?: Value, file?: Value, flush?: Value): Outcome {
  const between = separator('sep', sep, ' ');
  const after = separator('end', end, '\n');
  const stream = file === undefined || file === null ? currentStream(vm, 'stdout') : file;
  if (stream === null) return null;
  if (isOriginalStream(vm, 'stdout', stream)) {
    const printed = printToHost(vm, args, between, after);
    return flush === undefined || flush === false ? printed : attempt<Value>(vm, () => flushHost(vm, printed, flush));
  }
  if (stream === undefined) throw raise('RuntimeError', 'lost sys.stdout');
  return attempt<Value>(vm, (frame) => printTo(vm, frame, stream, args, between, after, flush));
}

/** After the text has been printed: passes it on if `flush` is true. */
function* flushHost(vm: VM, printed: Outcome, flush: Value): Steps<Value> {
  if (printed instanceof Request) yield printed;
  const truth = isTrue(vm, flush);
  if (truth instanceof Request ? yield truth : truth) vm.host.stdout.flush();
  return null;
}

/** The text in one piece, to the host's output. */
function printToHost(vm: VM, args: readonly Value[], between: string, after: string): Outcome {
  let text = '';
  for (let i = 0; i < args.length; i++) {
    const part = strOf(vm, args[i] as Value);
    if (part instanceof Request) return printSlowly(vm, args, between, after, text, i, part);
    text = i === 0 ? part : text + between + part;
  }
  vm.host.stdout.write(text + after);
  return null;
}

/** Goes on where the text of argument `from` has been requested. */
function printSlowly(
  vm: VM,
  args: readonly Value[],
  between: string,
  after: string,
  before: string,
  from: number,
  request: Request,
): Outcome {
  return attempt<Value>(vm, () => printSlowlySteps(vm, args, between, after, before, from, request));
}

function* printSlowlySteps(
  vm: VM,
  args: readonly Value[],
  between: string,
  after: string,
  before: string,
  from: number,
  request: Request,
): Steps<Value> {
  let text = from === 0 ? '' : before + between;
  text += (yield request) as string;
  for (let i = from + 1; i < args.length; i++) {
    const part = strOf(vm, args[i] as Value);
    text += between + (part instanceof Request ? yield part : part);
  }
  vm.host.stdout.write(text + after);
  return null;
}

/** One call of `write` for each argument, separator and end, as CPython does it. */
function* printTo(
  vm: VM,
  frame: NativeFrame,
  stream: Value,
  args: readonly Value[],
  between: string,
  after: string,
  flush: Value | undefined,
): Steps<Value> {
  frame.own(incref(stream));
  const found = getAttribute(vm, stream, 'write');
  const write = frame.own(found instanceof Request ? yield found : found);
  for (let i = 0; i < args.length; i++) {
    if (i > 0) vm.heap.decref(yield call(write, between));
    const part = strOf(vm, args[i] as Value);
    vm.heap.decref(yield call(write, part instanceof Request ? yield part : part));
  }
  vm.heap.decref(yield call(write, after));
  const truth = flush === undefined ? false : isTrue(vm, flush);
  if (truth instanceof Request ? yield truth : truth) yield* callMethod(vm, frame, stream, 'flush');
  return null;
}

/** Calls a method and gives its result back. */
function* callMethod(vm: VM, frame: NativeFrame, object: Value, name: string): Steps {
  const found = getAttribute(vm, object, name);
  const method = frame.own(found instanceof Request ? yield found : found);
  vm.heap.decref(yield call(method));
  return null;
}

function input(vm: VM, prompt?: Value): Outcome {
  return attempt<Value>(vm, (frame) => inputSteps(frame, vm, prompt));
}

function* inputSteps(frame: NativeFrame, vm: VM, prompt: Value | undefined): Steps<Value> {
  const stdin = currentStream(vm, 'stdin');
  const stdout = currentStream(vm, 'stdout');
  if (stdin === null) throw raise('RuntimeError', 'input(): lost sys.stdin');
  if (stdout === null) throw raise('RuntimeError', 'input(): lost sys.stdout');
  if (prompt !== undefined) {
    const made = strOf(vm, prompt);
    const text = (made instanceof Request ? yield made : made) as string;
    if (stdout === undefined || isOriginalStream(vm, 'stdout', stdout)) {
      vm.host.stdout.write(text);
      vm.host.stdout.flush();
    } else {
      const found = getAttribute(vm, frame.own(incref(stdout)), 'write');
      const write = frame.own(found instanceof Request ? yield found : found);
      vm.heap.decref(yield call(write, text));
      yield* callMethod(vm, frame, stdout, 'flush');
    }
  }
  if (stdin === undefined || isOriginalStream(vm, 'stdin', stdin)) {
    const line = readInput(vm, 'line', () => vm.host.stdin.readLine());
    return lineOf((line instanceof Request ? yield line : line) as string);
  }
  const found = getAttribute(vm, frame.own(incref(stdin)), 'readline');
  const readline = frame.own(found instanceof Request ? yield found : found);
  const line = frame.own(yield call(readline));
  const text = asStr(line);
  if (text === undefined) throw raise('TypeError', 'object.readline() returned non-string');
  return lineOf(text);
}

/** A line without its newline. */
function lineOf(line: string): string {
  if (line === '') throw raise('EOFError', 'EOF when reading a line');
  return line.endsWith('\n') ? line.slice(0, -1) : line;
}

/** `open` is `io.open`. */
function open(vm: VM, args: readonly Value[], keywords: Map<string, Value>): Outcome {
  return attempt<Value>(vm, (frame) => openSteps(frame, vm, args, keywords));
}

function* openSteps(frame: NativeFrame, vm: VM, args: readonly Value[], keywords: Map<string, Value>): Steps<Value> {
  const imported = importModule(vm, null, null, '_io', null, 0);
  const module = frame.own(imported instanceof Request ? yield imported : imported);
  const found = getAttribute(vm, module, 'open');
  const target = frame.own(found instanceof Request ? yield found : found);
  return yield callWithKeywords(target, [...args, ...keywords.values()], [...keywords.keys()]);
}

export const IO_FUNCTIONS: Readonly<Record<string, NativeDefinition>> = {
  input: stepped('(prompt="", /)', input),
  open: stepped('(*args, **kwargs)', open),
  print: stepped('(*args, sep=" ", end="\\n", file=None, flush=False)', print),
};
