// What the architecture tests look at: the files of the project, and the text of a TypeScript file without its
// comments and strings. A scanner of our own, since it only has to tell four kinds of text apart.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const NOT_OURS = /^(node_modules|dist|dist-.*|\.git|coverage|test-results)$/;

/** Paths of all files below a folder of the project, relative to the project, with `/`. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (NOT_OURS.test(entry.name)) continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) walk(child);
      else if (entry.isFile()) found.push(relative(ROOT, child).split(sep).join('/'));
    }
  };
  walk(join(ROOT, folder));
  return found.sort();
}

/** The TypeScript files below a folder. */
export function typescriptBelow(folder: string): string[] {
  return filesBelow(folder).filter((path) => /\.tsx?$/.test(path));
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export interface Scanned {
  /** Comments are blanks. */
  readonly code: string;
  /** Comments, the contents of strings and regular expressions are blanks. */
  readonly bare: string;
}

const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%~^>]|\b(?:return|case|typeof|in|of|yield|await|else))\s*$/;

/** Tells code from comments, strings and regular expressions. Keeps the length and the lines. */
export function scan(source: string): Scanned {
  const code: string[] = [];
  const bare: string[] = [];
  /** For each open template literal: how many braces are open in its current `${`. */
  const templates: number[] = [];
  let i = 0;

  const emit = (length: number, kind: 'code' | 'comment' | 'string'): void => {
    for (const end = i + length; i < end; i++) {
      const char = source.charAt(i);
      const blank = char === '\n' ? '\n' : ' ';
      code.push(kind === 'comment' ? blank : char);
      bare.push(kind === 'code' ? char : blank);
    }
  };
  const template = (): void => {
    while (i < source.length) {
      const char = source.charAt(i);
      if (char === '\\') emit(2, 'string');
      else if (char === '`') {
        emit(1, 'code');
        return;
      } else if (source.startsWith('${', i)) {
        emit(2, 'code');
        templates.push(0);
        return;
      } else emit(1, 'string');
    }
  };
  const delimited = (close: string): void => {
    emit(1, 'code');
    let inClass = false;
    while (i < source.length && source.charAt(i) !== '\n') {
      const char = source.charAt(i);
      if (char === '\\') emit(2, 'string');
      else if (char === close && !inClass) {
        emit(1, 'code');
        return;
      } else {
        if (close === '/' && char === '[') inClass = true;
        if (close === '/' && char === ']') inClass = false;
        emit(1, 'string');
      }
    }
  };

  while (i < source.length) {
    const char = source.charAt(i);
    const open = templates.length - 1;
    if (source.startsWith('//', i)) {
      const end = source.indexOf('\n', i);
      emit((end < 0 ? source.length : end) - i, 'comment');
    } else if (source.startsWith('/*', i)) {
      const end = source.indexOf('*/', i + 2);
      emit((end < 0 ? source.length : end + 2) - i, 'comment');
    } else if (char === '/' && BEFORE_REGEX.test(bare.slice(-40).join(''))) delimited('/');
    else if (char === "'" || char === '"') delimited(char);
    else if (char === '`') {
      emit(1, 'code');
      template();
    } else if (char === '}' && templates[open] === 0) {
      templates.pop();
      emit(1, 'code');
      template();
    } else {
      if (char === '{' && open >= 0) templates[open] = (templates[open] as number) + 1;
      if (char === '}' && open >= 0) templates[open] = (templates[open] as number) - 1;
      emit(1, 'code');
    }
  }
  return { code: code.join(''), bare: bare.join('') };
}

/** The places where a pattern (with the flag `g`) is found: `path:line: text`. */
export function placesOf(path: string, text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    return `${path}:${line}: ${match[0].trim()}`;
  });
}
