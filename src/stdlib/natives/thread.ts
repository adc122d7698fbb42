// _thread: locks and the identity of threads. Locks are objects on which a thread blocks; who waits for which lock is
// the scheduler's knowledge, so a lock that is taken is waited for with a request to block, tried again when woken.

import { isTuple, newTuple } from '../../objects/collections.ts';
import { exceptionType } from '../../objects/exceptions.ts';
import type { Layout } from '../../objects/layout.ts';
import { incref, PyFloat, type PyObject, type Value } from '../../objects/object.ts';
import { asFloat, asInt } from '../../objects/primitives.ts';
import { PendingRaise, raise } from '../../objects/raise.ts';
import { type PyType, staticType, typeOf } from '../../objects/type.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import type { VM } from '../../vm/machine.ts';
import { defineMethods, leaf, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { isTrue } from '../../vm/protocols.ts';
import { block, type Outcome, Request, type Steps, steps, type Wait } from '../../vm/request.ts';
import { localType } from './threadLocal.ts';

/** The longest time that a lock can be waited for, in seconds. */
const TIMEOUT_MAX = 9223372036;

/** What a thread waits for at a lock. */
export interface LockWait extends Wait {
  readonly kind: 'lock';
  readonly lock: LockState;
  /** How long at most; null: for ever. */
  readonly nanoseconds: bigint | null;
}

export class LockState {
  /** The thread that took it; 0 while nobody has it. */
  owner = 0;
  /** How often an RLock was taken. */
  count = 0;

  get locked(): boolean {
    return this.count > 0;
  }
}

type PyLock = PyObject<LockState>;

const LOCK_LAYOUT: Layout<LockState> = { name: '_thread.lock', container: false };
const RLOCK_LAYOUT: Layout<LockState> = { name: '_thread.RLock', container: false };

export const lockType = staticType('lock', {
  layout: LOCK_LAYOUT as Layout<never>,
  module: '_thread',
  isBaseType: false,
  hasWeakrefs: true,
});
export const rlockType = staticType('RLock', {
  layout: RLOCK_LAYOUT as Layout<never>,
  module: '_thread',
  hasWeakrefs: true,
});

/** The number by which a program knows a thread. */
function identOf(vm: VM): number {
  return 0x7f0000000000 + vm.thread.id * 0x1000;
}

/** The timeout in nanoseconds: null for ever, 0n for not at all. */
function timeoutOf(blocking: boolean, timeout: Value): bigint | null {
  const seconds = asFloat(timeout) ?? (asInt(timeout) === undefined ? undefined : Number(asInt(timeout)));
  if (seconds === undefined) {
    throw raise('TypeError', `'${typeOf(timeout).name}' object cannot be interpreted as an integer or float`);
  }
  if (Number.isNaN(seconds)) throw raise('ValueError', 'Invalid value NaN (not a number)');
  if (!blocking && seconds !== -1) {
    throw raise('ValueError', "can't specify a timeout for a non-blocking call");
  }
  if (seconds < 0 && seconds !== -1) throw raise('ValueError', 'timeout value must be a non-negative number');
  if (seconds > TIMEOUT_MAX) throw raise('OverflowError', 'timestamp out of range for platform time_t');
  if (!blocking) return 0n;
  return seconds === -1 ? null : BigInt(Math.ceil(seconds * 1e9));
}

function tryAcquire(lock: LockState, ident: number, reentrant: boolean): boolean {
  if (lock.count > 0 && !(reentrant && lock.owner === ident)) return false;
  lock.owner = ident;
  lock.count++;
  return true;
}

function acquire(vm: VM, self: PyLock, reentrant: boolean, blocking: Value, timeout: Value): Outcome {
  const truth = isTrue(vm, blocking);
  if (truth instanceof Request) {
    return steps(() => acquireSteps(vm, self, reentrant, timeout, truth));
  }
  const lock = self.payload;
  const limit = timeoutOf(truth as boolean, timeout);
  const ident = identOf(vm);
  if (tryAcquire(lock, ident, reentrant)) return true;
  if (limit === 0n) return false;
  const deadline = limit === null ? null : vm.host.monotonicClock() + limit;
  return steps((frame) => restOfAcquire(frame, vm, self, reentrant, lock, ident, deadline));
}

function* acquireSteps(
  vm: VM,
  self: PyLock,
  reentrant: boolean,
  timeout: Value,
  truth: Request,
): Steps<Value | undefined> {
  const outcome = acquire(vm, self, reentrant, (yield truth) as boolean, timeout);
  return outcome instanceof Request ? yield outcome : outcome;
}

function* restOfAcquire(
  frame: NativeFrame,
  vm: VM,
  self: PyLock,
  reentrant: boolean,
  lock: LockState,
  ident: number,
  deadline: bigint | null,
): Steps<Value | undefined> {
  frame.own(incref(self));
  for (;;) {
    const left = deadline === null ? null : deadline - vm.host.monotonicClock();
    if (left !== null && left <= 0n) return false;
    yield block({ kind: 'lock', lock, nanoseconds: left } satisfies LockWait as Wait);
    if (tryAcquire(lock, ident, reentrant)) return true;
  }
}

function release(lock: LockState): Value {
  if (lock.count === 0) throw raise('RuntimeError', 'release unlocked lock');
  lock.count = 0;
  lock.owner = 0;
  return null;
}

function releaseOwn(vm: VM, lock: LockState): Value {
  if (lock.count === 0 || lock.owner !== identOf(vm)) throw raise('RuntimeError', 'cannot release un-acquired lock');
  if (--lock.count === 0) lock.owner = 0;
  return null;
}

function address(vm: VM, value: Value): string {
  return `0x${vm.identityOf(value).toString(16)}`;
}

const acquireLock = stepped(
  '(self, blocking=True, timeout=-1)',
  (vm: VM, self: PyLock, blocking: Value = true, timeout: Value = -1) => acquire(vm, self, false, blocking, timeout),
);
const releaseLock = leaf('(self, /)', (_vm: VM, self: PyLock) => release(self.payload));
const isLocked = leaf('(self, /)', (_vm: VM, self: PyLock) => self.payload.locked);

function reset(lock: LockState): Value {
  lock.count = 0;
  lock.owner = 0;
  return null;
}

defineMethods(lockType, {
  __new__: leaf('(cls, /)', (vm: VM, cls: PyType) => vm.heap.allocateInstance(cls, new LockState())),
  acquire: acquireLock,
  acquire_lock: acquireLock,
  release: releaseLock,
  release_lock: releaseLock,
  locked: isLocked,
  locked_lock: isLocked,
  __enter__: stepped('(self, /)', (vm: VM, self: PyLock) => acquire(vm, self, false, true, -1)),
  __exit__: leaf('(self, /, *args)', (_vm: VM, self: PyLock) => release(self.payload)),
  _at_fork_reinit: leaf('(self, /)', (_vm: VM, self: PyLock) => reset(self.payload)),
  __repr__: leaf('(self, /)', (vm: VM, self: PyLock) => {
    return `<${self.payload.locked ? 'locked' : 'unlocked'} _thread.lock object at ${address(vm, self)}>`;
  }),
});

defineMethods(rlockType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) => vm.heap.allocateInstance(cls, new LockState())),
  acquire: stepped(
    '(self, blocking=True, timeout=-1)',
    (vm: VM, self: PyLock, blocking: Value = true, timeout: Value = -1) => acquire(vm, self, true, blocking, timeout),
  ),
  release: leaf('(self, /)', (vm: VM, self: PyLock) => releaseOwn(vm, self.payload)),
  __enter__: stepped('(self, /)', (vm: VM, self: PyLock) => acquire(vm, self, true, true, -1)),
  __exit__: leaf('(self, /, *args)', (vm: VM, self: PyLock) => releaseOwn(vm, self.payload)),
  _is_owned: leaf('(self, /)', (vm: VM, self: PyLock) => self.payload.locked && self.payload.owner === identOf(vm)),
  _recursion_count: leaf('(self, /)', (vm: VM, self: PyLock) =>
    self.payload.owner === identOf(vm) ? self.payload.count : 0,
  ),
  _release_save: leaf('(self, /)', (vm: VM, self: PyLock) => {
    const lock = self.payload;
    if (lock.count === 0) throw raise('RuntimeError', 'cannot release un-acquired lock');
    const saved = newTuple(vm.heap, [lock.count, lock.owner]);
    reset(lock);
    return saved;
  }),
  _acquire_restore: stepped('(self, state, /)', (_vm: VM, self: PyLock, state: Value) => {
    if (!isTuple(state) || state.payload.length !== 2) throw raise('TypeError', 'the state must be a pair');
    const [count, owner] = state.payload as [number, number];
    return steps((frame) => acquireRestoreSteps(frame, self, count, owner));
  }),
  _at_fork_reinit: leaf('(self, /)', (_vm: VM, self: PyLock) => reset(self.payload)),
  __repr__: leaf('(self, /)', (vm: VM, self: PyLock) => {
    const { locked, owner, count } = self.payload;
    const state = locked ? 'locked' : 'unlocked';
    return `<${state} ${self.type.fullName} object owner=${owner} count=${count} at ${address(vm, self)}>`;
  }),
});

