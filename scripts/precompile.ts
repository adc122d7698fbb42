// One module of the standard library: Python source in, stored code out. The build bundles this with our parser and
// compiler, and calls it for each file of src/stdlib/python/.

import { serialise } from '../src/bytecode/serialise.ts';
import { compile } from '../src/compiler/compile.ts';
import { parse } from '../src/parser/parse.ts';
import { SourceFile } from '../src/source/source-file.ts';

/** Compiles a module; `filename` is what tracebacks show. Throws a PythonSyntaxError if the text is not Python. */
export function precompile(text: string, filename: string): Uint8Array {
  const source = new SourceFile(text, filename);
  return serialise(compile(parse(source, 'exec'), source));
}
