// Going on with the answer of an operation, at once where it is there, else in a native frame when it comes.

import type { Value } from '../objects/object.ts';
import { type Outcome, Request, type Steps, steps } from './request.ts';

/** Continues with the result (owned by `then`) of an outcome; `then` may answer with a request in turn. */
export function andThen<T extends Value | undefined, R extends Value | undefined>(
  outcome: Outcome<T>,
  then: (result: T) => Outcome<R>,
): Outcome<R> {
  if (!(outcome instanceof Request)) return then(outcome);
  return steps(() => andThenSteps(outcome, then)) as Outcome<R>;
}

function* andThenSteps<T extends Value | undefined, R extends Value | undefined>(
  outcome: Request,
  then: (result: T) => Outcome<R>,
): Steps {
  const result = then((yield outcome) as T);
  return result instanceof Request ? yield result : result;
}
