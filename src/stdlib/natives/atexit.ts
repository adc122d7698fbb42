// The module `atexit`: functions to be called when the program ends, the last registered first.

import { Raised } from '../../objects/exceptions.ts';
import { incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import type { VM } from '../../vm/machine.ts';
import { leaf, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { equal, isCallable } from '../../vm/protocols.ts';
import { callWithKeywords, Request, type Steps, steps } from '../../vm/request.ts';
import { reportUnraisable } from '../../vm/unraisable.ts';

interface ExitCall {
  readonly callable: Value;
  /** Positional arguments, then keyword arguments; owned, as the callable. */
  readonly args: readonly Value[];
  readonly names: readonly string[];
}

const KEY = 'atexit';

function exitCalls(vm: VM): ExitCall[] {
  let calls = vm.moduleState.get(KEY) as ExitCall[] | undefined;
  if (calls === undefined) {
    const made: ExitCall[] = [];
    vm.moduleState.set(KEY, made);
    vm.holders.push(() => made.flatMap((exitCall) => [exitCall.callable, ...exitCall.args]));
    calls = made;
  }
  return calls;
}

function release(vm: VM, exitCall: ExitCall): void {
  vm.heap.decref(exitCall.callable);
  vm.heap.decrefAll(exitCall.args);
}

export const atexitModule: NativeModule = {
  name: 'atexit',
  doc: 'Functions to call when the program ends.',
  functions: {
    register: leaf('(func, /, *args, **kwargs)', (vm: VM, func: Value, args: Value[], kwargs: Map<string, Value>) => {
      if (!isCallable(func)) throw raise('TypeError', 'the first argument must be callable');
      const given = [...args, ...kwargs.values()];
      for (const value of given) incref(value);
      exitCalls(vm).push({ callable: incref(func), args: given, names: [...kwargs.keys()] });
      return incref(func);
    }),
    unregister: stepped('(func, /)', (vm: VM, func: Value) => steps(() => unregisterSteps(vm, func))),
    _run_exitfuncs: stepped('()', (vm: VM) => steps((frame) => runExitfuncsSteps(frame, vm))),
    _clear: leaf('()', (vm: VM) => {
      for (const exitCall of exitCalls(vm).splice(0)) release(vm, exitCall);
      return null;
    }),
    _ncallbacks: leaf('()', (vm: VM) => exitCalls(vm).length),
  },
  values: () => ({}),
};

function* unregisterSteps(vm: VM, func: Value): Steps<Value | undefined> {
  const calls = exitCalls(vm);
  for (const exitCall of [...calls]) {
    const same = equal(vm, exitCall.callable, func);
    if (!(same instanceof Request ? yield same : same)) continue;
    const at = calls.indexOf(exitCall);
    if (at < 0) continue;
    calls.splice(at, 1);
    release(vm, exitCall);
  }
  return null;
}

function* runExitfuncsSteps(frame: NativeFrame, vm: VM): Steps<Value | undefined> {
  const calls = exitCalls(vm);
  for (let next = calls.pop(); next !== undefined; next = calls.pop()) {
    frame.own(next.callable);
    frame.ownAll(next.args);
    try {
      vm.heap.decref(yield callWithKeywords(next.callable, next.args, next.names.length === 0 ? null : next.names));
    } catch (problem) {
      const exception = problem instanceof Raised ? problem.exception : vm.exceptionOf(problem);
      reportUnraisable(vm, exception, incref(next.callable), 'atexit callback');
    }
    frame.drop(next.callable);
    for (const value of next.args) frame.drop(value);
  }
  return null;
}
