// From source text to a listing of its instructions.

import { disassembleAll } from '../bytecode/disassembler.ts';
import { PythonSyntaxError } from '../source/diagnostic.ts';
import { compileText } from './compileText.ts';

/** The listing of a program with all code in it; or what is wrong with the text, as `python3` prints it. */
export function disassembleSource(
  text: string,
  filename: string,
): { readonly listing: string; readonly problem: string | null } {
  try {
    return { listing: disassembleAll(compileText(text, filename)), problem: null };
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    return { listing: '', problem: `${thrown.render()}\n` };
  }
}
