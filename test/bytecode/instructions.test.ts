import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { INSTRUCTIONS, instructionInfo, popsOf, stackEffect } from '../../src/bytecode/instructions.ts';
import { Op } from '../../src/bytecode/opcodes.ts';
import { instructionReference } from '../../src/bytecode/reference.ts';
import { GIL_ERAS, type GilEra } from '../../src/bytecode/switchPoints.ts';
import { compileFunction } from '../compiler/compileText.ts';

/** The instructions of a function after which the GIL could change hands, whatever the operands are. */
function switchPoints(text: string, era: GilEra): string[] {
  const { instructions } = compileFunction(text);
  const names = Array.from(instructions, (word) => Op[word & 0xff] as keyof typeof Op);
  return names.filter((name) => INSTRUCTIONS[name].switchPoints[era] !== 'never');
}

describe('the table', () => {
  test('has a row for every opcode, found by its number', () => {
    for (const [name, info] of Object.entries(INSTRUCTIONS)) {
      expect(instructionInfo(Op[name as keyof typeof Op])).toBe(info);
      expect(info.documentation).toMatch(/./);
    }
    expect(instructionInfo(0xff)).toBeUndefined();
  });

  test('knows the stack effects', () => {
    expect(stackEffect(Op.BUILD_TUPLE, 3)).toBe(-2);
    expect(stackEffect(Op.CALL, 2)).toBe(-3);
    expect(stackEffect(Op.UNPACK_EX, 1 | (2 << 8))).toBe(3);
    expect(stackEffect(Op.LOAD_GLOBAL, 4)).toBe(1);
    expect(stackEffect(Op.LOAD_GLOBAL, 5)).toBe(2);
    expect(popsOf(Op.RERAISE, 2)).toBe(3);
  });

  test('is what docs/instructions.md shows', () => {
    const page = readFileSync(fileURLToPath(new URL('../../docs/instructions.md', import.meta.url)), 'utf8');
    expect(page).toBe(instructionReference());
  });
});

describe('switch points', () => {
  const increment = 'def f():\n  global counter\n  counter += 1\n';

  test('lie inside an increment up to 3.9, and not since', () => {
    for (const era of GIL_ERAS) {
      const points = switchPoints(increment, era).filter((name) => name !== 'RESUME' && name !== 'RETURN_CONST');
      const expected = era === '2.7' || era === '3.9' ? ['LOAD_GLOBAL', 'BINARY_OP', 'STORE_GLOBAL'] : [];
      expect(points).toEqual(expected);
    }
  });

  test('are the entry, the bottom of the loop and calls from 3.11 on', () => {
    const loop = 'def f(n):\n  while n > 0:\n    n = n - g(n)\n';
    for (const era of ['3.11', '3.13', '3.14'] as const) {
      expect(switchPoints(loop, era)).toEqual(['RESUME', 'CALL', 'JUMP_BACKWARD']);
    }
    expect(switchPoints(loop, '3.10')).toContain('POP_JUMP_IF_FALSE');
  });

  test('__enter__ is one again in 3.14', () => {
    const text = 'def f(l):\n  with l: pass\n';
    expect(switchPoints(text, '3.13')).not.toContain('BEFORE_WITH');
    expect(switchPoints(text, '3.14')).toContain('BEFORE_WITH');
  });
});
