// Replacement texts of re.sub and Match.expand.

import { asBytes, newBytes } from '../../../objects/bytes.ts';
import type { Value } from '../../../objects/object.ts';
import { asStr } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import type { PyPattern, SubjectText } from '../../../objects/regexObjects.ts';
import { spanText } from '../../../objects/text/regex/compile.ts';
import { parseTemplate, type TemplatePiece } from '../../../objects/text/regex/template.ts';
import { typeOf } from '../../../objects/type.ts';
import type { VM } from '../../../vm/machine.ts';
import { withPatternErrors } from './errors.ts';
import { latin1Bytes, latin1Text } from './subject.ts';

export interface Template {
  readonly pieces: readonly TemplatePiece[];
  readonly isBytes: boolean;
}

/** A replacement (borrowed) for that pattern. */
export function templateOf(vm: VM, pattern: PyPattern, template: Value): Template {
  const bytes = asBytes(template);
  const text = asStr(template) ?? (bytes === undefined ? undefined : latin1Text(bytes));
  if (text === undefined) {
    throw raise('TypeError', `decoding to str: need a bytes-like object, ${typeOf(template).name} found`);
  }
  const { compiled } = pattern.payload;
  const isBytes = bytes !== undefined;
  const pieces = withPatternErrors(vm, template, () =>
    parseTemplate(text, compiled.groups, compiled.groupIndex, isBytes),
  );
  return { pieces, isBytes };
}

/** The text of a replacement for one match. */
export function templateText(template: Template, subject: SubjectText, spans: readonly number[] | Int32Array): string {
  let text = '';
  for (const piece of template.pieces) {
    if (typeof piece === 'string') text += piece;
    else text += spanText(subject.text, spans[piece * 2] as number, spans[piece * 2 + 1] as number) ?? '';
  }
  return text;
}

/** As templateText, as a str or bytes; owned. */
export function expandTemplate(
  vm: VM,
  template: Template,
  subject: SubjectText,
  spans: readonly number[] | Int32Array,
): Value {
  const text = templateText(template, subject, spans);
  return subject.isBytes ? newBytes(vm.heap, latin1Bytes(text)) : text;
}
