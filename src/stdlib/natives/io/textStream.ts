// The work of io.TextIOWrapper: text over a stream of bytes. What has been decoded but not read yet stays as it was in
// the file, line ends included, so that tell() can say where in the bytes the reader stands.

import type { Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { encodingName } from '../../../objects/text/codecs.ts';
import { decodeBytes, encodeText } from '../../../vm/codecErrors.ts';
import type { VM } from '../../../vm/machine.ts';
import type { StreamName } from '../../../vm/standardStreams.ts';
import { withFiles } from '../fileErrors.ts';
import type { PyByteStream } from './byteStream.ts';
import { type ByteChannel, InputChannel, OutputChannel } from './channel.ts';
import { lineEnd, lineEndKinds, type Newline, skipCodePoints, universal } from './lines.ts';
import { closedFile, unsupported } from './unsupported.ts';

/** Encodings that begin a file with a mark, and what they go on as. */
const AFTER_MARK: Readonly<Record<string, string>> = {
  'utf-16': 'utf-16-le',
  'utf-32': 'utf-32-le',
  'utf-8-sig': 'utf-8',
};

const LONE_SURROGATE = /\p{Surrogate}/u;

export class TextStream {
  /** Decoded, and read up to `at`. */
  private text = '';
  private at = 0;
  /** Where in the bytes `text` starts. */
  private textStart = 0;
  private kinds = 0;
  /** next() has been called: tell() would be wrong. */
  private iterating = false;
  private hasWritten: boolean;
  /** The stream that the VM started with under this name. */
  standardName: StreamName | null = null;
  /** No encoding was asked for. */
  isDefaultEncoding = false;

  constructor(
    /** The stream of bytes; owned. Undefined after detach(). */
    public buffer: PyByteStream | undefined,
    public encoding: string,
    public errors: string,
    public newline: Newline,
    public lineBuffering: boolean,
    /** What open() was asked for; undefined where the stream was made in another way. */
    readonly mode: string | undefined,
  ) {
    this.hasWritten = (buffer?.payload.channel.position ?? 0) > 0;
  }

  get channel(): ByteChannel {
    if (this.buffer === undefined) throw raise('ValueError', 'underlying buffer has been detached');
    return this.buffer.payload.channel;
  }

  get name(): Value | undefined {
    return this.buffer?.payload.name;
  }

  get closed(): boolean {
    return this.channel.closed;
  }

  /** Is there decoded text that was not read yet? */
  get hasText(): boolean {
    return this.at < this.text.length;
  }

  check(): ByteChannel {
    const { channel } = this;
    if (channel.closed) throw closedFile();
    return channel;
  }

  private readable(vm: VM): ByteChannel {
    const channel = this.check();
    if (!channel.readable) throw unsupported(vm, 'not readable');
    return channel;
  }

  /** Does something with the channel; the host's refusals become OSErrors. */
  guarded<T>(action: () => T): T {
    return withFiles(this.name ?? null, action);
  }

  /** Decodes more; false at the end. */
  private fill(vm: VM, all: boolean): boolean {
    const { channel } = this;
    let more: string;
    if (channel instanceof InputChannel) more = channel.readText(all);
    else {
      this.textStart = channel.position - this.consumedBytes(vm);
      const bytes = this.guarded(() => channel.read(Number.POSITIVE_INFINITY));
      const atStart = this.textStart === 0 && this.text === '';
      more = decodeBytes(
        vm,
        bytes,
        atStart ? this.encoding : (AFTER_MARK[this.encoding] ?? this.encoding),
        this.errors,
      );
    }
    if (more === '') return false;
    this.kinds |= this.newline === null || this.newline === '' ? lineEndKinds(more) : 0;
    this.text = this.text.slice(this.at) + more;
    this.at = 0;
    return true;
  }

  /** Bytes of what has been decoded and not read. */
  private consumedBytes(vm: VM): number {
    return this.at >= this.text.length ? 0 : this.encoded(vm, this.text.slice(this.at)).length;
  }

  private encoded(vm: VM, text: string): Uint8Array {
    return encodeText(vm, text, AFTER_MARK[this.encoding] ?? this.encoding, this.errors);
  }

  private shown(text: string): string {
    return this.newline === null ? universal(text) : text;
  }

  /** `read(size)`; all for a negative size. */
  read(vm: VM, size: number): string {
    this.readable(vm);
    if (size < 0) {
      while (this.fill(vm, true)) {
        // Until the end.
      }
      const rest = this.text.slice(this.at);
      this.at = this.text.length;
      return this.shown(rest);
    }
    let result = '';
    for (let left = size; left > 0; ) {
      if (this.at >= this.text.length && !this.fill(vm, false)) break;
      const end = skipCodePoints(this.text, this.at, left);
      // A line end of two characters is one character, so there may be fewer than there are.
      const piece = this.takeTo(
        this.newline === null && this.text[end - 1] === '\r' && this.text[end] === '\n' ? end + 1 : end,
      );
      result += piece;
      left -= [...piece].length;
    }
    return result;
  }

  private takeTo(end: number): string {
    const piece = this.text.slice(this.at, end);
    this.at = end;
    return this.shown(piece);
  }

  /** `readline(limit)`; no limit if it is negative. */
  readLine(vm: VM, limit: number): string {
    this.readable(vm);
    for (;;) {
      const end = lineEnd(this.text, this.at, this.newline);
      if (end >= 0 || !this.fill(vm, false)) {
        const lineStop = end < 0 ? this.text.length : end;
        const stop = limit < 0 ? lineStop : Math.min(lineStop, skipCodePoints(this.text, this.at, limit));
        return this.takeTo(stop);
      }
    }
  }

  /** The next line of an iteration; '' at the end. */
  nextLine(vm: VM): string {
    this.iterating = true;
    const line = this.readLine(vm, -1);
    if (line === '') this.iterating = false;
    return line;
  }

  write(vm: VM, text: string): void {
    const channel = this.check();
    if (!channel.writable) throw unsupported(vm, 'not writable');
    const { newline } = this;
    const translated = newline !== null && newline !== '' && newline !== '\n' ? text.replaceAll('\n', newline) : text;
    if (channel instanceof OutputChannel && this.encoding === 'utf-8' && !LONE_SURROGATE.test(translated)) {
      channel.output.write(translated);
      return;
    }
    const encoding = this.hasWritten ? (AFTER_MARK[this.encoding] ?? this.encoding) : this.encoding;
    const bytes = encodeText(vm, translated, encoding, this.errors);
    this.hasWritten ||= bytes.length > 0;
    this.text = '';
    this.at = 0;
    this.guarded(() => channel.write(bytes));
    if (this.lineBuffering && text.includes('\n')) this.guarded(() => channel.flush());
  }

  flush(): void {
    const channel = this.check();
    this.guarded(() => channel.flush());
  }

  close(): void {
    const { channel } = this;
    if (!channel.closed) this.guarded(() => channel.close());
  }

  tell(vm: VM): number {
    const channel = this.check();
    if (!channel.seekable) throw unsupported(vm, 'underlying stream is not seekable');
    if (this.iterating) throw raise('OSError', 'telling position disabled by next() call');
    return channel.position - this.consumedBytes(vm);
  }

  seek(vm: VM, position: number, whence: number): number {
    const channel = this.check();
    if (!channel.seekable) throw unsupported(vm, 'underlying stream is not seekable');
    let target = position;
    if (whence === 1) {
      if (position !== 0) throw unsupported(vm, "can't do nonzero cur-relative seeks");
      target = this.tell(vm);
    } else if (whence === 2) {
      if (position !== 0) throw unsupported(vm, "can't do nonzero end-relative seeks");
      target = this.guarded(() => channel.size());
    } else if (whence !== 0) throw raise('ValueError', `invalid whence (${whence}, should be 0, 1 or 2)`);
    if (target < 0) throw raise('ValueError', `negative seek position ${target}`);
    this.guarded(() => channel.flush());
    channel.position = target;
    this.text = '';
    this.at = 0;
    this.iterating = false;
    this.hasWritten = target > 0;
    return target;
  }

  truncate(vm: VM, size: number | null): number {
    const channel = this.check();
    if (!channel.writable) throw unsupported(vm, 'truncate');
    const length = size ?? this.tell(vm);
    vm.checkSize(length);
    this.guarded(() => channel.truncate(length));
    return length;
  }

  /** The kinds of line ends seen so far, as `newlines` gives them. */
  seenLineEnds(): string[] {
    return ['\r', '\n', '\r\n'].filter((_, bit) => (this.kinds & (1 << bit)) !== 0);
  }
}

/** How attributes and reprs spell an encoding, given as a program spelt it. */
export function checkEncoding(name: string): string {
  return encodingName(name);
}
