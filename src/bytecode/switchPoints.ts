// Where each generation of CPython looks whether another thread wants the GIL. A model's check-point policy is the
// column of its era; the table in instructions.ts holds one row for each instruction. All eras execute the same
// instructions (CPython 3.13's), so a row says where the check of the era's own instruction falls in ours: what was
// COMPARE_OP + POP_JUMP_IF_FALSE of 3.9 is COMPARE_OP, TO_BOOL, POP_JUMP_IF_FALSE here, and RESUME stands for
// "entry into a frame".

/** The check-point policies that differ. `3.9` stands for 3.2 to 3.9, `3.13` for 3.12 and 3.13. */
export type GilEra = '2.7' | '3.9' | '3.10' | '3.11' | '3.13' | '3.14';

export const GIL_ERAS: readonly GilEra[] = ['2.7', '3.9', '3.10', '3.11', '3.13', '3.14'];

/**
 * When the GIL may change hands at an instruction; "after it" unless it says otherwise. In the era 2.7 it means that
 * the instruction is counted.
 *
 * - `never`, `always`
 * - `unless-exact-bool`: not if the operand is exactly True or False
 * - `if-taken`: only if the jump is taken
 * - `unless-delegating`: RESUME only with an argument below 2 (not after `yield from`)
 * - `callee-not-python`: only if the call did not enter a Python frame (that frame's RESUME is a switch point itself)
 *   and the callable is not one of UNCHECKED_CALLEES
 * - `into-call`: at the end of a frame, only if the caller stands at a call instruction
 */
export type SwitchPoint =
  | 'never'
  | 'always'
  | 'unless-exact-bool'
  | 'if-taken'
  | 'unless-delegating'
  | 'callee-not-python'
  | 'into-call';

export type SwitchPoints = Readonly<Record<GilEra, SwitchPoint>>;

/** Builtins with a specialised call form that does not check (from 3.11 on). */
export const UNCHECKED_CALLEES: Readonly<Record<GilEra, readonly string[]>> = {
  '2.7': [],
  '3.9': [],
  '3.10': [],
  '3.11': ['len', 'isinstance', 'type', 'list.append'],
  '3.13': ['len', 'isinstance', 'type', 'list.append'],
  '3.14': ['len', 'isinstance', 'type', 'list.append'],
};

/**
 * A due check is put off when one of these instructions comes next, so that nothing can get between, say, a lock
 * taken and the `try` that releases it. (NOP is what `try:` leaves behind; BEFORE_WITH was SETUP_WITH, SEND was
 * YIELD_FROM.)
 */
export const SKIP_CHECK_BEFORE: Readonly<Record<GilEra, readonly string[]>> = {
  '2.7': ['NOP'],
  '3.9': ['NOP', 'BEFORE_WITH', 'SEND'],
  '3.10': ['NOP', 'BEFORE_WITH', 'SEND'],
  '3.11': [],
  '3.13': [],
  '3.14': [],
};

function row(
  v27: SwitchPoint,
  v39: SwitchPoint,
  v310: SwitchPoint,
  v311: SwitchPoint,
  v313: SwitchPoint,
  v314: SwitchPoint,
): SwitchPoints {
  return { '2.7': v27, '3.9': v39, '3.10': v310, '3.11': v311, '3.13': v313, '3.14': v314 };
}

/** The rows that occur. */
export const CHECKS = {
  /** Moves of values that every version dispatches without a check, and what older versions do not have at all. */
  NONE: row('never', 'never', 'never', 'never', 'never', 'never'),
  /** Real work: a check up to 3.9, none since. */
  WORK: row('always', 'always', 'never', 'never', 'never', 'never'),
  /** Counted by 2.7 only: 3.9 got a fast path for it. */
  OLD: row('always', 'never', 'never', 'never', 'never', 'never'),
  /** Up to 3.9 the conditional jump itself tested the truth, with a fast path for the two bools. */
  TRUTH: row('unless-exact-bool', 'unless-exact-bool', 'never', 'never', 'never', 'never'),
  CONDITIONAL_JUMP: row('never', 'never', 'if-taken', 'never', 'never', 'never'),
  BACKWARD_JUMP: row('always', 'always', 'always', 'always', 'always', 'always'),
  ENTRY: row('always', 'always', 'always', 'unless-delegating', 'unless-delegating', 'unless-delegating'),
  EXIT: row('always', 'always', 'into-call', 'never', 'never', 'never'),
  YIELD: row('always', 'always', 'never', 'never', 'never', 'never'),
  CALL: row(
    'callee-not-python',
    'callee-not-python',
    'callee-not-python',
    'callee-not-python',
    'callee-not-python',
    'callee-not-python',
  ),
  /** `__enter__`: part of a check-free instruction from 3.10 to 3.13, an ordinary call again in 3.14. */
  ENTER: row('callee-not-python', 'callee-not-python', 'never', 'never', 'never', 'callee-not-python'),
} as const satisfies Record<string, SwitchPoints>;
