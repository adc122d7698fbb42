// From source text to code object, or to the problem that CPython would report.

import { compile } from '../compiler/compile.ts';
import { parse } from '../parser/parse.ts';
import { PythonSyntaxError } from '../source/diagnostic.ts';
import { SourceFile } from '../source/source-file.ts';
import type { CompileResult, SourceMode } from '../vm/host.ts';

/** Parses and compiles; never throws for a wrong program. `filename` is what tracebacks show. */
export function compileSource(text: string, filename: string, mode: SourceMode): CompileResult {
  const source = new SourceFile(text, filename);
  try {
    return { code: compile(parse(source, mode), source), problem: null };
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    return {
      code: null,
      problem: {
        kind: thrown.typeName,
        message: thrown.message,
        filename: thrown.filename,
        line: thrown.line,
        offset: thrown.offset,
        endLine: thrown.endLine,
        endOffset: thrown.endOffset,
        text: `${thrown.sourceLine}\n`,
      },
    };
  }
}
