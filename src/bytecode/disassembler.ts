// Listings in the form of `python3.13 -m dis`: lines, labels, arguments and what they mean, exception table, and the
// code objects found among the constants. What `dis` shows as an address is 0x0 here, so that listings compare.
// Arguments are shown in CPython's encoding where ours differs, but a jump's distance counts instructions only, not
// the inline caches that CPython has between them.

import { BinaryOp, type CodeObject, CompareOp, FunctionAttribute, Intrinsic1, Intrinsic2 } from './code.ts';
import { reprConstant } from './constants.ts';
import { instructionInfo, isJump } from './instructions.ts';
import { Op } from './opcodes.ts';

const BINARY_SYMBOLS: Readonly<Record<string, string>> = {
  ADD: '+',
  AND: '&',
  FLOOR_DIVIDE: '//',
  LSHIFT: '<<',
  MATRIX_MULTIPLY: '@',
  MULTIPLY: '*',
  REMAINDER: '%',
  OR: '|',
  POWER: '**',
  RSHIFT: '>>',
  SUBTRACT: '-',
  TRUE_DIVIDE: '/',
  XOR: '^',
};

const COMPARE_SYMBOLS: Readonly<Record<CompareOp, string>> = {
  [CompareOp.LT]: '<',
  [CompareOp.LE]: '<=',
  [CompareOp.EQ]: '==',
  [CompareOp.NE]: '!=',
  [CompareOp.GT]: '>',
  [CompareOp.GE]: '>=',
};

/** Which results of a comparison (unordered 1, less 2, greater 4, equal 8) make it true: CPython's hint. */
const COMPARE_MASKS: Readonly<Record<CompareOp, number>> = {
  [CompareOp.LT]: 2,
  [CompareOp.LE]: 10,
  [CompareOp.EQ]: 8,
  [CompareOp.NE]: 7,
  [CompareOp.GT]: 4,
  [CompareOp.GE]: 12,
};

const CONVERSIONS = ['', 'str', 'repr', 'ascii'];

const OPNAME_WIDTH = 20;
const OPARG_WIDTH = 5;

/** How a code object is shown as a constant. */
export function reprCode(code: CodeObject): string {
  return `<code object ${code.name} at 0x0, file "${code.filename}", line ${code.firstLine}>`;
}

/** The symbol of a BINARY_OP argument. */
export function binarySymbol(argument: number): string {
  const name = BinaryOp[argument] ?? '?';
  const plain = name.replace(/^INPLACE_/, '');
  return `${BINARY_SYMBOLS[plain] ?? '?'}${plain === name ? '' : '='}`;
}

/** What the argument of an instruction means, as `dis` prints it in parentheses; '' where it prints nothing. */
export function argumentText(code: CodeObject, op: Op, argument: number, labels: ReadonlyMap<number, string>): string {
  switch (instructionInfo(op)?.argument) {
    case 'const':
      return reprConstant(code.constants[argument], reprCode);
    case 'name':
      return code.names[argument];
    case 'global':
      return `${code.names[argument >> 1]}${argument & 1 ? ' + NULL' : ''}`;
    case 'attribute':
      return `${code.names[argument >> 1]}${argument & 1 ? ' + NULL|self' : ''}`;
    case 'superAttribute':
      return `${code.names[argument >> 2]}${argument & 1 ? ' + NULL|self' : ''}`;
    case 'local':
    case 'cell':
      return code.slotNames[argument];
    case 'target':
      return `to ${labels.get(argument) ?? argument}`;
    case 'binaryOperator':
      return binarySymbol(argument);
    case 'comparison': {
      const symbol = COMPARE_SYMBOLS[(argument >> 1) as CompareOp];
      return argument & 1 ? `bool(${symbol})` : symbol;
    }
    case 'conversion':
      return CONVERSIONS[argument] ?? '';
    case 'functionAttribute':
      return FunctionAttribute[argument]?.toLowerCase() ?? '';
    case 'intrinsic1':
      return `INTRINSIC_${Intrinsic1[argument]}`;
    case 'intrinsic2':
      return `INTRINSIC_${Intrinsic2[argument]}`;
    default:
      return '';
  }
}

