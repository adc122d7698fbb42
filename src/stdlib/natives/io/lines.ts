// Where the lines of a text end, under the four rules that `newline=` chooses between.

/** None and '': all three kinds of line ends; else exactly this one. */
export type Newline = string | null;

/** The index behind the first line end at or after `from`; -1 if there is none. */
export function lineEnd(text: string, from: number, newline: Newline): number {
  if (newline !== null && newline !== '') {
    const at = text.indexOf(newline, from);
    return at < 0 ? -1 : at + newline.length;
  }
  const feed = text.indexOf('\n', from);
  const carriage = text.indexOf('\r', from);
  if (carriage < 0) return feed < 0 ? -1 : feed + 1;
  if (feed >= 0 && feed < carriage) return feed + 1;
  return text[carriage + 1] === '\n' ? carriage + 2 : carriage + 1;
}

/** The text with every line end as `\n`. */
export function universal(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Which kinds of line ends a text has: bits 1 for `\r`, 2 for `\n`, 4 for `\r\n`. */
export function lineEndKinds(text: string): number {
  if (!text.includes('\r')) return text.includes('\n') ? 2 : 0;
  let kinds = 0;
  for (const [found] of text.matchAll(/\r\n|\r|\n/g)) kinds |= found === '\r\n' ? 4 : found === '\r' ? 1 : 2;
  return kinds;
}

/** The index reached after `count` code points from `from` on. */
export function skipCodePoints(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0 && at < text.length; left--) {
    const code = text.charCodeAt(at);
    const isPair = code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(at + 1));
    at += isPair ? 2 : 1;
  }
  return at;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
