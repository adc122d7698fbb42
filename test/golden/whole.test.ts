// Whole programs: those of the corpus, and those that users get with gilscope. A file of its own, so that they run
// beside the small ones on another core.

import { describe } from 'vitest';
import { ROOT, runAsRecorded } from './golden.ts';
import { bundledPrograms, goldenPrograms } from './harness.ts';

describe('whole programs', () => {
  runAsRecorded(goldenPrograms(ROOT, 'whole'));
});

describe('bundled programs', () => {
  runAsRecorded(bundledPrograms(ROOT));
});