/** One line of a listing. */
export interface DisassembledInstruction {
  readonly index: number;
  readonly name: keyof typeof Op;
  /** As `dis` shows it; null if the instruction takes none. */
  readonly argument: number | null;
  readonly argumentText: string;
  /** Null: no place in the source. */
  readonly line: number | null;
  /** `L1`, if something jumps here or a protected region starts or ends here. */
  readonly label: string | null;
}

/** Labels of jump targets and ends of protected regions, numbered in the order of the code. */
export function codeLabels(code: CodeObject): Map<number, string> {
  const marked = new Set<number>();
  code.instructions.forEach((word) => {
    if (isJump(word & 0xff)) marked.add(word >>> 8);
  });
  for (const { start, end, target } of code.exceptionTable) {
    marked.add(start);
    marked.add(end);
    marked.add(target);
  }
  const ordered = [...marked].sort((left, right) => left - right);
  return new Map(ordered.map((index, number) => [index, `L${number + 1}`]));
}

/** The instructions of one code object. */
export function disassembleInstructions(code: CodeObject): DisassembledInstruction[] {
  const labels = codeLabels(code);
  return Array.from(code.instructions, (word, index) => {
    const op: Op = word & 0xff;
    const argument = word >>> 8;
    const line = code.positions[index * 4];
    // Line 0 is a place only at the start of a module, where CPython says so.
    const hasLine = line > 0 || code.positions[index * 4 + 2] > 0;
    return {
      index,
      name: Op[op] as keyof typeof Op,
      argument: instructionInfo(op)?.argument === 'none' ? null : shownArgument(op, argument, index),
      argumentText: argumentText(code, op, argument, labels),
      line: hasLine ? line : null,
      label: labels.get(index) ?? null,
    };
  });
}

/** The argument as `dis` shows it. */
function shownArgument(op: Op, argument: number, index: number): number {
  switch (instructionInfo(op)?.argument) {
    case 'target':
      return argument > index ? argument - index - 1 : index + 1 - argument;
    case 'comparison': {
      const operator = argument >> 1;
      return (operator << 5) | ((argument & 1) << 4) | COMPARE_MASKS[operator as CompareOp];
    }
    default:
      return argument;
  }
}

function instructionLines(code: CodeObject): string[] {
  const all = disassembleInstructions(code);
  const lineWidth = all.reduce((width, { line }) => Math.max(width, line === null ? 4 : String(line).length), 3);
  const labelWidth = 4 + String(codeLabels(code).size).length;
  const lines: string[] = [];
  let shown: number | null | undefined;
  for (const one of all) {
    const isNew = one.line !== shown;
    if (isNew && shown !== undefined) lines.push('');
    shown = one.line;
    const line = isNew ? String(one.line ?? '--') : '';
    const label = one.label === null ? '' : `${one.label}:`;
    const fields = [line.padStart(lineWidth), label.padStart(labelWidth), '   ', one.name.padEnd(OPNAME_WIDTH)];
    if (one.argument !== null) {
      const overflow = Math.max(0, one.name.length - OPNAME_WIDTH);
      fields.push(String(one.argument).padStart(OPARG_WIDTH - overflow));
      if (one.argumentText !== '') fields.push(`(${one.argumentText})`);
    }
    lines.push(fields.join(' ').trimEnd());
  }
  return lines;
}

function exceptionLines(code: CodeObject): string[] {
  if (code.exceptionTable.length === 0) return [];
  const labels = codeLabels(code);
  const name = (index: number): string => labels.get(index) ?? String(index);
  return [
    'ExceptionTable:',
    ...code.exceptionTable.map(
      ({ start, end, target, depth, pushLasti }) =>
        `  ${name(start)} to ${name(end)} -> ${name(target)} [${depth}]${pushLasti ? ' lasti' : ''}`,
    ),
  ];
}

/** The listing of one code object. */
export function disassemble(code: CodeObject): string {
  return [...instructionLines(code), ...exceptionLines(code)].map((line) => `${line}\n`).join('');
}

/** The listing of a code object and of all code objects in it. */
export function disassembleAll(code: CodeObject): string {
  let text = disassemble(code);
  for (const constant of code.constants) {
    if (constant.type !== 'code') continue;
    text += `\nDisassembly of ${reprCode(constant.code)}:\n${disassembleAll(constant.code)}`;
  }
  return text;
}
