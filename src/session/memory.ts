// How much memory the program takes, by JavaScript's own accounts: all values live on JavaScript's heap, beside what
// gilscope itself needs. What counts as used includes what is dead but not swept yet, so the limit is believed only
// after a sweep; and since a sweep of a large heap takes long, the next one is due only when much has been added.

import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** `full`: over the limit, the program gets a MemoryError. `exhausted`: it went on all the same. */
export type MemoryState = 'enough' | 'full' | 'exhausted';

/** What is added between two sweeps, and what a handler of MemoryError may take. */
const STEP_BYTES = 64 * 2 ** 20;
/** A program that catches MemoryError and goes on is stopped at this multiple of its limit. */
const HARD_LIMIT = 1.2;

export class MemoryMeter {
  /** Used bytes up to which there is no need to look closer. */
  private threshold: number;

  constructor(private readonly limitBytes: number) {
    this.threshold = limitBytes;
  }

  /** How full it is now. */
  look(): MemoryState {
    if (usedBytes() <= this.threshold) return 'enough';
    collectGarbage();
    const used = usedBytes();
    this.threshold = Math.max(this.limitBytes, used + STEP_BYTES);
    if (used <= this.limitBytes) return 'enough';
    return used > this.limitBytes * HARD_LIMIT + STEP_BYTES ? 'exhausted' : 'full';
  }
}

function usedBytes(): number {
  const statistics = getHeapStatistics();
  return statistics.used_heap_size + statistics.external_memory;
}

let garbageCollector: (() => void) | null = null;

function collectGarbage(): void {
  if (garbageCollector === null) {
    setFlagsFromString('--expose-gc');
    garbageCollector = runInNewContext('gc') as () => void;
  }
  garbageCollector();
}
