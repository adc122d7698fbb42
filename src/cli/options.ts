// Options of commands: declared once as data, from which both the parser and the help text are made.

import { nearest } from './nearest.ts';
import { UsageError } from './usageError.ts';

/** One option. With `argument` it takes a value; without, its presence is `true`. */
export interface OptionSpec<T> {
  readonly name: `--${string}`;
  /** What help calls the value; null for an option without one. */
  readonly argument: string | null;
  readonly help: string;
  readonly initial: T;
  /** The value of a text; null if the text is none. */
  readonly parse: (text: string) => T | null;
  /** What a right value looks like, for the message about a wrong one. */
  readonly expected: string;
}

export type OptionTable = Readonly<Record<string, OptionSpec<boolean> | OptionSpec<number>>>;

export type OptionValues<Table extends OptionTable> = {
  -readonly [Key in keyof Table]: Table[Key]['initial'];
};

/** An option that takes a number. */
export function numberOption(spec: Omit<OptionSpec<number>, 'argument'> & { argument: string }): OptionSpec<number> {
  return spec;
}

/** An option without a value. */
export function flag(name: `--${string}`, help: string): OptionSpec<boolean> {
  return { name, argument: null, help, initial: false, parse: () => true, expected: '' };
}

export interface ParsedArguments<Table extends OptionTable> {
  readonly values: OptionValues<Table>;
  /** Everything from the first argument on that is no option. */
  readonly rest: readonly string[];
  readonly wantsHelp: boolean;
}

/** Words that start with a dash but are no options: a program as text, a program from standard input. */
const PROGRAM_WORDS: ReadonlySet<string> = new Set(['-', '-c']);

/**
 * Reads the options in front of the first other argument.
 * @throws UsageError for an option that does not exist or a wrong value
 */
export function parseArguments<Table extends OptionTable>(
  table: Table,
  args: readonly string[],
  command: string,
): ParsedArguments<Table> {
  const values = Object.fromEntries(Object.entries(table).map(([key, { initial }]) => [key, initial]));
  let at = 0;
  for (; at < args.length; at++) {
    const word = args[at] as string;
    if (!word.startsWith('-') || PROGRAM_WORDS.has(word)) break;
    if (word === '--') {
      at++;
      break;
    }
    if (word === '--help' || word === '-h') return { values: values as OptionValues<Table>, rest: [], wantsHelp: true };
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    const [key, spec] = findOption(table, name, command);
    let text: string | null = equals < 0 ? null : word.slice(equals + 1);
    if (spec.argument === null) {
      if (text !== null) throw new UsageError(`option '${name}' takes no value`);
      text = '';
    } else if (text === null) {
      at++;
      const next = args[at];
      if (next === undefined) throw new UsageError(`option '${name}' needs a value: ${name} ${spec.argument}`);
      text = next;
    }
    const value = spec.parse(text);
    if (value === null) throw new UsageError(`option '${name}': '${text}' is not ${spec.expected}`);
    values[key] = value;
  }
  return { values: values as OptionValues<Table>, rest: args.slice(at), wantsHelp: false };
}

function findOption(table: OptionTable, name: string, command: string): [string, OptionTable[string]] {
  const found = Object.entries(table).find(([, spec]) => spec.name === name);
  if (found !== undefined) return found;
  const near = nearest(name, [...Object.values(table).map((spec) => spec.name), '--help']);
  const hint = near === null ? `'gilscope ${command} --help' shows all options.` : `Did you mean '${near}'?`;
  throw new UsageError(`unknown option '${name}'`, hint);
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };

/** Bytes of a text such as `512M`, `1.5G`, `2GiB`, `1000000`; null if it is none. */
export function parseSize(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?$/i.exec(text);
  if (match === null) return null;
  const bytes = Math.floor(Number(match[1]) * (UNITS[(match[2] as string).toLowerCase()] as number));
  return bytes > 0 ? bytes : null;
}

/** A whole number above zero, also as `1_000_000` and `1e6`. */
export function parseCount(text: string): number | null {
  if (!/^\d+(?:_\d+)*(?:\.\d+)?(?:e\+?\d+)?$/i.test(text)) return null;
  const value = Number(text.replaceAll('_', ''));
  return Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** Seconds above zero; `5`, `0.5`, `5s`, `500ms`, `2m`. */
export function parseSeconds(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?|\.\d+)(ms|s|m|h)?$/.exec(text);
  if (match === null) return null;
  const factor = { ms: 0.001, s: 1, m: 60, h: 3600 }[(match[2] ?? 's') as 'ms' | 's' | 'm' | 'h'];
  const seconds = Number(match[1]) * factor;
  return seconds > 0 ? seconds : null;
}

/** A whole number from zero. */
export function parseSeed(text: string): number | null {
  if (!/^\d+$/.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
}
