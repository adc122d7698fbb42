// Vitest runs the TypeScript sources as they are. One plugin makes the enum members of the instruction set plain
// numbers in the hot files (see scripts/enums.mjs for why).

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { type EnumTable, inlineEnums, scanEnumsIn } from './scripts/enums.mjs';

const BYTECODE = fileURLToPath(new URL('./src/bytecode', import.meta.url));

/** The files whose enum members are made numbers. */
const HOT_FILES = /\/src\/(vm|jit|objects)\/.*\.ts$/;

function inlineBytecodeEnums() {
  let table: EnumTable | undefined;
  return {
    name: 'inline-bytecode-enums',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!HOT_FILES.test(id)) return null;
      table ??= scanEnumsIn(BYTECODE);
      return { code: inlineEnums(code, table), map: null };
    },
  };
}

export default defineConfig({
  plugins: [inlineBytecodeEnums()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The golden programs and property tests compute; more workers than cores only slow each other down.
    maxWorkers: '100%',
    reporters: ['default'],
  },
});
