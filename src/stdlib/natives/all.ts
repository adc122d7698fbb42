// The modules written in TypeScript, by name.

import type { NativeModule } from '../../vm/nativeModule.ts';
import { itertoolsModule } from './itertools.ts';
import { sysModule } from './sys.ts';
import { typingModule } from './typing.ts';

const MODULES: readonly NativeModule[] = [
  itertoolsModule,
  sysModule,
  typingModule,
];

export const NATIVE_MODULES: ReadonlyMap<string, NativeModule> = new Map(
  MODULES.map((module) => [module.name, module]),
);
