import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodeBuilder } from '../../src/bytecode/assembler.ts';
import type { CodeConstant } from '../../src/bytecode/code.ts';
import { Op } from '../../src/bytecode/opcodes.ts';
import { deserialise, deserialiseCode, serialise, serialiseCode } from '../../src/bytecode/serialise.ts';
import { compileText } from '../compiler/compileText.ts';

const snippets = fileURLToPath(new URL('../compiler/snippets/', import.meta.url));

const constants: fc.Arbitrary<CodeConstant> = fc.letrec<{ constant: CodeConstant }>((tie) => ({
  constant: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<CodeConstant>({ type: 'None' }, { type: 'Ellipsis' }),
    fc.boolean().map((value): CodeConstant => ({ type: 'bool', value })),
    fc.maxSafeInteger().map((value): CodeConstant => ({ type: 'int', value: value === 0 ? 0 : value })),
    fc.bigInt({ min: 2n ** 60n }).map((value): CodeConstant => ({ type: 'int', value })),
    fc.double().map((value): CodeConstant => ({ type: 'float', value })),
    fc.double().map((value): CodeConstant => ({ type: 'imaginary', value })),
    fc.string({ unit: 'binary' }).map((value): CodeConstant => ({ type: 'str', value })),
    fc.uint8Array().map((bytes): CodeConstant => ({ type: 'bytes', value: Uint8Array.from(bytes) })),
    fc.array(tie('constant')).map((items): CodeConstant => ({ type: 'tuple', items })),
    fc.array(tie('constant')).map((items): CodeConstant => ({ type: 'frozenset', items })),
  ),
})).constant;

describe('serialisation', () => {
  test.each(readdirSync(snippets))('%s comes back as it was', (file) => {
    const code = compileText(readFileSync(`${snippets}${file}`, 'utf8'), file);
    expect(deserialise(serialise(code))).toEqual(code);
    expect(deserialiseCode(JSON.parse(JSON.stringify(serialiseCode(code))))).toEqual(code);
  });

  test('keeps every constant', () => {
    fc.assert(
      fc.property(fc.array(constants), (values) => {
        const code = new CodeBuilder().emit(Op.RETURN_CONST, 0).build({ constants: values });
        expect(deserialise(serialise(code)).constants).toEqual(values);
      }),
    );
  });

  test('keeps lone surrogates', () => {
    const code = new CodeBuilder().emit(Op.RETURN_CONST, 0).build({ constants: [{ type: 'str', value: '\ud800' }] });
    expect(deserialise(serialise(code))).toEqual(code);
  });

  test('refuses another version', () => {
    const program = serialiseCode(compileText('x = 1'));
    expect(() => deserialiseCode({ ...program, version: 0 })).toThrow('compile it again');
  });
});
