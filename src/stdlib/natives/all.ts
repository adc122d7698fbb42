// The modules written in TypeScript, by name.

import type { NativeModule } from '../../vm/nativeModule.ts';
import { atexitModule } from './atexit.ts';
import { collectionsModule } from './collections.ts';
import { errnoModule } from './errno.ts';
import { functoolsModule } from './functools.ts';
import { gcModule } from './gc.ts';
import { itertoolsModule } from './itertools.ts';
import { operatorModule } from './operator.ts';
import { osModule } from './os.ts';
import { sysModule } from './sys.ts';
import { threadModule } from './thread.ts';
import { timeModule } from './time.ts';
import { typingModule } from './typing.ts';
import { weakrefModule } from './weakrefModule.ts';

const MODULES: readonly NativeModule[] = [
  atexitModule,
  collectionsModule,
  errnoModule,
  functoolsModule,
  gcModule,
  itertoolsModule,
  operatorModule,
  osModule,
  sysModule,
  threadModule,
  timeModule,
  typingModule,
  weakrefModule,
];

export const NATIVE_MODULES: ReadonlyMap<string, NativeModule> = new Map(
  MODULES.map((module) => [module.name, module]),
);
