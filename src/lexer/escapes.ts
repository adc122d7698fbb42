// What string and bytes literals are worth: prefix and quotes taken off, escapes replaced. Errors are returned, not
// thrown, because where CPython points with them depends on the literal they are in, which the parser knows.

/** The text or bytes of a literal, with the escapes that Python warns about. */
export type DecodedLiteral =
  | { readonly kind: 'str'; readonly value: string; readonly warnings: readonly string[] }
  | { readonly kind: 'bytes'; readonly value: Uint8Array; readonly warnings: readonly string[] }
  | { readonly kind: 'error'; readonly message: string };

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The value of a string or bytes literal as written, prefix and quotes included. */
export function decodeLiteral(image: string): DecodedLiteral {
  let at = 0;
  while (image[at] !== "'" && image[at] !== '"') at += 1;
  const prefix = image.slice(0, at).toLowerCase();
  const quote = image[at] as string;
  const width = image.startsWith(quote.repeat(3), at) && image.length - at >= 6 ? 3 : 1;
  const body = image.slice(at + width, image.length - width);
  const raw = prefix.includes('r');
  if (prefix.includes('b')) return decodeBytes(body, raw);
  return raw ? { kind: 'str', value: body, warnings: [] } : decodeText(body);
}

/** The value of literal text inside an f-string; `{{` and `}}` are single braces, except in a specification. */
export function decodeFStringText(image: string, raw: boolean, inSpec: boolean): DecodedLiteral {
  const text = inSpec || !/[{}]/.test(image) ? image : collapseBraces(image, raw);
  return raw ? { kind: 'str', value: text, warnings: [] } : decodeText(text);
}

/** Halves doubled braces; the braces of `\N{…}` are single and stay. */
function collapseBraces(image: string, raw: boolean): string {
  return image.replace(raw ? /()()(\{\{|\}\})/g : /(\\N\{[^}]*\})|(\\[^{}])|(\{\{|\}\})/gs, (match, name, escape) =>
    name || escape ? match : (match[0] as string),
  );
}

/** Replaces the escapes of a text. */
function decodeText(body: string): DecodedLiteral {
  if (!body.includes('\\')) return { kind: 'str', value: body, warnings: [] };
  const warnings: string[] = [];
  let value = '';
  let at = 0;
  for (;;) {
    const backslash = body.indexOf('\\', at);
    if (backslash === -1) return { kind: 'str', value: value + body.slice(at), warnings };
    value += body.slice(at, backslash);
    const escape = readEscape(body, backslash, warnings);
    if (typeof escape === 'string') return { kind: 'error', message: escape };
    value += escape.value;
    at = escape.end;
  }
}

interface Escape {
  readonly value: string;
  readonly end: number;
}

/** The escape at `start`, or the message of what is wrong with it. */
function readEscape(body: string, start: number, warnings: string[]): Escape | string {
  const letter = body[start + 1] ?? '';
  const simple = SIMPLE_ESCAPES[letter];
  if (simple !== undefined) return { value: simple, end: start + 2 };
  if (letter === '\n') return { value: '', end: start + 2 };
  if (isOctal(letter)) {
    const octal = readOctal(body, start + 1, warnings);
    return { value: String.fromCharCode(octal.code), end: octal.end };
  }
  if (letter === 'x') return readHex(body, start, 2, 'truncated \\xXX escape');
  if (letter === 'u') return readHex(body, start, 4, 'truncated \\uXXXX escape');
  if (letter === 'U') return readHex(body, start, 8, 'truncated \\UXXXXXXXX escape');
  if (letter === 'N') return readNamed(body, start);
  warnings.push(`invalid escape sequence '\\${String.fromCodePoint(body.codePointAt(start + 1) ?? 92)}'`);
  return { value: '\\', end: start + 1 };
}

function isOctal(character: string): boolean {
  return character >= '0' && character <= '7' && character.length === 1;
}

function readOctal(body: string, start: number, warnings: string[]): { readonly code: number; readonly end: number } {
  let end = start + 1;
  while (end < start + 3 && isOctal(body[end] ?? '')) end += 1;
  const code = Number.parseInt(body.slice(start, end), 8);
  if (code > 0o377) warnings.push(`invalid octal escape sequence '\\${body.slice(start, end)}'`);
  return { code, end };
}

function readHex(body: string, start: number, digits: number, truncated: string): Escape | string {
  let end = start + 2;
  while (end < start + 2 + digits && /^[0-9a-fA-F]$/.test(body[end] ?? '')) end += 1;
  if (end < start + 2 + digits) return unicodeError(body, start, end, truncated);
  const code = Number.parseInt(body.slice(start + 2, end), 16);
  if (code > 0x10ffff) return unicodeError(body, start, end, 'illegal Unicode character');
  return { value: String.fromCodePoint(code), end };
}

function readNamed(body: string, start: number): Escape | string {
  const close = body.indexOf('}', start + 3);
  if (body[start + 2] !== '{' || close <= start + 3) {
    const end = body[start + 2] === '{' ? start + 3 : start + 2;
    return unicodeError(body, start, end, 'malformed \\N character escape');
  }
  const name = body.slice(start + 2, close + 1);
  return `\\N${name}: gilscope does not know characters by name; write the character itself or its \\u escape`;
}

/** Positions are those in the buffer CPython decodes, in which a non-ASCII character takes ten places. */
function unicodeError(body: string, start: number, end: number, reason: string): string {
  let first = 0;
  for (const character of body.slice(0, start)) first += (character.codePointAt(0) as number) < 128 ? 1 : 10;
  const last = first + (end - start) - 1;
  return `(unicode error) 'unicodeescape' codec can't decode bytes in position ${first}-${last}: ${reason}`;
}

function decodeBytes(body: string, raw: boolean): DecodedLiteral {
  const warnings: string[] = [];
  const bytes = new Uint8Array(body.length);
  let length = 0;
  let at = 0;
  while (at < body.length) {
    const code = body.charCodeAt(at);
    if (code >= 128) return { kind: 'error', message: 'bytes can only contain ASCII literal characters' };
    if (code !== 92 || raw) {
      bytes[length++] = code;
      at += 1;
      continue;
    }
    const letter = body[at + 1] ?? '';
    const simple = SIMPLE_ESCAPES[letter];
    if (simple !== undefined) {
      bytes[length++] = simple.charCodeAt(0);
      at += 2;
    } else if (letter === '\n') {
      at += 2;
    } else if (isOctal(letter)) {
      const octal = readOctal(body, at + 1, warnings);
      bytes[length++] = octal.code & 0xff;
      at = octal.end;
    } else if (letter === 'x') {
      const digits = body.slice(at + 2, at + 4);
      if (!/^[0-9a-fA-F]{2}$/.test(digits)) {
        return { kind: 'error', message: `(value error) invalid \\x escape at position ${at}` };
      }
      bytes[length++] = Number.parseInt(digits, 16);
      at += 4;
    } else {
      if (letter.charCodeAt(0) < 128) warnings.push(`invalid escape sequence '\\${letter}'`);
      bytes[length++] = 92;
      at += 1;
    }
  }
  return { kind: 'bytes', value: bytes.slice(0, length), warnings };
}
