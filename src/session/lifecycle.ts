// The beginning and the end of a run, as steps on its main thread.

import { isException, type PyException, Raised } from '../objects/exceptions.ts';
import { isModule, type PyModule } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import { asInt } from '../objects/primitives.ts';
import { closeOpenFiles } from '../stdlib/natives/io/openFile.ts';
import { getAttribute } from '../vm/attributes.ts';
import { collect } from '../vm/collection.ts';
import { pause } from '../vm/iteration.ts';
import type { VM } from '../vm/machine.ts';
import { strOf } from '../vm/protocols.ts';
import { call, Request, type Steps } from '../vm/request.ts';
import { formatException } from '../vm/tracebacks.ts';
import { groupMembers } from '../vm/types/exceptionGroups.ts';
import { reportUnraisable } from '../vm/unraisable.ts';

/** Works out str() of an exception and of all that it was caused by, where that is Python code. */
export function* exceptionTexts(vm: VM, exception: PyException, texts: Map<PyException, string>): Steps {
  const pending: Value[] = [exception];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isException(next) || texts.has(next)) continue;
    texts.set(next, yield* textOf(vm, next));
    pending.push(next.payload.cause, next.payload.context, ...(groupMembers(next) ?? []));
  }
  return null;
}

function* textOf(vm: VM, exception: PyException): Steps<string> {
  try {
    const text = strOf(vm, exception);
    return (text instanceof Request ? yield text : text) as string;
  } catch (problem) {
    vm.heap.decref(problem instanceof Raised ? problem.exception : vm.exceptionOf(problem));
    return '<exception str() failed>';
  }
}

/** The exit status that a SystemExit asks for; a message goes to stderr. */
export function* exitStatus(vm: VM, exception: PyException): Steps {
  const found = getAttribute(vm, exception, 'code');
  const code = found instanceof Request ? yield found : found;
  if (code === null) return 0;
  const number = asInt(code);
  if (number !== undefined) return typeof number === 'number' ? number : 255;
  const text = strOf(vm, code);
  const message = (text instanceof Request ? yield text : text) as string;
  vm.host.stderr.write(`${message}\n`);
  vm.heap.decref(code);
  return 1;
}

/** Lets the program's own `sys.excepthook` tell of an exception (borrowed, as the hook). */
export function* callExceptHook(vm: VM, hook: Value, exception: PyException): Steps {
  const { traceback } = exception.payload;
  try {
    vm.heap.decref(yield call(hook, exception.type, exception, traceback));
  } catch (problem) {
    const second = problem instanceof Raised ? problem.exception : vm.exceptionOf(problem);
    vm.host.stderr.write(`Error in sys.excepthook:\n${formatException(vm, second)}`);
    vm.host.stderr.write(`\nOriginal exception was:\n${formatException(vm, exception)}`);
    vm.heap.decref(second);
  }
  return null;
}

/** Ends the run: exit handlers, then the modules are taken apart so that objects are finalized. */
export function* shutDown(vm: VM, main: PyModule): Steps {
  const atexit = vm.module('atexit');
  if (atexit !== undefined) {
    const run = atexit.payload.dict.payload.getString('_run_exitfuncs');
    if (run !== undefined) {
      try {
        vm.heap.decref(yield call(run));
      } catch (problem) {
        reportUnraisable(vm, problem instanceof Raised ? problem.exception : vm.exceptionOf(problem));
      }
    }
  }
  yield* collect(vm, 2);
  emptyNamespace(vm, main);
  // What died is finalized before the step that follows.
  yield pause();
  yield* collect(vm, 2);
  for (const name of vm.modules.payload.keys.slice()) {
    if (typeof name !== 'string' || name === 'builtins' || name === 'sys' || name === '__main__') continue;
    const module = vm.modules.payload.getString(name);
    if (!isModule(module)) continue;
    emptyNamespace(vm, module);
    yield pause();
  }
  yield* collect(vm, 2);
  yield pause();
  closeOpenFiles(vm);
  return null;
}

/** As CPython: names with one leading underscore first, then all but `__builtins__`. Values become None. */
function emptyNamespace(vm: VM, module: PyModule): void {
  const table = module.payload.dict.payload;
  for (const private_ of [true, false]) {
    for (let entry = 0; entry < table.keys.length; entry++) {
      const key = table.keys[entry];
      if (typeof key !== 'string' || key === '__builtins__') continue;
      if (private_ !== (key.startsWith('_') && !key.startsWith('__'))) continue;
      const value = table.values[entry];
      table.values[entry] = null;
      vm.heap.decref(value);
    }
  }
}
