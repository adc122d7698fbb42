// Iterators of builtin types. Their payload is an object with a method that makes the next element (see
// vm/iteration.ts), so that a `for` loop steps them without a call. The heap needs to know of it only where its
// references are.

import type { Layout, Visit } from './layout.ts';

/** What every iterator's payload has; the VM adds `next`. */
export interface IteratorState {
  /** Calls `visit` for every reference that the iterator owns. */
  references(visit: Visit): void;
}

export const ITERATOR_LAYOUT: Layout<IteratorState> = {
  name: 'iterator',
  container: true,
  references: (state, visit) => state.references(visit),
};
