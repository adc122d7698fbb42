// The Python frame that called the native that asks: for locals(), globals(), exec and the like.

import { raise } from '../objects/raise.ts';
import type { Frame } from './frame.ts';
import type { VM } from './machine.ts';

/** The innermost frame of the running thread that executes Python code. */
export function currentFrame(vm: VM): Frame {
  let frame = vm.thread.frame;
  while (frame?.native) frame = frame.back;
  if (frame === null) throw raise('RuntimeError', 'no current frame');
  return frame;
}
