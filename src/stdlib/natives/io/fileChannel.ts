// An open file. The host reads whole files and writes whole files or appends; so what is read is kept, and what is
// written is collected until there are some kilobytes of it (as CPython's buffers do) or somebody asks for it.

import type { FileSystem } from '../../../vm/host.ts';
import { type ByteChannel, lineIn } from './channel.ts';

export const BUFFER_SIZE = 8192;

const NOTHING = new Uint8Array(0);

export interface FileAccess {
  readonly readable: boolean;
  readonly writable: boolean;
  /** All writes go to the end. */
  readonly appending: boolean;
}

export class FileChannel implements ByteChannel {
  readonly readable: boolean;
  readonly writable: boolean;
  readonly seekable = true;
  readonly isTerminal = false;
  closed = false;
  position = 0;
  /** What the file holds; null if it has to be read first. */
  private content: Uint8Array | null = null;
  /** Written, but not yet to the file: it belongs at `pendingAt`. */
  private pending: Uint8Array[] = [];
  private pendingSize = 0;
  private pendingAt = 0;
  private fileSize: number;

  constructor(
    private readonly files: FileSystem,
    private readonly path: string,
    private readonly access: FileAccess,
    /** What the file held when it was opened. */
    content: Uint8Array,
    readonly descriptor: number,
    private readonly unbuffered: boolean,
    /** Told when the file is closed, by whoever has to close it at the end of the run. */
    private readonly whenClosed: (channel: FileChannel) => void,
  ) {
    this.readable = access.readable;
    this.writable = access.writable;
    this.content = content;
    this.fileSize = content.length;
    if (access.appending) this.position = content.length;
  }

  size(): number {
    this.flush();
    return this.current(0).length;
  }

  /** The content, read again if the file has grown and the position is at the end of what is known. */
  private current(position: number): Uint8Array {
    let { content } = this;
    if (content === null || (position >= content.length && this.hasChanged(content.length))) {
      content = this.files.readFile(this.path);
      this.content = content;
      this.fileSize = content.length;
    }
    return content;
  }

  private hasChanged(known: number): boolean {
    const status = this.files.status(this.path);
    return status !== null && status.size !== known;
  }

  read(count: number): Uint8Array {
    this.flush();
    const content = this.current(this.position);
    if (this.position >= content.length) return NOTHING;
    const result = content.slice(this.position, Math.min(content.length, this.position + count));
    this.position += result.length;
    return result;
  }

  readLine(limit: number): Uint8Array {
    this.flush();
    const content = this.current(this.position);
    if (this.position >= content.length) return NOTHING;
    const line = lineIn(content, this.position, limit);
    this.position += line.length;
    return line;
  }

  write(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (this.access.appending && this.pendingSize === 0) this.position = this.fileSize;
    if (this.pendingSize > 0 && this.position !== this.pendingAt + this.pendingSize) this.flush();
    if (this.pendingSize === 0) this.pendingAt = this.position;
    this.pending.push(bytes.slice());
    this.pendingSize += bytes.length;
    this.position += bytes.length;
    if (this.unbuffered || this.pendingSize > BUFFER_SIZE) this.flush();
  }

  flush(): void {
    if (this.pendingSize === 0) return;
    const bytes = new Uint8Array(this.pendingSize);
    let at = 0;
    for (const piece of this.pending) {
      bytes.set(piece, at);
      at += piece.length;
    }
    this.pending = [];
    this.pendingSize = 0;
    if (this.access.appending || this.pendingAt === this.fileSize) {
      this.files.writeFile(this.path, bytes, true);
      this.fileSize += bytes.length;
      this.content = null;
      return;
    }
    const old = this.files.readFile(this.path);
    const end = this.pendingAt + bytes.length;
    const content = new Uint8Array(Math.max(old.length, end));
    content.set(old);
    content.set(bytes, this.pendingAt);
    this.replace(content);
  }

  private replace(content: Uint8Array): void {
    this.files.writeFile(this.path, content, false);
    this.content = content;
    this.fileSize = content.length;
  }

  truncate(size: number): void {
    this.flush();
    const old = this.files.readFile(this.path);
    const content = new Uint8Array(size);
    content.set(old.subarray(0, size));
    this.replace(content);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.whenClosed(this);
    this.flush();
    this.content = null;
  }
}
