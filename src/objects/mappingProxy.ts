// mappingproxy: a view of a mapping that cannot be changed through it, as `vars(cls)` is.

import type { Heap } from './heap.ts';
import type { Layout } from './layout.ts';
import { incref, type PyObject, type Value } from './object.ts';
import { staticType } from './type.ts';

export interface MappingProxyPayload {
  /** Owned. */
  readonly mapping: Value;
}

export type PyMappingProxy = PyObject<MappingProxyPayload>;

const MAPPING_PROXY_LAYOUT: Layout<MappingProxyPayload> = {
  name: 'mappingproxy',
  container: true,
  references: (proxy, visit) => visit(proxy.mapping),
};

export const mappingProxyType = staticType('mappingproxy', {
  layout: MAPPING_PROXY_LAYOUT as Layout<never>,
  isBaseType: false,
});

/** A new proxy for a mapping (borrowed). */
export function newMappingProxy(heap: Heap, mapping: Value): PyMappingProxy {
  return heap.allocate<MappingProxyPayload>(mappingProxyType, { mapping: incref(mapping) });
}
