// complex objects: immutable pairs of floats. The arithmetic is in numbers/complex.ts.

import type { Heap } from './heap.ts';
import type { Layout } from './layout.ts';
import { type Complex, complex } from './numbers/complex.ts';
import { hasLayout, type PyObject, type Value } from './object.ts';
import { staticType } from './type.ts';

export type PyComplex = PyObject<Complex>;

export const COMPLEX_LAYOUT: Layout<Complex> = { name: 'complex', container: false };

export const complexType = staticType('complex', { layout: COMPLEX_LAYOUT as Layout<never> });

/** A new complex object. */
export function newComplex(heap: Heap, real: number, imaginary: number): PyComplex {
  return heap.allocate(complexType, complex(real, imaginary));
}

/** complex or an instance of a subclass. */
export function isComplex(value: Value | undefined): value is PyComplex {
  return hasLayout(value, COMPLEX_LAYOUT);
}
