// The backtracking matcher. It has its own stack, so that no pattern overflows JavaScript's, and counts its steps, so that
// no pattern runs for ever: CPython would, but there the user can press Ctrl-C.
//
// The stack holds two kinds of entries. A *choice* says where to go on when what follows fails. An *undo* holds a slot
// (of a group, a loop or a cut) and its former value. Backtracking pops entries: undos are applied, a choice is taken.

import { raise } from '../../raise.ts';
import { foldCase, isWord } from './charSet.ts';
import { MULTILINE_PLACE, Op, type Program } from './program.ts';

/** The characters to match on: code points, or the UTF-16 units of a text without surrogate pairs. */
export type Subject = Uint16Array | Uint32Array;

/** Steps of one match call; about a second. */
const STEP_LIMIT = 20_000_000;
const MAX_STACK = 1 << 24;

// kinds of stack entries; each entry takes four numbers: kind, and up to three operands
const UNDO = 0; // slot, old value
const CHOICE = 1; // pc, position
const GIVE_BACK = 2; // pc, least position, position: a greedy repeat of one character
const TAKE_MORE = 3; // pc of the repeat, position, count: a lazy one
const LAZY_LOOP = 4; // pc of the loop, position
const ENTRY = 4;

/** What a match must cover. */
export type MatchMode = 'match' | 'fullmatch';

export class Matcher {
  private stack = new Int32Array(1024);
  private top = 0;
  private readonly slots: Int32Array;
  private steps = 0;
  private lastGroup = 0;

  constructor(
    private readonly program: Program,
    private readonly subject: Subject,
    private readonly end: number,
  ) {
    this.slots = new Int32Array(program.slots);
  }

  /** The group that closed last, 0 if none did. */
  get lastIndex(): number {
    return this.lastGroup;
  }

  /** The spans of all groups for a match at `start`, or null. An empty match is refused if `mustAdvance`. */
  matchAt(start: number, mode: MatchMode, mustAdvance: boolean): Int32Array | null {
    this.top = 0;
    this.slots.fill(-1);
    this.lastGroup = 0;
    const end = this.run(start, mode === 'fullmatch', mustAdvance ? start : -1);
    if (end < 0) return null;
    const spans = this.slots.slice(0, (this.program.groupCount + 1) * 2);
    spans[0] = start;
    spans[1] = end;
    return spans;
  }

  private push(kind: number, a: number, b: number, c: number): void {
    if (this.top + ENTRY > this.stack.length) this.growStack();
    const { stack, top } = this;
    stack[top] = kind;
    stack[top + 1] = a;
    stack[top + 2] = b;
    stack[top + 3] = c;
    this.top = top + ENTRY;
  }

  private growStack(): void {
    if (this.stack.length >= MAX_STACK) throw raise('MemoryError');
    const larger = new Int32Array(this.stack.length * 2);
    larger.set(this.stack);
    this.stack = larger;
  }

  private set(slot: number, value: number): void {
    this.push(UNDO, slot, this.slots[slot], this.lastGroup);
    this.slots[slot] = value;
  }

  /** Drops the choices above `height`, but keeps the undos, which outer choices still need. */
  private cut(height: number): void {
    const { stack } = this;
    let kept = height;
    for (let i = height; i < this.top; i += ENTRY) {
      if (stack[i] !== UNDO) continue;
      if (kept !== i) stack.copyWithin(kept, i, i + ENTRY);
      kept += ENTRY;
    }
    this.top = kept;
  }

  /** Undoes everything above `height`. */
  private rewind(height: number): void {
    const { stack, slots } = this;
    while (this.top > height) {
      this.top -= ENTRY;
      if (stack[this.top] === UNDO) {
        slots[stack[this.top + 1]] = stack[this.top + 2];
        this.lastGroup = stack[this.top + 3];
      }
    }
  }

  private isOne(what: number, code: number): boolean {
    if (what >= 0) return this.program.sets[what].has(code);
    return what === -1 || code === -2 - what;
  }

