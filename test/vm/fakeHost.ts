// A VM without an interpreter loop, for tests that call natives directly.

import type { Host } from '../../src/vm/host.ts';
import { VM } from '../../src/vm/machine.ts';

export interface TestVM {
  readonly vm: VM;
  /** What was written to stdout. */
  output(): string;
}

/** A VM on a host that has nothing but an output. */
export function testVM(): TestVM {
  const written: string[] = [];
  const stream = {
    write: (text: string) => void written.push(text),
    writeBytes: () => {},
    flush: () => {},
    isTerminal: false,
  };
  const host = { stdout: stream, stderr: stream, environment: {}, cpuCount: 1 } as unknown as Host;
  const vm = new VM({ host, nativeModules: new Map(), arguments: [], importPath: [], maxValueBytes: 1 << 28 });
  vm.heap.live = new Set();
  return { vm, output: () => written.join('') };
}
