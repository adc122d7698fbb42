// The entry of the compiler: an AST in, a code object (with those of its functions and classes among its constants)
// out. It knows nothing of the VM; everything a program can get wrong here is a PythonSyntaxError.

import type { CodeObject } from '../bytecode/code.ts';
import type { Root } from '../parser/ast.ts';
import type { SourceFile } from '../source/source-file.ts';
import { Compiler } from './compiler.ts';
import { compileExpression } from './expressions.ts';
import { futureFeatures } from './future.ts';
import { compileBody } from './statements.ts';
import { buildSymbolTable } from './symbolCollector.ts';

export interface CompileOptions {
  /** The name of the code object; CPython's is `<module>` whatever the mode. */
  readonly name?: string;
}

/** Compiles a module, an expression (`eval`) or an interactive statement (`single`). */
export function compile(root: Root, source: SourceFile, options: CompileOptions = {}): CodeObject {
  const future = futureFeatures(root, source);
  const table = buildSymbolTable(root, source, future.annotations);
  const compiler = new Compiler(source, table, future, root.kind === 'Interactive');
  compiler.enterUnit('module', options.name ?? '<module>', table.top, 1);
  if (root.kind === 'Expression') {
    compileExpression(compiler, root.body);
    return compiler.leaveUnit(false);
  }
  compileBody(compiler, root.body, { line: 1, column: 0, endLine: 1, endColumn: 0 }, root.kind === 'Module');
  return compiler.leaveUnit(true);
}