  /** Runs from `start`; returns where the match ends, or -1. */
  private run(start: number, isFull: boolean, refusedEnd: number): number {
    const { code, sets } = this.program;
    const { subject, slots, end } = this;
    let pc = 0;
    let at = start;
    let failed = false;
    for (;;) {
      if (++this.steps > STEP_LIMIT) {
        throw raise('RuntimeError', 'regular expression needs too many steps (catastrophic backtracking)');
      }
      if (failed) {
        failed = false;
        if (this.top === 0) return -1;
        this.top -= ENTRY;
        const { stack, top } = this;
        const a = stack[top + 1];
        switch (stack[top]) {
          case UNDO:
            slots[a] = stack[top + 2];
            this.lastGroup = stack[top + 3];
            failed = true;
            continue;
          case CHOICE:
            pc = a;
            at = stack[top + 2];
            break;
          case LAZY_LOOP:
            at = stack[top + 2];
            pc = this.enterLoop(a, at);
            break;
          case GIVE_BACK:
            pc = a;
            at = stack[top + 3] - 1;
            if (at > stack[top + 2]) this.push(GIVE_BACK, a, stack[top + 2], at);
            break;
          default: {
            // one more character for the lazy repeat at a
            at = stack[top + 2];
            const count = stack[top + 3] + 1;
            if (at >= end || !this.isOne(code[a + 1], subject[at])) {
              failed = true;
              continue;
            }
            at++;
            if (code[a + 3] < 0 || count < code[a + 3]) this.push(TAKE_MORE, a, at, count);
            pc = a + 5;
          }
        }
      }
      switch (code[pc]) {
        case Op.CHAR:
          if (at < end && subject[at] === code[pc + 1]) {
            at++;
            pc += 2;
          } else failed = true;
          break;
        case Op.SET:
          if (at < end && sets[code[pc + 1]].has(subject[at])) {
            at++;
            pc += 2;
          } else failed = true;
          break;
        case Op.ANY:
          if (at < end) {
            at++;
            pc++;
          } else failed = true;
          break;
        case Op.PLACE:
          if (this.isPlace(code[pc + 1], code[pc + 2] === 1, at)) pc += 3;
          else failed = true;
          break;
        case Op.SPLIT:
          this.push(CHOICE, code[pc + 2], at, 0);
          pc = code[pc + 1];
          break;
        case Op.JUMP:
          pc = code[pc + 1];
          break;
        case Op.SAVE: {
          const slot = code[pc + 1];
          this.set(slot, at);
          if (slot & 1) this.lastGroup = slot >> 1;
          pc += 2;
          break;
        }
        case Op.REPEAT_ONE: {
          const reached = this.repeatOne(pc, at);
          if (reached < 0) failed = true;
          else {
            at = reached;
            pc += 5;
          }
          break;
        }
        case Op.LOOP_START:
          this.set(code[pc + 1], 0);
          this.set(code[pc + 1] + 1, -1);
          pc += 2;
          break;
        case Op.LOOP:
          pc = this.loop(pc, at);
          if (pc < 0) failed = true;
          break;
        case Op.CUT_START:
          this.set(code[pc + 1], this.top + ENTRY);
          pc += 2;
          break;
        case Op.CUT:
          this.cut(slots[code[pc + 1]]);
          pc += 2;
          break;
        case Op.LOOK_START:
          this.set(code[pc + 1] + 1, at);
          this.set(code[pc + 1], this.top + ENTRY);
          pc += 2;
          break;
        case Op.LOOK_END:
          this.cut(slots[code[pc + 1]]);
          at = slots[code[pc + 1] + 1];
          pc += 2;
          break;
        case Op.NOT_START:
          this.set(code[pc + 1], this.top + ENTRY);
          this.push(CHOICE, code[pc + 2], at, 0);
          pc += 3;
          break;
        case Op.NOT_END:
          this.rewind(slots[code[pc + 1]]);
          failed = true;
          break;
        case Op.BACK:
          if (at < code[pc + 1]) failed = true;
          else {
            at -= code[pc + 1];
            pc += 2;
          }
          break;
        case Op.REFERENCE: {
          const length = this.referenceLength(code[pc + 1], code[pc + 2], at);
          if (length < 0) failed = true;
          else {
            at += length;
            pc += 3;
          }
          break;
        }
        case Op.IF_GROUP:
          pc = slots[code[pc + 1] * 2 + 1] >= 0 ? pc + 3 : code[pc + 2];
          break;
        case Op.FAIL:
          failed = true;
          break;
        default:
          if ((isFull && at !== end) || at === refusedEnd) failed = true;
          else return at;
      }
    }
  }

