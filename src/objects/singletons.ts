// Ellipsis and NotImplemented: the singletons that are objects. (None is null, True and False are booleans.)

import { immortal } from './heap.ts';
import { PyObject } from './object.ts';
import { staticType } from './type.ts';

export const ellipsisType = staticType('ellipsis', { isBaseType: false });
export const notImplementedType = staticType('NotImplementedType', { isBaseType: false });

export const ELLIPSIS = immortal(new PyObject(ellipsisType, null, ellipsisType.rootShape, null));
export const NOT_IMPLEMENTED = immortal(new PyObject(notImplementedType, null, notImplementedType.rootShape, null));
