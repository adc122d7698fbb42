// What an operation answers when it cannot finish by itself.
//
// Nothing in the VM calls the interpreter loop from inside an operation. An operation that may have to run Python
// code (`repr(x)`, `a + b`, a dict look-up with a user's `__eq__`) returns an `Outcome`: its result where it could be
// had at once, else a `Request` that the loop carries out, and whose result then is the operation's result.
// Code that needs the result for more work is a generator (see `steps`): it yields the request and is resumed with
// the result:
//
//     let text = reprOf(vm, value);
//     if (text instanceof Request) text = yield text;
//
// So threads can be switched anywhere, and Python's recursion never nests JavaScript's.

import type { PyObject, Value } from '../objects/object.ts';
import type { NativeFrame } from './frame.ts';

/** A stepped computation: yields requests, receives their results (owned by it), returns an owned result. */
export type Steps<T = Value | undefined> = Generator<Request, T, Value>;

export type Outcome<T extends Value | undefined = Value> = T | Request;

export enum RequestKind {
  /** Call a Python callable. */
  CALL,
  /** Run a stepped computation in a native frame of its own. */
  STEPS,
  /** The thread cannot go on until something happens. */
  BLOCK,
  /** Resume a generator with a value; the end of the generator is a StopIteration with its return value. */
  SEND,
  /** Resume a generator with None; the end of the generator is the result `undefined`. */
  NEXT,
  /** Resume a generator by raising an exception in it. */
  THROW,
  /** Execute the body of a class, a module or an `exec`: code with a namespace. */
  CODE,
}

/** What a blocked thread waits for. The VM knows only this much; the scheduler knows the rest. */
export interface Wait {
  readonly kind: string;
}

/** No wait at all: the interpreter loop ends its slice here, and goes on with the next one. */
export const PAUSE: Wait = { kind: 'pause' };

const NO_VALUES: readonly Value[] = [];

export class Request {
  constructor(
    readonly kind: RequestKind,
    readonly callable: Value,
    /** Positional arguments, then the values of `kwNames`. Borrowed until the request is carried out. */
    readonly args: readonly Value[],
    readonly kwNames: readonly string[] | null,
    readonly run: ((frame: NativeFrame) => Steps) | null,
    readonly wait: Wait | null,
  ) {}
}

/** Call `callable`; callable and arguments are borrowed. */
export function call(callable: Value, ...args: Value[]): Request {
  return new Request(RequestKind.CALL, callable, args, null, null, null);
}

/** Call with keyword arguments: the last `kwNames.length` of `args` are theirs. */
export function callWithKeywords(callable: Value, args: readonly Value[], kwNames: readonly string[] | null): Request {
  return new Request(RequestKind.CALL, callable, args, kwNames, null, null);
}

/**
 * Run a generator function in a native frame of its own. What it must keep alive across a `yield` it registers with
 * `frame.own`. Values it closes over are borrowed from whoever carries out the request.
 */
export function steps(run: (frame: NativeFrame) => Steps): Request {
  return new Request(RequestKind.STEPS, null, NO_VALUES, null, run, null);
}

/** The thread stops here until the scheduler wakes it; the result is what it is woken with. */
export function block(wait: Wait): Request {
  return new Request(RequestKind.BLOCK, null, NO_VALUES, null, null, wait);
}

/** `generator.send(value)`; StopIteration at its end. */
export function sendInto(generator: PyObject, value: Value): Request {
  return new Request(RequestKind.SEND, generator, [value], null, null, null);
}

/** `next(generator)`, with the result `undefined` at its end. */
export function nextOf(generator: PyObject): Request {
  return new Request(RequestKind.NEXT, generator, [null], null, null, null);
}

/** Raises `exception` where the generator stands; StopIteration at its end. */
export function throwInto(generator: PyObject, exception: PyObject): Request {
  return new Request(RequestKind.THROW, generator, [exception], null, null, null);
}

/** Executes code with these namespaces. `code` may be a function: its code and closure are used. */
export function runCode(code: PyObject, globals: PyObject, locals: Value): Request {
  return new Request(RequestKind.CODE, code, [globals, locals], null, null, null);
}
