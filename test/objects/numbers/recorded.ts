// Reads what record.py (and its like for text) wrote: values with a letter for their Python type in front.

import { PendingRaise } from '../../../src/objects/raise.ts';

export type Encoded = string | Encoded[];
export type Answer = Encoded | { error: [string, string] };
export type PythonValue = number | bigint | string | null | Uint8Array | PythonValue[];

/**
 * The value that a recorded one stands for. `marked` wraps floats as `{ float: x }`, so that comparing tells 1 from 1.0
 * and 0.0 from -0.0; errors are `{ error: [type, message] }`.
 */
export function answerOf(answer: Answer, form: 'plain' | 'marked'): unknown {
  if (Array.isArray(answer)) return answer.map((value) => answerOf(value, form));
  if (typeof answer === 'object') return answer;
  const text = answer.slice(1);
  switch (answer[0]) {
    case 'i':
      return intOf(text);
    case 'f': {
      const value = text === 'inf' ? Infinity : text === '-inf' ? -Infinity : Number(text);
      return form === 'marked' ? { float: value } : value;
    }
    case 's':
      return text;
    case 'b':
      return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
    default:
      return null;
  }
}

function intOf(text: string): number | bigint {
  const value = text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text);
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** A caught Python exception in the form of a recorded one; anything else is thrown on. */
export function pythonError(error: unknown): { error: [string, string] } {
  if (!(error instanceof PendingRaise)) throw error;
  return { error: [error.exceptionName, String(error.args.at(-1) ?? '')] };
}