function* acquireRestoreSteps(
  frame: NativeFrame,
  self: PyLock,
  count: number,
  owner: number,
): Steps<Value | undefined> {
  frame.own(incref(self));
  const lock = self.payload;
  while (lock.locked) yield block({ kind: 'lock', lock, nanoseconds: null } satisfies LockWait as Wait);
  lock.count = count;
  lock.owner = owner;
  return null;
}

const newLock = leaf('()', (vm: VM) => vm.heap.allocateInstance(lockType, new LockState()));
const noThreads = leaf('(function, args, kwargs=None, /)', () => {
  throw raise('RuntimeError', "can't start new thread");
});
const exitThread = leaf('()', () => {
  throw new PendingRaise('SystemExit', []);
});

export const threadModule: NativeModule = {
  name: '_thread',
  doc: 'Threads at the lowest level: locks, and who one is.',
  functions: {
    allocate_lock: newLock,
    allocate: newLock,
    start_new_thread: noThreads,
    start_new: noThreads,
    exit: exitThread,
    exit_thread: exitThread,
    get_ident: leaf('()', (vm: VM) => identOf(vm)),
    get_native_id: leaf('()', (vm: VM) => 1000 + vm.thread.id),
    _get_main_thread_ident: leaf('()', (vm: VM) => 0x7f0000000000 + vm.mainThread.id * 0x1000),
    _is_main_interpreter: leaf('()', () => true),
    _count: leaf('()', (vm: VM) => vm.threads.size - 1),
    daemon_threads_allowed: leaf('()', () => true),
    stack_size: leaf('(size=0, /)', () => 0),
    interrupt_main: leaf('(signum=2, /)', (vm: VM) => {
      vm.heap.decref(vm.mainThread.pendingException ?? undefined);
      vm.mainThread.pendingException = vm.newException('KeyboardInterrupt', []);
      vm.heap.attention = true;
      return null;
    }),
  },
  values: () => ({
    TIMEOUT_MAX: new PyFloat(TIMEOUT_MAX),
    error: incref(exceptionType('RuntimeError')),
    LockType: incref(lockType),
    lock: incref(lockType),
    RLock: incref(rlockType),
    _local: incref(localType),
  }),
};
