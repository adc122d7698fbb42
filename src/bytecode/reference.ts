// The reference page of the instructions, made from the table, so that it cannot be wrong about it.

import { INSTRUCTIONS, type InstructionInfo } from './instructions.ts';
import { GIL_ERAS, SKIP_CHECK_BEFORE, UNCHECKED_CALLEES } from './switchPoints.ts';

function amount(value: InstructionInfo['pops'], jumps: boolean): string {
  if (typeof value === 'number') return String(value);
  if (jumps) return 'n';
  // A linear function of the argument: its value at 0 and its slope say all.
  const base = value(0);
  const slope = value(2) - value(1);
  if (value(3) - value(2) !== slope) return 'see text';
  if (slope === 0) return String(base);
  const term = slope === 1 ? 'n' : `${slope}n`;
  return base === 0 ? term : `${term} + ${base}`;
}

/** A bit in the argument is no amount. */
function stackText(info: InstructionInfo): string {
  const flagged = info.argument === 'global' || info.argument === 'attribute' || info.argument === 'superAttribute';
  if (flagged) return `${amount(info.pops, false)} → 1 or 2`;
  if (info.argument === 'unpackEx') return '1 → before + after + 1';
  return `${amount(info.pops, false)} → ${amount(info.pushes, false)}`;
}

function switchText(info: InstructionInfo): string[] {
  return GIL_ERAS.map((era) => {
    const point = info.switchPoints[era];
    return point === 'never' ? '' : point === 'always' ? 'yes' : point.replaceAll('-', ' ');
  });
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The page docs/instructions.md. */
export function instructionReference(): string {
  const lines = [
    '# Instructions',
    '',
    'Generated from `src/bytecode/instructions.ts`; do not edit.',
    '',
    'The instructions are those of CPython 3.13, by the names that its `dis` prints, without inline caches,',
    'specialised forms and superinstructions. *Stack* is how many values an instruction takes and how many it leaves',
    '(n: its argument). The other columns say where, under the GIL of that version, another thread may get its turn:',
    'empty means never, "yes" always after the instruction.',
    '',
    tableRow(['Instruction', 'Argument', 'Stack', 'Ends', 'Meaning']),
    tableRow(['---', '---', '---', '---', '---']),
  ];
  const entries = Object.entries(INSTRUCTIONS);
  for (const [name, info] of entries) {
    const argument = info.argument === 'none' ? '' : info.argument;
    const meaning = info.documentation;
    lines.push(tableRow([`\`${name}\``, argument, stackText(info), info.endsBlock ? 'yes' : '', meaning]));
  }
  lines.push(
    '',
    '## Switch points',
    '',
    tableRow(['Instruction', ...GIL_ERAS]),
    tableRow(['---', ...GIL_ERAS.map(() => '---')]),
  );
  for (const [name, info] of entries) {
    const cells = switchText(info);
    if (cells.some((cell) => cell !== '')) lines.push(tableRow([`\`${name}\``, ...cells]));
  }
  lines.push('');
  for (const era of GIL_ERAS) {
    const skipped = SKIP_CHECK_BEFORE[era];
    const unchecked = UNCHECKED_CALLEES[era];
    if (skipped.length > 0) lines.push(`- ${era}: a due check is put off before ${skipped.join(', ')}.`);
    if (unchecked.length > 0) lines.push(`- ${era}: calls of ${unchecked.join(', ')} are no switch points.`);
  }
  lines.push('');
  return lines.join('\n');
}
