// The enum members that Vitest puts into the hot files as numbers are the numbers that the enums really have.

import { describe, expect, it } from 'vitest';
import { inlineEnums, scanEnums, scanEnumsIn } from '../../scripts/enums.mjs';
import * as code from '../../src/bytecode/code.ts';
import * as opcodes from '../../src/bytecode/opcodes.ts';
import { ROOT } from './sources.ts';

const table = scanEnumsIn(`${ROOT}/src/bytecode`);

describe('enums as numbers', () => {
  it('reads the values that the compiler gives the members', () => {
    const real: Readonly<Record<string, unknown>> = { ...opcodes, ...code };
    for (const name of ['Op', 'BinaryOp', 'CompareOp', 'FunctionAttribute', 'Intrinsic1', 'Intrinsic2', 'CodeFlag']) {
      const members = Object.entries(real[name] as object).filter(([, value]) => typeof value === 'number');
      expect(members.length, name).toBeGreaterThan(1);
      expect([...(table.get(name) ?? [])], name).toEqual(members);
    }
  });

  it('understands values, comments and bit masks', () => {
    const source =
      'export enum E {\n  /** A, B */\n  A,\n  B = 0x10, // not C\n  C,\n}\nexport enum Text { X = "x" }\n';
    expect([...scanEnums(source)]).toEqual([['E', new Map(Object.entries({ A: 0, B: 16, C: 17 }))]]);
  });

  it('replaces members and nothing else', () => {
    const enums = new Map([
      [
        'Op',
        new Map([
          ['NOP', 0],
          ['CALL', 73],
        ]),
      ],
    ]);
    const source = 'case Op.CALL: x(Op.NOP, Op.OTHER, my.Op.NOP, "Op.NOP", Op[n], Op.NOP_2);';
    expect(inlineEnums(source, enums)).toBe('case 73     : x(0     , Op.OTHER, my.Op.NOP, "Op.NOP", Op[n], Op.NOP_2);');
  });

  it('happens in the interpreter loop', async () => {
    const { execute } = await import('../../src/vm/interpreter.ts');
    expect(String(execute)).not.toMatch(/\b(?:Op|BinaryOp|CompareOp)\.[A-Z]/);
  });
});
