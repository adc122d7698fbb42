// Standard input and output of a run on the terminal's file descriptors. Output is written at once and in order; a
// reader that went away (`| head`) ends the run quietly.

import * as fs from 'node:fs';
import type { InputStream, OutputStream } from '../vm/host.ts';

/** Thrown when the reader of our output is gone: the run is to end without a word. */
export class OutputClosed {}

/** `tty.isatty` loads Node's network code, 5 ms: it is asked only about what can be a terminal. */
function isTerminal(descriptor: number): boolean {
  try {
    if (!fs.fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** A pipe that is full answers EAGAIN: the writer waits for a moment without spinning. */
const pauseCell = new Int32Array(new SharedArrayBuffer(4));

export class DescriptorOutput implements OutputStream {
  readonly isTerminal: boolean;
  private pending = '';

  constructor(private readonly descriptor: number) {
    this.isTerminal = isTerminal(descriptor);
  }

  write(text: string): void {
    // Few large writes cost less than many small ones; a terminal gets each line as it comes.
    this.pending += text;
    if (this.isTerminal ? text.includes('\n') : this.pending.length > 1 << 14) this.flush();
  }

  writeBytes(bytes: Uint8Array): void {
    this.flush();
    this.send(bytes);
  }

  flush(): void {
    if (this.pending === '') return;
    const bytes = Buffer.from(this.pending, 'utf8');
    this.pending = '';
    this.send(bytes);
  }

  private send(bytes: Uint8Array): void {
    for (let sent = 0; sent < bytes.length; ) {
      try {
        sent += fs.writeSync(this.descriptor, bytes, sent);
      } catch (problem) {
        const { code } = problem as { code?: string };
        if (code === 'EAGAIN') Atomics.wait(pauseCell, 0, 0, 1);
        else if (code === 'EPIPE' || code === 'EOF') throw new OutputClosed();
        else throw problem;
      }
    }
  }
}

/**
 * Input from a file descriptor. A file is read where it is asked for; from a terminal or a pipe the lines come when
 * they come, and the session waits for them: JavaScript hears of Ctrl-C only while nothing else runs.
 */
export class DescriptorInput implements InputStream {
  readonly isTerminal: boolean;
  private rest: Buffer = Buffer.alloc(0);
  private ended = false;
  private isFileKnown: boolean | null = null;
  private isListening = false;
  private onMore: (() => void) | null = null;

  constructor(private readonly descriptor: number) {
    this.isTerminal = isTerminal(descriptor);
  }

  /** Reading a file never waits. */
  private get isFile(): boolean {
    if (this.isFileKnown === null) {
      try {
        const status = fs.fstatSync(this.descriptor);
        this.isFileKnown = status.isFile() || (status.isCharacterDevice() && !this.isTerminal);
      } catch {
        this.isFileKnown = true;
      }
    }
    return this.isFileKnown;
  }

  isReady(what: 'line' | 'all'): boolean {
    return this.ended || this.isFile || (what === 'line' && this.rest.includes(10));
  }

  more(): Promise<void> {
    if (this.ended) return Promise.resolve();
    if (!this.isListening) this.listen();
    process.stdin.resume();
    return new Promise((resolve) => {
      this.onMore = resolve;
    });
  }

  /** Gives the terminal back: else the process would go on listening to it. */
  close(): void {
    if (this.isListening) process.stdin.pause();
  }

  private listen(): void {
    this.isListening = true;
    const onEnd = (): void => {
      this.ended = true;
      this.onMore?.();
    };
    process.stdin
      .on('data', (chunk: Buffer) => {
        this.rest = Buffer.concat([this.rest, chunk]);
        process.stdin.pause();
        this.onMore?.();
      })
      .on('end', onEnd)
      .on('error', onEnd);
  }

  readLine(): string {
    for (;;) {
      const newline = this.rest.indexOf(10);
      if (newline >= 0) return this.take(newline + 1);
      if (!this.fill()) return this.take(this.rest.length);
    }
  }

  readAll(): string {
    while (this.fill()) {
      // Until the end.
    }
    return this.take(this.rest.length);
  }

  private take(count: number): string {
    const text = this.rest.subarray(0, count).toString('utf8');
    this.rest = this.rest.subarray(count);
    return text;
  }

  /** Reads some more; false at the end. */
  private fill(): boolean {
    if (this.ended) return false;
    const chunk = Buffer.alloc(1 << 16);
    try {
      const count = fs.readSync(this.descriptor, chunk, 0, chunk.length, null);
      if (count === 0) this.ended = true;
      else this.rest = Buffer.concat([this.rest, chunk.subarray(0, count)]);
    } catch (problem) {
      const { code } = problem as { code?: string };
      if (code === 'EAGAIN') Atomics.wait(pauseCell, 0, 0, 5);
      // Closed, or a folder: there is nothing to read.
      else this.ended = true;
    }
    return !this.ended;
  }
}

/** Output that is kept in memory, for callers of the public API and for tests. */
export class CapturedOutput implements OutputStream {
  readonly isTerminal = false;
  private readonly parts: string[] = [];
  private readonly decoder = new TextDecoder();

  constructor(private readonly listener: ((text: string) => void) | null = null) {}

  write(text: string): void {
    this.parts.push(text);
    this.listener?.(text);
  }

  writeBytes(bytes: Uint8Array): void {
    this.write(this.decoder.decode(bytes));
  }

  flush(): void {
    // Everything is there already.
  }

  get text(): string {
    return this.parts.join('');
  }
}

/** Input from a given text. */
export class TextInput implements InputStream {
  readonly isTerminal = false;

  constructor(private rest: string) {}

  readLine(): string {
    const newline = this.rest.indexOf('\n');
    const line = newline < 0 ? this.rest : this.rest.slice(0, newline + 1);
    this.rest = this.rest.slice(line.length);
    return line;
  }

  readAll(): string {
    const all = this.rest;
    this.rest = '';
    return all;
  }
}
