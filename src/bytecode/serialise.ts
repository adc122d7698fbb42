// Code objects as JSON, for files (the standard library is compiled when the project is built) and for other threads.
// JSON because it needs no schema of its own, compresses well and is parsed by native code; what JSON cannot say
// (big integers, infinities, bytes, lone surrogates survive as they are) is spelled out as text.

import type { CodeConstant, CodeObject, ExceptionTableEntry } from './code.ts';

/** Changes whenever the form or the instruction set does; other versions are refused. */
export const SERIAL_VERSION = 1;

/** A constant: a tag and its value. */
export type SerialConstant =
  | readonly ['N']
  | readonly ['E']
  | readonly ['B', 0 | 1]
  | readonly ['i', number | string]
  | readonly ['f' | 'j', number | string]
  | readonly ['s', string]
  | readonly ['y', readonly number[]]
  | readonly ['t' | 'z', readonly SerialConstant[]]
  | readonly ['c', SerialCode];

/** A code object as plain JSON data. */
export interface SerialCode {
  readonly n: string;
  readonly q: string;
  readonly l: number;
  /** flags, argcount, posonlyargcount, kwonlyargcount, nlocals, stackSize */
  readonly h: readonly number[];
  readonly i: readonly number[];
  /** Positions, each as the difference from the one before: the numbers stay short. */
  readonly p: readonly number[];
  readonly k: readonly SerialConstant[];
  readonly m: readonly string[];
  readonly s: readonly string[];
  readonly c: readonly string[];
  readonly f: readonly string[];
  /** start, end, target, depth, pushLasti of each entry */
  readonly x: readonly number[];
}

/** A whole program: the file name is the same for all of its code objects. */
export interface SerialProgram {
  readonly version: number;
  readonly filename: string;
  readonly code: SerialCode;
}

/** Code object to plain JSON data. */
export function serialiseCode(code: CodeObject): SerialProgram {
  return { version: SERIAL_VERSION, filename: code.filename, code: packCode(code) };
}

/** Plain JSON data back to the code object. */
export function deserialiseCode(program: SerialProgram): CodeObject {
  if (program.version !== SERIAL_VERSION) {
    throw new Error(`code of version ${program.version}, not ${SERIAL_VERSION}: compile it again`);
  }
  return unpackCode(program.code, program.filename);
}

function packCode(code: CodeObject): SerialCode {
  return {
    n: code.name,
    q: code.qualname,
    l: code.firstLine,
    h: [code.flags, code.argcount, code.posonlyargcount, code.kwonlyargcount, code.nlocals, code.stackSize],
    i: Array.from(code.instructions),
    p: differences(code.positions),
    k: code.constants.map(packConstant),
    m: code.names,
    s: code.slotNames,
    c: code.cellNames,
    f: code.freeNames,
    x: code.exceptionTable.flatMap(({ start, end, target, depth, pushLasti }) => [
      start,
      end,
      target,
      depth,
      pushLasti ? 1 : 0,
    ]),
  };
}

function unpackCode(data: SerialCode, filename: string): CodeObject {
  const [flags, argcount, posonlyargcount, kwonlyargcount, nlocals, stackSize] = data.h;
  const exceptionTable: ExceptionTableEntry[] = [];
  for (let at = 0; at < data.x.length; at += 5) {
    const [start, end, target, depth, pushLasti] = data.x.slice(at, at + 5);
    exceptionTable.push({ start, end, target, depth, pushLasti: pushLasti === 1 });
  }
  return {
    name: data.n,
    qualname: data.q,
    filename,
    firstLine: data.l,
    flags,
    argcount,
    posonlyargcount,
    kwonlyargcount,
    instructions: Int32Array.from(data.i),
    positions: sums(data.p),
    constants: data.k.map((constant) => unpackConstant(constant, filename)),
    names: data.m,
    slotNames: data.s,
    nlocals,
    cellNames: data.c,
    freeNames: data.f,
    stackSize,
    exceptionTable,
  };
}

/** Each number minus the one four places before: lines and columns change little. */
function differences(positions: Int32Array): number[] {
  return Array.from(positions, (value, index) => value - (index < 4 ? 0 : positions[index - 4]));
}

function sums(values: readonly number[]): Int32Array {
  const positions = Int32Array.from(values);
  for (let index = 4; index < positions.length; index++) positions[index] += positions[index - 4];
  return positions;
}

function packFloat(value: number): number | string {
  return Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);
}

function packConstant(constant: CodeConstant): SerialConstant {
  switch (constant.type) {
    case 'None':
      return ['N'];
    case 'Ellipsis':
      return ['E'];
    case 'bool':
      return ['B', constant.value ? 1 : 0];
    case 'int':
      return ['i', typeof constant.value === 'bigint' ? String(constant.value) : constant.value];
    case 'float':
      return ['f', packFloat(constant.value)];
    case 'imaginary':
      return ['j', packFloat(constant.value)];
    case 'str':
      return ['s', constant.value];
    case 'bytes':
      return ['y', Array.from(constant.value)];
    case 'tuple':
      return ['t', constant.items.map(packConstant)];
    case 'frozenset':
      return ['z', constant.items.map(packConstant)];
    case 'code':
      return ['c', packCode(constant.code)];
  }
}

function unpackConstant(data: SerialConstant, filename: string): CodeConstant {
  switch (data[0]) {
    case 'N':
      return { type: 'None' };
    case 'E':
      return { type: 'Ellipsis' };
    case 'B':
      return { type: 'bool', value: data[1] === 1 };
    case 'i':
      return { type: 'int', value: typeof data[1] === 'string' ? BigInt(data[1]) : data[1] };
    case 'f':
      return { type: 'float', value: Number(data[1]) };
    case 'j':
      return { type: 'imaginary', value: Number(data[1]) };
    case 's':
      return { type: 'str', value: data[1] };
    case 'y':
      return { type: 'bytes', value: Uint8Array.from(data[1]) };
    case 't':
      return { type: 'tuple', items: data[1].map((item) => unpackConstant(item, filename)) };
    case 'z':
      return { type: 'frozenset', items: data[1].map((item) => unpackConstant(item, filename)) };
    case 'c':
      return { type: 'code', code: unpackCode(data[1], filename) };
  }
}

/** A code object as the bytes of a file. */
export function serialise(code: CodeObject): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(serialiseCode(code)));
}

/** The code object in the bytes of a file. */
export function deserialise(bytes: Uint8Array): CodeObject {
  return deserialiseCode(JSON.parse(new TextDecoder().decode(bytes)) as SerialProgram);
}
