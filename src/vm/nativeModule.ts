// Modules written in TypeScript. A module is a table of what its namespace holds; it is made for a VM when that VM
// first imports it.

import type { Value } from '../objects/object.ts';
import type { VM } from './machine.ts';
import { type NativeDefinition, nativeFunction } from './native.ts';

export interface NativeModule {
  readonly name: string;
  readonly doc: string;
  /** Functions of the module by name. */
  readonly functions: Readonly<Record<string, NativeDefinition>>;
  /** Everything else (constants, types); owned references, made for this VM. */
  readonly values: (vm: VM) => Readonly<Record<string, Value>>;
}

/** The contents of the module's namespace; owned references. */
export function moduleContents(vm: VM, module: NativeModule): [string, Value][] {
  const contents: [string, Value][] = [];
  for (const [name, definition] of Object.entries(module.functions)) {
    contents.push([name, nativeFunction(name, definition, module.name)]);
  }
  for (const [name, value] of Object.entries(module.values(vm))) contents.push([name, value]);
  return contents;
}
