// The stream objects with which a VM starts as sys.stdin, sys.stdout and sys.stderr. While sys.stdout is still the
// original, print() hands its text to the host without calling any method.

import type { Value } from '../objects/object.ts';
import type { InputStream } from './host.ts';
import type { VM } from './machine.ts';
import { block, type Outcome, type Steps, steps } from './request.ts';

export type StreamName = 'stdin' | 'stdout' | 'stderr';

const KEY = 'standard streams';

function originals(vm: VM): Map<StreamName, Value> {
  let streams = vm.moduleState.get(KEY) as Map<StreamName, Value> | undefined;
  if (streams === undefined) {
    streams = new Map();
    vm.moduleState.set(KEY, streams);
  }
  return streams;
}

/** Says which object the VM starts with; borrowed (`sys.__stdout__` keeps it alive). */
export function setOriginalStream(vm: VM, name: StreamName, stream: Value): void {
  originals(vm).set(name, stream);
}

/** What `sys.stdout` and the like are at the moment; borrowed; undefined if there is no such name. */
export function currentStream(vm: VM, name: StreamName): Value | undefined {
  return vm.module('sys')?.payload.dict.payload.getString(name);
}

/** Is the stream the one that the VM started with, or was none ever made? */
export function isOriginalStream(vm: VM, name: StreamName, stream: Value | undefined): boolean {
  const original = originals(vm).get(name);
  return original === undefined ? stream === undefined : stream === original;
}

/**
 * Reads from the host's input. Where the host would have to wait for it, the thread blocks instead, so that other
 * threads run and Ctrl-C is heard.
 */
export function readInput(vm: VM, what: 'line' | 'all', read: () => Outcome): Outcome {
  const { stdin } = vm.host;
  // What was asked for is seen before the answer is read.
  vm.host.stdout.flush();
  if (stdin.isReady === undefined || stdin.isReady(what)) return read();
  return steps(() => readInputSteps(what, read, stdin));
}

function* readInputSteps(what: 'line' | 'all', read: () => Outcome, stdin: InputStream): Steps<Value | undefined> {
  while (stdin.isReady?.(what) === false) yield block({ kind: 'input' });
  return read() as Value;
}
