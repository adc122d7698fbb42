// _collections: the containers of the module collections that CPython has in C.

import { dequeType } from '../../objects/deque.ts';
import { incref } from '../../objects/object.ts';
import { stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import './collections/deque.ts';
import { defaultDictType } from './collections/defaultdict.ts';
import { countElements, tupleGetterType } from './collections/helpers.ts';
import { orderedDictType } from './collections/orderedDict.ts';

export const collectionsModule: NativeModule = {
  name: '_collections',
  doc: 'High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n',
  functions: { _count_elements: stepped('(mapping, iterable, /)', countElements) },
  values: () => ({
    OrderedDict: incref(orderedDictType),
    _tuplegetter: incref(tupleGetterType),
    defaultdict: incref(defaultDictType),
    deque: incref(dequeType),
  }),
};
