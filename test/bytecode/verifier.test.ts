import { describe, expect, test } from 'vitest';
import { CodeBuilder, CodeLabel, type CodeMetadata } from '../../src/bytecode/assembler.ts';
import type { CodeObject } from '../../src/bytecode/code.ts';
import { Op } from '../../src/bytecode/opcodes.ts';
import { verifyCode } from '../../src/bytecode/verifier.ts';

function built(write: (builder: CodeBuilder) => void, metadata: Partial<CodeMetadata> = {}): CodeObject {
  const builder = new CodeBuilder();
  builder.constant({ type: 'None' });
  write(builder);
  return builder.build(metadata);
}

function problems(write: (builder: CodeBuilder) => void): string {
  return verifyCode(built(write)).join('\n');
}

describe('the assembler', () => {
  test('resolves labels, and finds stack size and exception table', () => {
    const code = built((b) => {
      const [start, end, handler, again] = [new CodeLabel(), new CodeLabel(), new CodeLabel(), new CodeLabel()];
      b.emit(Op.RESUME).mark(start).emit(Op.LOAD_CONST, 0).emit(Op.LOAD_CONST, 0).emit(Op.POP_TOP).emit(Op.POP_TOP);
      b.mark(end).mark(again).emit(Op.NOP).jump(Op.JUMP_BACKWARD, again);
      b.mark(handler).emit(Op.PUSH_EXC_INFO).emit(Op.RERAISE, 0);
      b.protect(start, end, handler, 0, true);
    });
    expect(code.stackSize).toBe(3);
    expect(code.exceptionTable).toEqual([{ start: 1, end: 5, target: 7, depth: 0, pushLasti: true }]);
    expect(code.instructions[6] >>> 8).toBe(5);
    expect(verifyCode(code)).toEqual([]);
  });

  test('refuses arguments that do not fit', () => {
    expect(() => built((b) => b.emit(Op.LOAD_CONST, 0x800000).emit(Op.RETURN_VALUE))).toThrow(RangeError);
  });
});

describe('the verifier', () => {
  test.each([
    ['nothing to pop', 'takes 1 values of 0', (b: CodeBuilder) => b.emit(Op.POP_TOP).emit(Op.RETURN_CONST, 0)],
    ['running off the end', 'runs off the end', (b: CodeBuilder) => b.emit(Op.NOP)],
    ['a constant that is not there', 'const 7 is out of range', (b: CodeBuilder) => b.emit(Op.RETURN_CONST, 7)],
    [
      'a name that is not there',
      'name 0 is out of range',
      (b: CodeBuilder) => b.emit(Op.LOAD_NAME).emit(Op.RETURN_VALUE),
    ],
    [
      'a slot that is not there',
      'local 1 is out of range',
      (b: CodeBuilder) => b.emit(Op.LOAD_FAST, 1).emit(Op.RETURN_VALUE),
    ],
    ['no instructions', 'no instructions', () => undefined],
  ])('finds %s', (_name, message, write) => {
    expect(problems(write)).toContain(message);
  });

  test('finds paths that meet at different depths', () => {
    const text = problems((b) => {
      const label = new CodeLabel();
      b.emit(Op.LOAD_CONST, 0).jump(Op.POP_JUMP_IF_NONE, label).emit(Op.LOAD_CONST, 0);
      b.mark(label).emit(Op.RETURN_CONST, 0);
    });
    expect(text).toContain('is reached with stack depth');
  });

  test('finds an opcode that is not there', () => {
    const code = built((b) => b.emit(Op.NOP).emit(Op.RETURN_CONST, 0));
    expect(verifyCode({ ...code, instructions: Int32Array.of(240, Op.RETURN_CONST) }).join()).toContain(
      'no such opcode: 240',
    );
  });

  test('finds a jump out of the code', () => {
    const code = built((b) => b.emit(Op.JUMP_FORWARD, 9));
    expect(verifyCode(code).join()).toContain('target 9 is out of range');
  });

  test('finds exception tables that cannot be', () => {
    const code = built((b) => b.emit(Op.NOP).emit(Op.RETURN_CONST, 0));
    const entry = { start: 0, end: 1, target: 0, depth: 0, pushLasti: false };
    const withTable = (...exceptionTable: (typeof entry)[]): string => verifyCode({ ...code, exceptionTable }).join();
    expect(withTable({ ...entry, target: 5 })).toContain('has no handler');
    expect(withTable({ ...entry, end: 9 })).toContain('has no extent');
    expect(withTable({ ...entry, end: 2 }, entry)).toContain('overlaps');
    expect(withTable({ ...entry, depth: 3, target: 1 })).toContain('less on the stack than its handler keeps');
  });

  test('looks into the code objects among the constants', () => {
    const bad = built((b) => b.emit(Op.POP_TOP).emit(Op.RETURN_CONST, 0), { qualname: 'inner' });
    const good = built((b) => {
      b.constant({ type: 'code', code: bad });
      b.emit(Op.RETURN_CONST, 0);
    });
    expect(verifyCode(good)).toEqual(['inner: instruction 0 (POP_TOP): takes 1 values of 0']);
  });
});
