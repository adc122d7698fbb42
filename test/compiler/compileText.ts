// What the tests of the compiler share: text in, code object out.

import type { CodeObject } from '../../src/bytecode/code.ts';
import { compile } from '../../src/compiler/compile.ts';
import { type ParseMode, parse } from '../../src/parser/parse.ts';
import { PythonSyntaxError } from '../../src/source/diagnostic.ts';
import { SourceFile } from '../../src/source/source-file.ts';

/** Compiles a text. */
export function compileText(text: string, filename = 'test.py', mode: ParseMode = 'exec'): CodeObject {
  const source = new SourceFile(text, filename);
  return compile(parse(source, mode), source);
}

/** The first function (or class body) in a text. */
export function compileFunction(text: string): CodeObject {
  for (const constant of compileText(text).constants) if (constant.type === 'code') return constant.code;
  throw new Error('no function in the text');
}

/** The error of a text that does not compile, as "message line:offset-endLine:endOffset"; '' if it compiles. */
export function errorOf(text: string): string {
  try {
    compileText(text);
    return '';
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return `${error.message} ${error.line}:${error.offset}-${error.endLine}:${error.endOffset}`;
  }
}

/** A code object and all those in it, in the order of their definition. */
export function allCode(code: CodeObject): CodeObject[] {
  return [code, ...code.constants.flatMap((constant) => (constant.type === 'code' ? allCode(constant.code) : []))];
}
