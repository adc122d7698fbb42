// What the commands themselves print. Standard output is for results (listings, help), standard error for complaints.

import { DescriptorOutput, OutputClosed } from '../session/streams.ts';

/** Prints a result; a reader that went away is no error. */
export function printResult(text: string): void {
  const output = new DescriptorOutput(1);
  try {
    output.write(text);
    output.flush();
  } catch (problem) {
    if (!(problem instanceof OutputClosed)) throw problem;
  }
}

/** Prints a complaint. */
export function printComplaint(text: string): void {
  const output = new DescriptorOutput(2);
  try {
    output.write(text);
    output.flush();
  } catch (problem) {
    if (!(problem instanceof OutputClosed)) throw problem;
  }
}
