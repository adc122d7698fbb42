// What a stream of bytes is made of: something that is read and written at a position. A channel knows nothing of
// Python's objects; the types BytesIO, BufferedReader and so on are thin over it.

import { ByteBuffer } from '../../../objects/bytes.ts';
import { raise } from '../../../objects/raise.ts';
import type { InputStream, OutputStream } from '../../../vm/host.ts';

export interface ByteChannel {
  readonly readable: boolean;
  readonly writable: boolean;
  readonly seekable: boolean;
  readonly isTerminal: boolean;
  /** The file descriptor; -1 for memory. */
  readonly descriptor: number;
  closed: boolean;
  position: number;
  size(): number;
  /** At most so many bytes from the position on; all that are left for Infinity. */
  read(count: number): Uint8Array;
  /** The rest of the line, at most so many bytes of it. */
  readLine(limit: number): Uint8Array;
  write(bytes: Uint8Array): void;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

const NOTHING = new Uint8Array(0);
const NEWLINE = 10;

/** The bytes of a line that starts at `from`, its newline included. */
export function lineIn(bytes: Uint8Array, from: number, limit: number): Uint8Array {
  const newline = bytes.indexOf(NEWLINE, from);
  const end = Math.min(newline < 0 ? bytes.length : newline + 1, from + limit);
  return bytes.slice(from, end);
}

/** Bytes in memory that grow: BytesIO. */
export class MemoryChannel implements ByteChannel {
  readonly readable = true;
  readonly writable = true;
  readonly seekable = true;
  readonly isTerminal = false;
  readonly descriptor = -1;
  closed = false;
  position = 0;
  private memory = new ByteBuffer(NOTHING);

  /** The contents, for a memory view; it forbids changes of the size by its `exports`. */
  get buffer(): ByteBuffer {
    return this.memory;
  }

  /** The contents; not a copy, valid until the next write. */
  get bytes(): Uint8Array {
    return this.memory.bytes;
  }

  reset(contents: Uint8Array): void {
    this.checkExports();
    this.memory = new ByteBuffer(contents.slice());
    this.position = 0;
    this.closed = false;
  }

  size(): number {
    return this.memory.length;
  }

  read(count: number): Uint8Array {
    const { bytes } = this;
    if (this.position >= bytes.length) return NOTHING;
    const result = bytes.slice(this.position, Math.min(bytes.length, this.position + count));
    this.position += result.length;
    return result;
  }

  readLine(limit: number): Uint8Array {
    if (this.position >= this.memory.length) return NOTHING;
    const line = lineIn(this.bytes, this.position, limit);
    this.position += line.length;
    return line;
  }

  write(bytes: Uint8Array): void {
    this.checkExports();
    if (bytes.length === 0) return;
    const { memory } = this;
    const gap = this.position - memory.length;
    if (gap > 0) memory.splice(memory.length, memory.length, new Uint8Array(gap));
    memory.splice(this.position, Math.min(memory.length, this.position + bytes.length), bytes);
    this.position += bytes.length;
  }

  truncate(size: number): void {
    this.checkExports();
    if (size < this.memory.length) this.memory.splice(size, this.memory.length, NOTHING);
  }

  flush(): void {
    // Memory is up to date.
  }

  close(): void {
    this.checkExports();
    this.closed = true;
    this.memory = new ByteBuffer(NOTHING);
  }

  private checkExports(): void {
    if (this.memory.exports > 0) throw raise('BufferError', 'Existing exports of data: object cannot be re-sized');
  }
}

/** Standard output or standard error, as bytes. */
export class OutputChannel implements ByteChannel {
  readonly readable = false;
  readonly writable = true;
  readonly seekable = false;
  closed = false;
  position = 0;

  constructor(
    readonly output: OutputStream,
    readonly descriptor: number,
  ) {}

  get isTerminal(): boolean {
    return this.output.isTerminal;
  }

  size(): number {
    return 0;
  }

  read(): Uint8Array {
    return NOTHING;
  }

  readLine(): Uint8Array {
    return NOTHING;
  }

  write(bytes: Uint8Array): void {
    this.output.writeBytes(bytes);
  }

  truncate(): void {
    // Not seekable: never asked.
  }

  flush(): void {
    this.output.flush();
  }

  close(): void {
    this.output.flush();
    this.closed = true;
  }
}

/** Standard input, as bytes and, without a detour, as text. */
export class InputChannel implements ByteChannel {
  readonly readable = true;
  readonly writable = false;
  readonly seekable = false;
  readonly descriptor = 0;
  closed = false;
  position = 0;
  private rest: Uint8Array = NOTHING;

  constructor(
    private readonly input: InputStream,
    /** What was asked for is seen before the answer is read. */
    private readonly prompt: OutputStream,
  ) {}

  get isTerminal(): boolean {
    return this.input.isTerminal;
  }

  /** The next line, or all that is left, as text. */
  readText(all: boolean): string {
    this.prompt.flush();
    return all ? this.input.readAll() : this.input.readLine();
  }

  size(): number {
    return 0;
  }

  read(count: number): Uint8Array {
    while (this.rest.length < count && this.fill(count === Number.POSITIVE_INFINITY)) {
      // Until there is enough.
    }
    return this.take(Math.min(count, this.rest.length));
  }

  readLine(limit: number): Uint8Array {
    if (this.rest.length === 0) this.fill(false);
    return this.take(lineIn(this.rest, 0, limit).length);
  }

  private fill(all: boolean): boolean {
    const text = this.readText(all);
    if (text === '') return false;
    const more = new TextEncoder().encode(text);
    const joined = new Uint8Array(this.rest.length + more.length);
    joined.set(this.rest);
    joined.set(more, this.rest.length);
    this.rest = joined;
    return true;
  }

  private take(count: number): Uint8Array {
    const taken = this.rest.slice(0, count);
    this.rest = this.rest.subarray(count);
    return taken;
  }

  write(): void {
    // Not writable: never asked.
  }

  truncate(): void {
    // Not seekable: never asked.
  }

  flush(): void {
    // Nothing is written.
  }

  close(): void {
    this.closed = true;
  }
}
