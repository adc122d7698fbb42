// JavaScript's own heap has a limit, fixed when Node starts. It has to lie well above what the program may take: there
// a program ends with MemoryError, but JavaScript's heap being full ends everything. For an unusually large
// --max-memory the command starts itself again with a larger heap.

import { getHeapStatistics } from 'node:v8';

/** What gilscope itself needs, and what a program can take between two looks at its memory. */
const HEADROOM_BYTES = 400 * 2 ** 20;

function neededBytes(programBytes: number): number {
  return programBytes * 1.25 + HEADROOM_BYTES;
}

/** Whether this process can hold a program of that size. */
export function heapIsLargeEnough(programBytes: number): boolean {
  if (process.execArgv.some((option) => option.startsWith('--max-old-space-size'))) return true;
  return getHeapStatistics().heap_size_limit >= neededBytes(programBytes);
}

/** Runs the same command line in a process with a heap that is large enough; its exit status. */
export function runWithLargerHeap(programBytes: number): Promise<number> {
  const megabytes = Math.ceil(neededBytes(programBytes) / 2 ** 20);
  // Loaded here because it costs every start 3 ms.
  const { spawn } = process.getBuiltinModule('node:child_process');
  const child = spawn(
    process.execPath,
    [...process.execArgv, `--max-old-space-size=${megabytes}`, ...process.argv.slice(1)],
    { stdio: 'inherit' },
  );
  // Ctrl-C goes to both; the child knows what to do.
  const ignore = (): void => undefined;
  process.on('SIGINT', ignore);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', ignore);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 128));
    });
  });
}
