// The heap of one VM: makes objects, frees them the moment their count falls to zero, keeps the list of containers
// for the cycle collector, and queues what freeing an object has to call in Python (`__del__`, weakref callbacks).
// Nothing here calls Python: the interpreter empties the queue before the next instruction.

import { type Layout, OBJECT_LAYOUT } from './layout.ts';
import { IMMORTAL, PyFloat, PyObject, type Value } from './object.ts';
import { PyType, typeReferences } from './type.ts';

/** A call that is due because an object died: the interpreter makes it before the next instruction. */
export type PendingCall =
  | { readonly kind: 'finalizer'; readonly object: PyObject }
  | { readonly kind: 'weakref-callback'; readonly callback: Value; readonly reference: PyObject };

/** How a weak reference object (or proxy) hears that its target died. Returns the callback to call, owned, or null. */
export interface WeakListener {
  readonly reference: PyObject;
  targetDied(): Value;
}

/** Frees nested deeper than this are put off, so that a long linked list does not overflow the JavaScript stack. */
const MAX_FREE_DEPTH = 100;

export class Heap {
  /** Calls due because objects died; the interpreter makes them in this order. */
  readonly pendingCalls: PendingCall[] = [];
  /** Containers by generation; freed ones stay in the lists until the next sweep. */
  readonly generations: [PyObject[], PyObject[], PyObject[]] = [[], [], []];
  /** CPython's gc.get_count() for the three generations. */
  readonly counts: [number, number, number] = [0, 0, 0];
  /** gc.get_threshold() */
  readonly thresholds: [number, number, number] = [2000, 10, 10];
  gcEnabled = true;
  /** Containers that survived the last full collection, and those that reached the oldest generation since. */
  longLivedTotal = 0;
  longLivedPending = 0;
  /** Something is due before the next instruction: pending calls, a collection, an exception from outside. */
  attention = false;
  /** Set when generation 0 is over its threshold: collect at the next check point (as CPython 3.12+). */
  gcScheduled = false;
  /** For the audit: every object made and not yet freed; null in ordinary runs, which need no such list. */
  live: Set<PyObject> | null = null;

  private readonly weakListeners: Map<PyObject, WeakListener[]> = new Map();
  private readonly finalized: WeakSet<PyObject> = new WeakSet();
  private freeDepth = 0;
  private readonly postponed: PyObject[] = [];
  private youngSweepAt = 4000;

  /** A new object of a builtin type without attributes; the count is 1 and the caller's. */
  allocate<P>(type: PyType, payload: P): PyObject<P> {
    return this.enter(new PyObject(type, payload, type.rootShape, null));
  }

  /** A new instance of any type: with slots for attributes where the type has them. */
  allocateInstance<P>(type: PyType, payload: P): PyObject<P> {
    const reserved = type.slotNames.length;
    let slots: (Value | undefined)[] | null = null;
    if (type.hasDict || reserved > 0) {
      slots = [];
      for (let i = 0; i < reserved; i++) slots.push(undefined);
    }
    if (!type.isStatic) type.refcount++;
    return this.enter(new PyObject(type, payload, type.rootShape, slots));
  }

  /** Takes up an object that was made elsewhere (types). */
  enter<T extends PyObject>(object: T): T {
    if (this.live !== null) this.live.add(object);
    if (isTracked(object.type)) this.track(object);
    return object;
  }

  private track(object: PyObject): void {
    const young = this.generations[0];
    young.push(object);
    if (++this.counts[0] > this.thresholds[0] && this.gcEnabled && this.thresholds[0] > 0) {
      this.gcScheduled = true;
      this.attention = true;
    }
    if (young.length >= this.youngSweepAt) this.sweepYoung();
  }

  /** Drops freed objects from the young list, so that it stays short when objects die as fast as they are made. */
  private sweepYoung(): void {
    const young = this.generations[0];
    let kept = 0;
    for (let i = 0; i < young.length; i++) {
      const object = young[i] as PyObject;
      if (object.refcount > 0) young[kept++] = object;
    }
    young.length = kept;
    this.youngSweepAt = Math.max(4000, kept * 2);
  }

  /** Gives one reference back. */
  decref(value: Value | undefined): void {
    if (typeof value === 'object' && value !== null && --value.refcount === 0) this.free(value as PyObject);
  }

  decrefAll(values: readonly (Value | undefined)[]): void {
    for (let i = 0; i < values.length; i++) this.decref(values[i]);
  }

