// The modules written in TypeScript, by name.

import type { NativeModule } from '../../vm/nativeModule.ts';
import { structModule } from './_struct.ts';
import { arrayModule } from './array.ts';
import { atexitModule } from './atexit.ts';
import { bisectModule } from './bisect.ts';
import { collectionsModule } from './collections.ts';
import { errnoModule } from './errno.ts';
import { functoolsModule } from './functools.ts';
import { gcModule } from './gc.ts';
import { hashlibModule } from './hashlib.ts';
import { heapqModule } from './heapq.ts';
import { ioModule } from './io.ts';
import { itertoolsModule } from './itertools.ts';
import { jsonModule } from './json.ts';
import { mathModule } from './math.ts';
import { operatorModule } from './operator.ts';
import { osModule } from './os.ts';
import { randomModule } from './random.ts';
import { reModule } from './re.ts';
import { sysModule } from './sys.ts';
import { threadModule } from './thread.ts';
import { timeModule } from './time.ts';
import { typingModule } from './typing.ts';
import { weakrefModule } from './weakrefModule.ts';

const MODULES: readonly NativeModule[] = [
  arrayModule,
  atexitModule,
  bisectModule,
  collectionsModule,
  errnoModule,
  functoolsModule,
  gcModule,
  hashlibModule,
  heapqModule,
  ioModule,
  itertoolsModule,
  jsonModule,
  mathModule,
  operatorModule,
  osModule,
  randomModule,
  reModule,
  structModule,
  sysModule,
  threadModule,
  timeModule,
  typingModule,
  weakrefModule,
];

export const NATIVE_MODULES: ReadonlyMap<string, NativeModule> = new Map(
  MODULES.map((module) => [module.name, module]),
);
