// The payload of collections.deque: a ring in an array whose length is a power of two, so that both ends grow and
// shrink in constant time and an index is one step away.

import type { Layout } from './layout.ts';
import { hasLayout, type PyObject, type Value } from './object.ts';
import { staticType } from './type.ts';

const SMALLEST = 8;

export class Ring {
  private buffer: (Value | undefined)[] = new Array(SMALLEST).fill(undefined);
  private head = 0;
  /** Number of elements. */
  length = 0;
  /** Changes with every element that comes, goes or moves. */
  changes = 0;
  /** -1: no limit. */
  maxlen = -1;

  /** The element at a position that exists; borrowed. */
  at(position: number): Value {
    return this.buffer[(this.head + position) & (this.buffer.length - 1)] as Value;
  }

  /** Puts another element there; steals it, and returns the old one, which is the caller's. */
  replace(position: number, value: Value): Value {
    const place = (this.head + position) & (this.buffer.length - 1);
    const old = this.buffer[place] as Value;
    this.buffer[place] = value;
    return old;
  }

  private grow(): void {
    const items = this.toArray();
    items.length = this.buffer.length * 2;
    this.buffer = items.fill(undefined as never, this.length);
    this.head = 0;
  }

  /** Steals the reference. */
  push(value: Value): void {
    if (this.length === this.buffer.length) this.grow();
    this.buffer[(this.head + this.length) & (this.buffer.length - 1)] = value;
    this.length++;
    this.changes++;
  }

  /** Steals the reference. */
  unshift(value: Value): void {
    if (this.length === this.buffer.length) this.grow();
    this.head = (this.head - 1) & (this.buffer.length - 1);
    this.buffer[this.head] = value;
    this.length++;
    this.changes++;
  }

  /** The last element, owned; there must be one. */
  pop(): Value {
    this.length--;
    this.changes++;
    const place = (this.head + this.length) & (this.buffer.length - 1);
    const value = this.buffer[place] as Value;
    this.buffer[place] = undefined;
    if (this.length === 0) this.reset();
    return value;
  }

  /** The first element, owned; there must be one. */
  shift(): Value {
    this.length--;
    this.changes++;
    const value = this.buffer[this.head] as Value;
    this.buffer[this.head] = undefined;
    this.head = (this.head + 1) & (this.buffer.length - 1);
    if (this.length === 0) this.reset();
    return value;
  }

  private reset(): void {
    this.head = 0;
    if (this.buffer.length > 1024) this.buffer = new Array(SMALLEST).fill(undefined);
  }

  /** Moves elements from the end to the front (to the end where `count` is negative). */
  rotate(count: number): void {
    if (this.length < 2) return;
    const changes = this.changes + 1;
    let left = count % this.length;
    if (left > this.length / 2) left -= this.length;
    else if (left < -this.length / 2) left += this.length;
    for (; left > 0; left--) this.unshift(this.pop());
    for (; left < 0; left++) this.push(this.shift());
    this.changes = changes;
  }

  /** All elements, borrowed. */
  toArray(): Value[] {
    const items: Value[] = [];
    for (let i = 0; i < this.length; i++) items.push(this.at(i));
    return items;
  }

  /** Forgets all elements and returns them; they are the caller's. */
  takeAll(): Value[] {
    const items = this.toArray();
    this.buffer = new Array(SMALLEST).fill(undefined);
    this.head = 0;
    this.length = 0;
    this.changes++;
    return items;
  }
}

export type PyDeque = PyObject<Ring>;

export const DEQUE_LAYOUT: Layout<Ring> = {
  name: 'deque',
  container: true,
  references: (ring, visit) => {
    for (let i = 0; i < ring.length; i++) visit(ring.at(i));
  },
  clear: (ring) => {
    ring.takeAll();
  },
};

export const dequeType = staticType('deque', {
  layout: DEQUE_LAYOUT as Layout<never>,
  module: 'collections',
  hasWeakrefs: true,
});

export function isDeque(value: Value | undefined): value is PyDeque {
  return hasLayout(value, DEQUE_LAYOUT);
}
