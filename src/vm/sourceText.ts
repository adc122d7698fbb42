// Python source files are UTF-8, with or without a byte order mark.

/** The text of a source file. Bytes that are no UTF-8 become U+FFFD, which the lexer refuses with its place. */
export function decodeSource(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
