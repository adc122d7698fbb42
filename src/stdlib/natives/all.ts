// The modules written in TypeScript, by name.

import type { NativeModule } from '../../vm/nativeModule.ts';
import { atexitModule } from './atexit.ts';
import { errnoModule } from './errno.ts';
import { functoolsModule } from './functools.ts';
import { gcModule } from './gc.ts';
import { itertoolsModule } from './itertools.ts';
import { operatorModule } from './operator.ts';
import { sysModule } from './sys.ts';
import { typingModule } from './typing.ts';
import { weakrefModule } from './weakrefModule.ts';

const MODULES: readonly NativeModule[] = [
  atexitModule,
  errnoModule,
  functoolsModule,
  gcModule,
  itertoolsModule,
  operatorModule,
  sysModule,
  typingModule,
  weakrefModule,
];

export const NATIVE_MODULES: ReadonlyMap<string, NativeModule> = new Map(
  MODULES.map((module) => [module.name, module]),
);
