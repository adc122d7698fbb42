// The builtins that are not functions: types and constants.

import { bytearrayType, bytesType } from '../../objects/bytes.ts';
import { dictType, listType, tupleType } from '../../objects/collections.ts';
import { complexType } from '../../objects/complex.ts';
import { exceptionType } from '../../objects/exceptions.ts';
import { classMethodType, propertyType, staticMethodType } from '../../objects/function.ts';
import { memoryViewType } from '../../objects/memoryView.ts';
import type { Value } from '../../objects/object.ts';
import { rangeType } from '../../objects/range.ts';
import { frozensetType, setType } from '../../objects/set.ts';
import { ELLIPSIS, NOT_IMPLEMENTED } from '../../objects/singletons.ts';
import { sliceType } from '../../objects/slice.ts';
import { boolType, floatType, intType, objectType, strType, typeType } from '../../objects/type.ts';
import { superType } from '../attributes.ts';
import { enumerateType, filterType, mapType, reversedType, zipType } from '../types/lazyIterators.ts';
import { EXIT, QUIT } from './exits.ts';

export const BUILTIN_VALUES: Readonly<Record<string, Value>> = {
  None: null,
  True: true,
  False: false,
  Ellipsis: ELLIPSIS,
  NotImplemented: NOT_IMPLEMENTED,
  __debug__: true,
  bool: boolType,
  bytearray: bytearrayType,
  bytes: bytesType,
  classmethod: classMethodType,
  complex: complexType,
  dict: dictType,
  float: floatType,
  frozenset: frozensetType,
  int: intType,
  list: listType,
  memoryview: memoryViewType,
  object: objectType,
  property: propertyType,
  range: rangeType,
  set: setType,
  slice: sliceType,
  staticmethod: staticMethodType,
  str: strType,
  super: superType,
  tuple: tupleType,
  type: typeType,
  EnvironmentError: exceptionType('OSError'),
  IOError: exceptionType('OSError'),
  enumerate: enumerateType,
  exit: EXIT,
  quit: QUIT,
  filter: filterType,
  map: mapType,
  reversed: reversedType,
  zip: zipType,
};
