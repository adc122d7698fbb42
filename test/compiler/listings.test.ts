// The compiler against CPython 3.13: for every file in snippets/ the instructions (with what their arguments mean and
// with their places in the source), slots, flags and exception tables must be those that record-dis.py recorded.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type CodeConstant, CodeFlag, type CodeObject } from '../../src/bytecode/code.ts';
import { reprConstant } from '../../src/bytecode/constants.ts';
import { argumentText } from '../../src/bytecode/disassembler.ts';
import { instructionInfo } from '../../src/bytecode/instructions.ts';
import { Op } from '../../src/bytecode/opcodes.ts';
import { verifyCode } from '../../src/bytecode/verifier.ts';
import { allCode, compileText } from './compileText.ts';

interface Listing {
  readonly name: string;
  readonly firstLine: number;
  readonly flags: number;
  readonly counts: readonly number[];
  readonly slots: readonly string[];
  readonly cells: readonly string[];
  readonly instructions: readonly string[];
  readonly exceptionTable: readonly (readonly (number | boolean)[])[];
}

const here = fileURLToPath(new URL('.', import.meta.url));
const recorded = JSON.parse(readFileSync(`${here}listings.json`, 'utf8')) as Record<string, Listing[]>;

/** The flags that both sides have: optimized, newlocals, varargs, varkeywords, nested, generator. */
const FLAGS = 0x3f;

function constantText(constant: CodeConstant): string {
  if (constant.type === 'tuple') {
    const items = constant.items.map(constantText);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
  }
  if (constant.type === 'frozenset') return `frozenset({${constant.items.map(constantText).sort().join(', ')}})`;
  return reprConstant(constant, (code) => `<code ${code.name}>`);
}

function argument(code: CodeObject, op: Op, value: number): string {
  const kind = instructionInfo(op)?.argument;
  if (kind === 'none') return '';
  if (kind === 'const') return constantText(code.constants[value]);
  if (kind === 'target') return `to ${value}`;
  return argumentText(code, op, value, new Map()) || String(value);
}

function place(positions: Int32Array, index: number): string {
  const [line, column, endLine, endColumn] = positions.subarray(index * 4, index * 4 + 4);
  return line === 0 && endLine === 0 ? '' : ` @${line}:${column}-${endLine}:${endColumn}`;
}

function instructions(code: CodeObject): string[] {
  return Array.from(code.instructions, (word, index) => {
    const op: Op = word & 0xff;
    return `${Op[op]} ${argument(code, op, word >>> 8)}`.trimEnd() + place(code.positions, index);
  });
}

/** A recorded place may have no columns: then they are not compared. */
function forgetUnknownColumns(ours: readonly string[], theirs: readonly string[]): string[] {
  return ours.map((line, index) => (/@\d+$/.test(theirs[index] ?? '') ? line.replace(/(@\d+):.*$/, '$1') : line));
}

describe.each(readdirSync(`${here}snippets`).sort())('%s', (file) => {
  const code = compileText(readFileSync(`${here}snippets/${file}`, 'utf8'), file);
  const codes = allCode(code);
  const expected = recorded[file];

  test('has the same code objects', () => {
    expect(codes.map((one) => one.qualname)).toEqual(expected.map((one) => one.name));
  });

  test('is sound', () => {
    expect(verifyCode(code)).toEqual([]);
  });

  test.each(expected.map((listing, index) => [listing.name, index] as const))('%s', (_name, index) => {
    const listing = expected[index];
    const one = codes[index];
    const lines = instructions(one);
    expect(forgetUnknownColumns(lines, listing.instructions)).toEqual(listing.instructions);
    expect(
      one.exceptionTable.map((entry) => [entry.start, entry.end, entry.target, entry.depth, entry.pushLasti]),
    ).toEqual(listing.exceptionTable);
    expect(one.flags & FLAGS & ~CodeFlag.HAS_DOCSTRING).toBe(listing.flags);
    expect([one.argcount, one.posonlyargcount, one.kwonlyargcount, one.nlocals]).toEqual(listing.counts);
    expect(one.slotNames).toEqual(listing.slots);
    expect([...one.cellNames].sort()).toEqual(listing.cells);
    expect(one.firstLine).toBe(listing.firstLine);
  });
});
