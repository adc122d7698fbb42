// Import statements.

import { type CodeConstant, Intrinsic1 } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Import, ImportFrom } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import { type Compiler, NO_LOCATION, NONE_CONSTANT } from './compiler.ts';

/** `import a.b, c as d` */
export function compileImport(c: Compiler, node: Import): void {
  const { span } = node;
  for (const alias of node.names) {
    c.loadConstant(span, { type: 'int', value: 0 });
    c.loadConstant(span, NONE_CONSTANT);
    c.emitName(Op.IMPORT_NAME, alias.name, span);
    if (alias.asname === null) c.useName(span, alias.name.split('.', 1)[0], 'store');
    else importAs(c, span, alias.name, alias.asname);
  }
}

/** `import a.b.c as d`: the import leaves `a`; the way down to `c` is walked attribute by attribute. */
function importAs(c: Compiler, span: Span, name: string, asname: string): void {
  const parts = name.split('.').slice(1);
  if (parts.length === 0) {
    c.useName(span, asname, 'store');
    return;
  }
  parts.forEach((part, index) => {
    c.emitName(Op.IMPORT_FROM, part, span);
    if (index === parts.length - 1) return;
    c.emit(Op.SWAP, 2, span);
    c.emit(Op.POP_TOP, 0, span);
  });
  c.useName(span, asname, 'store');
  c.emit(Op.POP_TOP, 0, span);
}

/** `from a import b as c` */
export function compileImportFrom(c: Compiler, node: ImportFrom): void {
  const { span } = node;
  if (node.module === '__future__' && node.level === 0 && !isAtBeginning(c, node)) {
    throw c.error(span, 'from __future__ imports must occur at the beginning of the file');
  }
  c.loadConstant(span, { type: 'int', value: node.level });
  const items: CodeConstant[] = node.names.map((alias) => ({ type: 'str', value: alias.name }));
  c.loadConstant(span, { type: 'tuple', items });
  c.emitName(Op.IMPORT_NAME, node.module ?? '', span);
  for (const alias of node.names) {
    if (alias.name === '*') {
      c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.IMPORT_STAR, span);
      c.emit(Op.POP_TOP, 0, NO_LOCATION);
      return;
    }
    c.emitName(Op.IMPORT_FROM, alias.name, span);
    c.useName(span, alias.asname ?? alias.name, 'store');
  }
  c.emit(Op.POP_TOP, 0, span);
}

function isAtBeginning(c: Compiler, node: ImportFrom): boolean {
  const { last } = c.future;
  if (last === null) return false;
  const { line, column } = node.span;
  const end = last.span;
  return line < end.endLine || (line === end.endLine && column <= end.endColumn);
}
