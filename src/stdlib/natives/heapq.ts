// _heapq: the functions of the module heapq that CPython has in C, so that a push or pop of numbers or strings is one
// step that no other thread can see half done. The list is whole whenever a comparison may run Python code.

import { isList, type PyList } from '../../objects/collections.ts';
import { incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { typeOf } from '../../objects/type.ts';
import { attempt } from '../../vm/attempt.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import { BREATH, pause } from '../../vm/iteration.ts';
import type { VM } from '../../vm/machine.ts';
import { type NativeDefinition, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { type Outcome, Request, type Steps } from '../../vm/request.ts';
import { isLess } from '../../vm/sorting.ts';

/** `items[a] < items[b]`; the list must not change its size meanwhile. */
function* isBefore(vm: VM, frame: NativeFrame, heap: PyList, a: number, b: number): Generator<Request, boolean, Value> {
  const left = heap.payload[a] as Value;
  const right = heap.payload[b] as Value;
  const outcome = isLess(vm, left, right);
  if (!(outcome instanceof Request)) return outcome;
  const size = heap.payload.length;
  frame.own(incref(left));
  frame.own(incref(right));
  const answer = (yield outcome) as boolean;
  frame.drop(right);
  frame.drop(left);
  if (heap.payload.length !== size) throw raise('RuntimeError', 'list changed size during iteration');
  return answer;
}

function swap(items: Value[], a: number, b: number): void {
  const held = items[a] as Value;
  items[a] = items[b] as Value;
  items[b] = held;
}

/** Moves the item at `index` up, not above `start`, until its parent is no larger. */
function* riseToRoot(
  vm: VM,
  frame: NativeFrame,
  heap: PyList,
  start: number,
  index: number,
): Generator<Request, void, Value> {
  let at = index;
  while (at > start) {
    const parent = (at - 1) >> 1;
    if (!(yield* isBefore(vm, frame, heap, at, parent))) return;
    swap(heap.payload, at, parent);
    at = parent;
  }
}

/** Sinks the item at `start` to a leaf along the smaller children, then lets it rise. */
function* sinkToLeaf(vm: VM, frame: NativeFrame, heap: PyList, start: number): Generator<Request, void, Value> {
  const end = heap.payload.length;
  let at = start;
  while (at < end >> 1) {
    let child = 2 * at + 1;
    if (child + 1 < end && !(yield* isBefore(vm, frame, heap, child, child + 1))) child++;
    swap(heap.payload, at, child);
    at = child;
  }
  yield* riseToRoot(vm, frame, heap, start, at);
}

function checkHeap(name: string, heap: Value): asserts heap is PyList {
  if (!isList(heap)) throw raise('TypeError', `${name}() argument must be list, not ${typeOf(heap).name}`);
}

function* pushSteps(frame: NativeFrame, vm: VM, heap: PyList, item: Value): Steps<Value> {
  heap.payload.push(incref(item));
  yield* riseToRoot(vm, frame, heap, 0, heap.payload.length - 1);
  return null;
}

function* popSteps(frame: NativeFrame, vm: VM, heap: PyList): Steps<Value> {
  const last = heap.payload.pop();
  if (last === undefined) throw raise('IndexError', 'index out of range');
  if (heap.payload.length === 0) return last;
  const smallest = frame.own(heap.payload[0] as Value);
  heap.payload[0] = last;
  yield* sinkToLeaf(vm, frame, heap, 0);
  return frame.take(smallest);
}

function* replaceSteps(frame: NativeFrame, vm: VM, heap: PyList, item: Value): Steps<Value> {
  if (heap.payload.length === 0) throw raise('IndexError', 'index out of range');
  const smallest = frame.own(heap.payload[0] as Value);
  heap.payload[0] = incref(item);
  yield* sinkToLeaf(vm, frame, heap, 0);
  return frame.take(smallest);
}

function* pushPopSteps(frame: NativeFrame, vm: VM, heap: PyList, item: Value): Steps<Value> {
  if (heap.payload.length === 0) return incref(item);
  const top = frame.own(incref(heap.payload[0] as Value));
  const outcome = isLess(vm, top, item);
  const isSmaller = outcome instanceof Request ? yield outcome : outcome;
  if (!isSmaller) return incref(item);
  return yield* replaceSteps(frame, vm, heap, item);
}

function* heapifySteps(frame: NativeFrame, vm: VM, heap: PyList): Steps<Value> {
  for (let index = (heap.payload.length >> 1) - 1; index >= 0; index--) {
    yield* sinkToLeaf(vm, frame, heap, index);
    if ((index & BREATH) === BREATH) yield pause();
  }
  return null;
}

type HeapSteps = (frame: NativeFrame, vm: VM, heap: PyList, item: Value) => Steps<Value>;

function heapFunction(name: string, signature: string, run: HeapSteps): NativeDefinition {
  return stepped(signature, (vm: VM, heap: Value, item: Value): Outcome => {
    checkHeap(name, heap);
    return attempt<Value>(vm, (frame) => run(frame, vm, heap, item));
  });
}

export const heapqModule: NativeModule = {
  name: '_heapq',
  doc: 'Heap queue algorithm (a.k.a. priority queue).\n',
  functions: {
    heappush: heapFunction('heappush', '(heap, item, /)', pushSteps),
    heappop: heapFunction('heappop', '(heap, /)', popSteps),
    heapreplace: heapFunction('heapreplace', '(heap, item, /)', replaceSteps),
    heappushpop: heapFunction('heappushpop', '(heap, item, /)', pushPopSteps),
    heapify: heapFunction('heapify', '(heap, /)', heapifySteps),
  },
  values: () => ({}),
};