  /** Matches a repeat of one character; returns where it stops, or -1. */
  private repeatOne(pc: number, start: number): number {
    const { code } = this.program;
    const what = code[pc + 1];
    const least = code[pc + 2];
    const most = code[pc + 3] < 0 ? this.end - start : code[pc + 3];
    const isLazy = code[pc + 4] === 1;
    const limit = Math.min(this.end, start + (isLazy ? least : most));
    let at = start;
    if (what >= 0) {
      const set = this.program.sets[what];
      while (at < limit && set.has(this.subject[at])) at++;
    } else if (what === -1) at = Math.max(start, limit);
    else while (at < limit && this.subject[at] === -2 - what) at++;
    this.steps += (at - start) >> 3;
    if (at - start < least) return -1;
    if (isLazy) {
      if (code[pc + 3] < 0 || least < code[pc + 3]) this.push(TAKE_MORE, pc, at, least);
    } else if (at > start + least) this.push(GIVE_BACK, pc + 5, start + least, at);
    return at;
  }

  /** Decides at the head of a loop where to go on; -1 fails. */
  private loop(pc: number, at: number): number {
    const { code } = this.program;
    const register = code[pc + 1];
    const count = this.slots[register];
    const exit = code[pc + 6];
    const canRepeat =
      count < code[pc + 2] || ((code[pc + 3] < 0 || count < code[pc + 3]) && this.slots[register + 1] !== at);
    if (!canRepeat) return exit;
    if (count >= code[pc + 2]) {
      if (code[pc + 4] === 1) {
        // lazy: leave first, and come back to a second entry into the body
        this.push(LAZY_LOOP, pc, at, 0);
        return exit;
      }
      this.push(CHOICE, exit, at, 0);
    }
    return this.enterLoop(pc, at);
  }

  /** Begins one more round of a loop. */
  private enterLoop(pc: number, at: number): number {
    const { code } = this.program;
    const register = code[pc + 1];
    this.set(register, this.slots[register] + 1);
    this.set(register + 1, at);
    return code[pc + 5];
  }

  private isPlace(place: number, isAscii: boolean, at: number): boolean {
    const { subject, end } = this;
    switch (place) {
      case 0:
      case 2:
      case 2 + MULTILINE_PLACE:
        return at === 0;
      case MULTILINE_PLACE:
        return at === 0 || subject[at - 1] === 10;
      case 1:
        return at === end || (at === end - 1 && subject[at] === 10);
      case 1 + MULTILINE_PLACE:
        return at === end || subject[at] === 10;
      case 3:
      case 3 + MULTILINE_PLACE:
        return at === end;
      default: {
        // neither holds in an empty text
        if (end === 0) return false;
        const before = at > 0 && isWord(subject[at - 1], isAscii);
        const after = at < end && isWord(subject[at], isAscii);
        return (before !== after) === ((place & 7) === 4);
      }
    }
  }

  /** How long the text of the group is, if it stands here as well; else -1. */
  private referenceLength(group: number, flags: number, at: number): number {
    const start = this.slots[group * 2];
    const length = this.slots[group * 2 + 1] - start;
    if (start < 0 || this.slots[group * 2 + 1] < 0 || at + length > this.end) return -1;
    for (let i = 0; i < length; i++) {
      const a = this.subject[start + i];
      const b = this.subject[at + i];
      if (a === b) continue;
      if ((flags & 1) === 0 || foldCase(a, (flags & 2) !== 0) !== foldCase(b, (flags & 2) !== 0)) return -1;
    }
    return length;
  }
}
