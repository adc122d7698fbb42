// The modules written in TypeScript, by name.

import type { NativeModule } from '../../vm/nativeModule.ts';
import { sysModule } from './sys.ts';

const MODULES: readonly NativeModule[] = [sysModule];

export const NATIVE_MODULES: ReadonlyMap<string, NativeModule> = new Map(
  MODULES.map((module) => [module.name, module]),
);
