// The golden programs, by topic.

import { describe } from 'vitest';
import { ROOT, runAsRecorded } from './golden.ts';
import { goldenPrograms } from './harness.ts';

describe('golden programs', () => {
  runAsRecorded(goldenPrograms(ROOT, 'programs'));
});