  /** The count of `object` has just fallen to zero. */
  free(object: PyObject): void {
    if (object instanceof PyFloat) return;
    const type = object.type;
    const hasFinalizer = type.isStatic
      ? type.layout.needsFinalizer?.(object.payload) === true
      : type.lookup('__del__') !== undefined;
    if (hasFinalizer && !this.finalized.has(object)) {
      this.finalized.add(object);
      object.refcount = 1; // held by the queue
      this.pendingCalls.push({ kind: 'finalizer', object });
      this.attention = true;
      return;
    }
    if (this.weakListeners.size > 0) this.notifyWeakListeners(object);
    if (this.freeDepth >= MAX_FREE_DEPTH) {
      this.postponed.push(object);
      return;
    }
    this.freeDepth++;
    this.destroy(object);
    this.freeDepth--;
    if (this.freeDepth === 0 && this.postponed.length > 0) {
      for (let next = this.postponed.pop(); next !== undefined; next = this.postponed.pop()) {
        this.freeDepth++;
        this.destroy(next);
        this.freeDepth--;
      }
    }
  }

  private destroy(object: PyObject): void {
    if (this.live !== null) this.live.delete(object);
    const type = object.type;
    if (isTracked(type) && this.counts[0] > 0) this.counts[0]--;
    const slots = object.slots;
    if (slots !== null) {
      object.slots = null;
      for (let i = 0; i < slots.length; i++) {
        const value = slots[i];
        if (typeof value === 'object' && value !== null && --value.refcount === 0) this.free(value as PyObject);
      }
    }
    const layout: Layout<unknown> = type.layout;
    if (object instanceof PyType) this.destroyType(object);
    else if (layout.references !== undefined) layout.references(object.payload, this.release);
    layout.dispose?.(object.payload);
    object.payload = null;
    if (!type.isStatic && --type.refcount === 0) this.free(type);
  }

  private destroyType(type: PyType): void {
    for (const base of type.bases) base.subclasses.delete(type);
    typeReferences(type, this.release);
  }

  private readonly release = (value: Value | undefined): void => {
    if (typeof value === 'object' && value !== null && --value.refcount === 0) this.free(value as PyObject);
  };

  /** The finalizer of `object` has been called; the caller's reference is given back. */
  finishFinalizer(object: PyObject): void {
    this.decref(object);
  }

  /** Marks that `__del__` of the object has run or must not run. */
  markFinalized(object: PyObject): void {
    this.finalized.add(object);
  }

  isFinalized(object: PyObject): boolean {
    return this.finalized.has(object);
  }

  // Weak references

  addWeakListener(target: PyObject, listener: WeakListener): void {
    const listeners = this.weakListeners.get(target);
    if (listeners === undefined) this.weakListeners.set(target, [listener]);
    else listeners.push(listener);
  }

  removeWeakListener(target: PyObject, listener: WeakListener): void {
    const listeners = this.weakListeners.get(target);
    if (listeners === undefined) return;
    const at = listeners.indexOf(listener);
    if (at >= 0) listeners.splice(at, 1);
    if (listeners.length === 0) this.weakListeners.delete(target);
  }

  /** Weak references to the object, oldest first. */
  weakListenersOf(target: PyObject): readonly WeakListener[] {
    return this.weakListeners.get(target) ?? [];
  }

  /** Clears the weak references to a dying object and queues their callbacks, the newest first, as CPython does. */
  notifyWeakListeners(object: PyObject): void {
    const listeners = this.weakListeners.get(object);
    if (listeners === undefined) return;
    this.weakListeners.delete(object);
    for (let i = listeners.length - 1; i >= 0; i--) {
      const listener = listeners[i] as WeakListener;
      const callback = listener.targetDied();
      if (callback === null) continue;
      listener.reference.refcount++;
      this.pendingCalls.push({ kind: 'weakref-callback', callback, reference: listener.reference });
      this.attention = true;
    }
  }

  /** Calls `visit` for every reference that the object owns: attributes, payload, its class. */
  references(object: PyObject, visit: (value: Value | undefined) => void): void {
    if (object.slots !== null) for (const value of object.slots) visit(value);
    if (object instanceof PyType) typeReferences(object, visit);
    else object.type.layout.references?.(object.payload, visit);
    if (!object.type.isStatic) visit(object.type);
  }
}

/** Are the type's instances watched by the cycle collector? Those of a program's own class can have attributes. */
function isTracked(type: PyType): boolean {
  // A plain `object()` can refer to nothing.
  if (type.isStatic && !type.hasDict && type.layout === (OBJECT_LAYOUT as Layout<unknown>)) return false;
  return type.layout.container || !type.isStatic;
}

/** Makes an object immortal: singletons such as Ellipsis. */
export function immortal<T extends PyObject>(object: T): T {
  object.refcount = IMMORTAL;
  return object;
}
