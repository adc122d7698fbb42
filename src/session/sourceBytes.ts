// The bytes of a program as text: UTF-8 unless a comment in the first two lines names another encoding (PEP 263).

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK = /^[ \t\f]*(?:#.*)?$/;

/** Thrown for bytes that are no text in the program's encoding; the message is all that `python3` prints then. */
export class NotText {
  constructor(readonly message: string) {}
}

/** The text of a program. */
export function decodeProgram(bytes: Uint8Array, filename: string): string {
  const declared = declaredEncoding(bytes);
  const encoding = declared?.toLowerCase().replaceAll('_', '-') ?? 'utf-8';
  if (/^(latin-?1|iso-?8859-1|l1|8859)$/.test(encoding)) return Buffer.from(bytes).toString('latin1');
  if (!/^(utf-?8(-sig)?|u8|ascii|us-ascii)$/.test(encoding)) return decodeAs(encoding, bytes, declared as string);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\ufffd')) return text;
  const wrong = firstWrongByte(bytes);
  if (wrong < 0) return text;
  const line = countLines(bytes, wrong);
  const code = (bytes[wrong] as number).toString(16).padStart(2, '0');
  const reason =
    declared === null
      ? `Non-UTF-8 code starting with '\\x${code}' in file ${filename} on line ${line}, but no encoding declared; ` +
        'see https://peps.python.org/pep-0263/ for details'
      : `(unicode error) 'utf-8' codec can't decode byte 0x${code} in position ${wrong}: invalid start byte`;
  throw new NotText(`SyntaxError: ${reason}`);
}

function decodeAs(encoding: string, bytes: Uint8Array, declared: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw new NotText(`SyntaxError: encoding problem: ${declared}`);
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  let end = 0;
  for (let line = 0; line < 2; line++) {
    const start = end;
    while (end < bytes.length && bytes[end] !== 10) end++;
    const text = Buffer.from(bytes.subarray(start, end))
      .toString('latin1')
      .replace(/\r$/, '')
      .replace(/^\xef\xbb\xbf/, '');
    const found = COOKIE.exec(text);
    if (found !== null) return found[1] as string;
    if (!BLANK.test(text)) return null;
    end++;
  }
  return null;
}

function countLines(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let i = 0; i < end; i++) if (bytes[i] === 10) line++;
  return line;
}

/** Where the bytes stop being UTF-8; -1 if they do not. */
function firstWrongByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < bytes.length; ) {
    let end = bytes.indexOf(10, start);
    if (end < 0) end = bytes.length;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      for (let at = start; at < end; ) {
        const length = sequenceLength(bytes, at, end);
        if (length === 0) return at;
        at += length;
      }
    }
    start = end + 1;
  }
  return -1;
}

/** Bytes of the character at that place; 0 if there is none. */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] as number;
  const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (at + length > end) return 0;
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}
