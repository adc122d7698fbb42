// itertools: iterators for efficient loops. The types are in the folder beside this file.

import { incref } from '../../objects/object.ts';
import { stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import {
  combinationsType,
  combinationsWithReplacementType,
  permutationsType,
  productType,
} from './itertools/combinatorics.ts';
import { countType, cycleType, repeatType } from './itertools/endless.ts';
import {
  compressType,
  dropWhileType,
  filterFalseType,
  isliceType,
  starMapType,
  takeWhileType,
} from './itertools/filters.ts';
import { groupByType, grouperType, tee, teeDataType, teeType } from './itertools/grouping.ts';
import { accumulateType, batchedType, chainType, pairwiseType, zipLongestType } from './itertools/joining.ts';

const TYPES = [
  accumulateType,
  batchedType,
  chainType,
  combinationsType,
  combinationsWithReplacementType,
  compressType,
  countType,
  cycleType,
  dropWhileType,
  filterFalseType,
  groupByType,
  grouperType,
  isliceType,
  pairwiseType,
  permutationsType,
  productType,
  repeatType,
  starMapType,
  takeWhileType,
  teeDataType,
  teeType,
  zipLongestType,
];

export const itertoolsModule: NativeModule = {
  name: 'itertools',
  doc: 'Functional tools for creating and using iterators.',
  functions: { tee: stepped('(iterable, n=2, /)', tee) },
  values: () => Object.fromEntries(TYPES.map((type) => [type.qualname, incref(type)])),
};
