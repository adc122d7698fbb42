// From source text to a code object, for callers of the public API: what is wrong with the text is thrown.

import type { CodeObject } from '../bytecode/code.ts';
import { compile } from '../compiler/compile.ts';
import { parse } from '../parser/parse.ts';
import { SourceFile } from '../source/source-file.ts';

/**
 * Compiles a module.
 * @param filename what tracebacks and listings call it
 * @throws PythonSyntaxError if the text is not Python; its `render()` is the report that `python3` prints
 */
export function compileText(text: string, filename = '<string>'): CodeObject {
  const source = new SourceFile(text, filename);
  return compile(parse(source, 'exec'), source);
}
