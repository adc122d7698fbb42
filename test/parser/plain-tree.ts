// Our trees in the shape record-ast.py writes: plain JSON, numbers of constants as text, spans as four numbers.

import type { Span } from '../../src/source/span.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function isSpan(value: object): value is Span {
  return 'endColumn' in value;
}

function pythonFloat(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  return String(Number(value));
}

/** A node, or a list of nodes, as plain JSON. */
export function plainTree(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number')
    return value;
  if (Array.isArray(value)) return value.map(plainTree);
  if (typeof value !== 'object' || value === undefined) throw new Error(`not part of a tree: ${String(value)}`);
  if (isSpan(value)) return [value.line, value.column, value.endLine, value.endColumn];
  const node = value as Record<string, unknown>;
  if (typeof node.type === 'string' && !('kind' in node)) return plainConstant(node);
  return Object.fromEntries(Object.entries(node).map(([key, field]) => [key, plainTree(field)]));
}

function plainConstant(node: Record<string, unknown>): Json {
  const { type, value } = node;
  if (type === 'int') return { type, value: String(value) };
  if (type === 'float' || type === 'imaginary') return { type, value: pythonFloat(value as number) };
  if (type === 'bytes') return { type, value: [...(value as Uint8Array)] };
  return type === 'None' || type === 'Ellipsis' ? { type } : { type: type as string, value: value as Json };
}

/** Brings a recorded tree to the same form: floats as JavaScript writes them. */
export function normaliseRecorded(value: Json): Json {
  if (Array.isArray(value)) return value.map(normaliseRecorded);
  if (value === null || typeof value !== 'object') return value;
  const result: Record<string, Json> = {};
  for (const [key, field] of Object.entries(value)) result[key] = normaliseRecorded(field);
  if (result.type === 'float' || result.type === 'imaginary') {
    result.value = pythonFloat(result.value === 'inf' ? Number.POSITIVE_INFINITY : Number(result.value));
  }
  return result;
}
