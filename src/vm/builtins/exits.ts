// exit and quit: CPython's module site adds them to the builtins, as objects whose repr says how to use them.

import { immortal } from '../../objects/heap.ts';
import type { Layout } from '../../objects/layout.ts';
import { incref, PyObject, type Value } from '../../objects/object.ts';
import { PendingRaise } from '../../objects/raise.ts';
import { staticType } from '../../objects/type.ts';
import type { VM } from '../machine.ts';
import { defineMethods, leaf } from '../native.ts';

type PyQuitter = PyObject<{ readonly name: string }>;

const LAYOUT: Layout<{ readonly name: string }> = { name: 'Quitter', container: false };

const quitterType = staticType('Quitter', {
  layout: LAYOUT as Layout<never>,
  module: '_sitebuiltins',
  isBaseType: false,
});

defineMethods(quitterType, {
  __call__: leaf('(self, code=None)', (_vm: VM, _self: PyQuitter, code: Value = null) => {
    throw new PendingRaise('SystemExit', [incref(code)], { code: incref(code) });
  }),
  __repr__: leaf('(self, /)', (_vm: VM, self: PyQuitter) => `Use ${self.payload.name}() or Ctrl-D (i.e. EOF) to exit`),
});

function quitter(name: string): PyQuitter {
  return immortal(new PyObject(quitterType, { name }, quitterType.rootShape, null));
}

export const EXIT = quitter('exit');
export const QUIT = quitter('quit');
