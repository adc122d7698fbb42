// The import system: `sys.modules`, modules written in TypeScript, the standard library in Python, and the program's
// own files along `sys.path`.

import type { CodeObject } from '../bytecode/code.ts';
import { isList, isTuple, newDict, newList, newTuple, type PyDict } from '../objects/collections.ts';
import { isModule, type ModuleOrigin, moduleType, type PyModule } from '../objects/function.ts';
import { incref, type Value } from '../objects/object.ts';
import { PendingRaise, raise } from '../objects/raise.ts';
import { closestName } from './arguments.ts';
import { getAttribute, renamingHint } from './attributes.ts';
import { discard, isRaised } from './catching.ts';
import type { Frame, NativeFrame } from './frame.ts';
import { FileError, type SourceProblem } from './host.ts';
import { setItem } from './instructions/slow.ts';
import { askNext, atEnd, getIterator } from './iteration.ts';
import { loadCode, type PyCode } from './loadedCode.ts';
import type { VM } from './machine.ts';
import { moduleContents } from './nativeModule.ts';
import { type Outcome, Request, runCode, type Steps, steps } from './request.ts';
import { decodeSource } from './sourceText.ts';
import { CPYTHON_MODULES } from './standardLibraryNames.ts';

/** A module that was found but not executed. */
interface FoundModule {
  readonly code: CodeObject;
  readonly filename: string | null;
  /** Folder of a package: where its submodules are; null for a plain module. */
  readonly path: string | null;
  readonly isPackage: boolean;
}

/** A new module object with the names that every module has; owned. */
export function newModule(
  vm: VM,
  name: string,
  doc: string | null,
  isBuiltin = false,
  origin: ModuleOrigin | null = null,
): PyModule {
  const dict = newDict(vm.heap);
  const table = dict.payload;
  table.setString('__name__', name);
  table.setString('__doc__', doc);
  const dot = name.lastIndexOf('.');
  table.setString('__package__', dot < 0 ? '' : name.slice(0, dot));
  table.setString('__loader__', null);
  table.setString('__spec__', null);
  return vm.heap.allocate(moduleType, { dict, isBuiltin, origin, initializing: false });
}

/** IMPORT_NAME: what `import a.b` (the module `a`) or `from a.b import …` (the module `a.b`) is about; owned. */
export function importName(vm: VM, frame: Frame, name: string, fromList: Value, level: number): Outcome {
  const globals = frame.globals.payload;
  return importModule(
    vm,
    globals.getString('__package__') ?? null,
    globals.getString('__name__') ?? null,
    name,
    fromList,
    level,
  );
}

/** `__import__(name, …)` for a module whose `__package__` and `__name__` are given. */
export function importModule(
  vm: VM,
  packageName: Value,
  moduleName: Value,
  name: string,
  fromList: Value,
  level: number,
): Outcome {
  const absolute = level === 0 ? name : resolveRelative(packageName, moduleName, name, level);
  if (fromList === null || (isTuple(fromList) && fromList.payload.length === 0)) {
    const known = vm.module(absolute);
    if (known !== undefined && !absolute.includes('.')) return incref(known);
    return steps(() => importModuleSteps(vm, level, absolute));
  }
  return steps((native) => restOfImportModule(native, vm, fromList, absolute));
}

function* importModuleSteps(vm: VM, level: number, absolute: string): Steps<Value | undefined> {
  yield* load(vm, absolute);
  const top = level === 0 ? (absolute.split('.')[0] as string) : absolute;
  return incref(vm.module(top) as PyModule);
}

function* restOfImportModule(native: NativeFrame, vm: VM, fromList: Value, absolute: string): Steps<Value | undefined> {
  const module = native.own(incref(yield* load(vm, absolute)));
  if (!isModule(module)) return incref(module);
  // Names that are submodules not imported yet.
  if (module.payload.dict.payload.find('__path__') >= 0) {
    for (const item of isTuple(fromList) || isList(fromList) ? fromList.payload : []) {
      if (typeof item !== 'string' || item === '*') continue;
      if (module.payload.dict.payload.find(item) >= 0) continue;
      const full = `${absolute}.${item}`;
      if (findModule(vm, full) !== null || vm.options.nativeModules.has(full)) yield* load(vm, full);
    }
  }
  return incref(module);
}

function resolveRelative(packageName: Value, moduleName: Value, name: string, level: number): string {
  let base = '';
  if (typeof packageName === 'string') base = packageName;
  // Without `__package__` a module is taken for one that is no package itself.
  else if (typeof moduleName === 'string') base = moduleName.slice(0, Math.max(moduleName.lastIndexOf('.'), 0));
  if (base === '') throw raise('ImportError', 'attempted relative import with no known parent package');
  const parts = base.split('.');
  if (level > parts.length) throw raise('ImportError', 'attempted relative import beyond top-level package');
  const prefix = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? prefix : `${prefix}.${name}`;
}

/** The module of that absolute name, imported with its parents if need be; borrowed. */
function* load(vm: VM, name: string): Steps<Value> {
  const known = vm.modules.payload.getString(name);
  if (known !== undefined) {
    if (known === null) throw moduleNotFound(name, `import of ${name} halted; None in sys.modules`);
    return known;
  }
  const dot = name.lastIndexOf('.');
  let parent: Value = null;
  if (dot >= 0) {
    parent = yield* load(vm, name.slice(0, dot));
    const again = vm.modules.payload.getString(name);
    if (again !== undefined) return again;
    if (isModule(parent) && parent.payload.dict.payload.find('__path__') < 0 && !vm.options.nativeModules.has(name)) {
      throw moduleNotFound(name, `No module named '${name}'; '${name.slice(0, dot)}' is not a package`);
    }
  }
  const module = yield* execute(vm, name);
  if (isModule(parent)) {
    vm.heap.decref(parent.payload.dict.payload.setString(name.slice(dot + 1), incref(module)));
  }
  return module;
}

/** Makes the module, puts it into sys.modules and executes it; borrowed. */
function* execute(vm: VM, name: string): Steps<Value> {
  const native = vm.options.nativeModules.get(name);
  if (native !== undefined) {
    const module = newModule(vm, name, native.doc, true);
    const table = module.payload.dict.payload;
    for (const [key, value] of moduleContents(vm, native)) vm.heap.decref(table.setString(key, value));
    vm.heap.decref(vm.modules.payload.setString(name, module));
    return module;
  }
  const found = findModule(vm, name);
  if (found === null) throw moduleNotFound(name, missingModuleMessage(vm, name));
  const module = newModule(vm, name, null, false, originOf(vm, name, found));
  const table = module.payload.dict.payload;
  if (found.filename !== null) table.setString('__file__', found.filename);
  if (found.isPackage) {
    table.setString('__package__', name);
    const path = found.path === null ? [] : [found.path];
    table.setString('__path__', newList(vm.heap, path));
  }
  vm.heap.decref(table.setString('__builtins__', incref(vm.builtins)));
  vm.heap.decref(vm.modules.payload.setString(name, module));
  const code = loadCode(vm.heap, found.code);
  const dict: PyDict = module.payload.dict;
  module.payload.initializing = true;
  try {
    vm.heap.decref(yield runOwned(code, dict));
    module.payload.initializing = false;
  } catch (problem) {
    if (vm.modules.payload.getString(name) === module) vm.heap.decref(vm.modules.payload.deleteString(name));
    throw problem;
  }
  // The module may have put something else into its place.
  const result = vm.modules.payload.getString(name);
  if (result === undefined) throw raise('KeyError', `'${name}'`);
  return result;
}

/** Executes the code of a module; takes over the reference to the code. */
function runOwned(code: PyCode, dict: PyDict): Request {
  return steps(function* (frame) {
    return yield runCode(frame.own(code), dict, dict);
  });
}

function originOf(vm: VM, name: string, found: FoundModule): ModuleOrigin | null {
  const { filename } = found;
  if (filename === null) return null;
  const folder = filename.replace(/\/?[^/]*$/, '');
  const parent = found.isPackage ? folder.replace(/\/?[^/]*$/, '') : folder;
  return {
    file: filename,
    besideProgram: vm.host.standardModule(name) === null && parent === vm.options.importPath[0],
    hides: CPYTHON_MODULES.has(name) ? name : null,
  };
}

function findModule(vm: VM, name: string): FoundModule | null {
  const standard = vm.host.standardModule(name);
  if (standard !== null) {
    return { code: standard.code, filename: standard.code.filename, path: null, isPackage: standard.isPackage };
  }
  const dot = name.lastIndexOf('.');
  const last = name.slice(dot + 1);
  for (const folder of searchPath(vm, dot < 0 ? null : name.slice(0, dot))) {
    const base = folder === '' || folder === '.' ? last : `${folder}/${last}`;
    const asPackage = compileFile(vm, `${base}/__init__.py`);
    if (asPackage !== null) return { code: asPackage, filename: asPackage.filename, path: base, isPackage: true };
    const asModule = compileFile(vm, `${base}.py`);
    if (asModule !== null) return { code: asModule, filename: asModule.filename, path: null, isPackage: false };
  }
  return null;
}

function searchPath(vm: VM, parent: string | null): string[] {
  let list: Value | undefined;
  if (parent === null) list = vm.module('sys')?.payload.dict.payload.getString('path');
  else list = vm.module(parent)?.payload.dict.payload.getString('__path__');
  const items: readonly Value[] =
    isList(list) || isTuple(list) ? list.payload : parent === null ? vm.options.importPath : [];
  return items.filter((item): item is string => typeof item === 'string');
}

/** The code of a source file; null if there is no such file (or none that may be read). */
function compileFile(vm: VM, path: string): CodeObject | null {
  let bytes: Uint8Array;
  try {
    if (vm.host.files.status(path)?.kind !== 'file') return null;
    bytes = vm.host.files.readFile(path);
  } catch (problem) {
    if (problem instanceof FileError) return null;
    throw problem;
  }
  const result = vm.host.compile(decodeSource(bytes), path, 'exec');
  if (result.code === null) throw syntaxError(vm, result.problem as SourceProblem);
  return result.code;
}

/** The SyntaxError for what the compiler reported. */
export function syntaxError(vm: VM, problem: SourceProblem): PendingRaise {
  const { filename, line, offset, text, endLine, endOffset } = problem;
  const details = newTuple(vm.heap, [filename, line, offset, text, endLine, endOffset]);
  return new PendingRaise(problem.kind, [problem.message, details], {
    msg: problem.message,
    filename,
    lineno: line,
    offset,
    text,
    end_lineno: endLine,
    end_offset: endOffset,
    print_file_and_line: null,
  });
}

function moduleNotFound(name: string, message: string): PendingRaise {
  return new PendingRaise('ModuleNotFoundError', [message], { name, path: null, msg: message });
}

/** Says what is missing, and, if CPython has it, what there is instead. */
function missingModuleMessage(vm: VM, name: string): string {
  const top = name.split('.')[0] as string;
  if (!CPYTHON_MODULES.has(top)) return `No module named '${name}'`;
  const available = [...vm.options.nativeModules.keys(), ...vm.host.standardModuleNames()]
    .filter((other) => !other.startsWith('_') && !other.includes('.'))
    .sort();
  const near = closestName(top, available);
  const hint = near === null ? '' : ` Did you mean: '${near}'?`;
  return `No module named '${name}'.${hint} gilscope has: ${available.join(', ')}`;
}

/** IMPORT_FROM: the name from the module, or the submodule of that name; owned. */
export function importFrom(vm: VM, module: Value, name: string): Outcome {
  if (isModule(module)) {
    const value = module.payload.dict.payload.getString(name);
    if (value !== undefined) return incref(value);
  }
  return steps(() => importFromSteps(vm, module, name));
}

function* importFromSteps(vm: VM, module: Value, name: string): Steps<Value | undefined> {
  try {
    const outcome = getAttribute(vm, module, name);
    return outcome instanceof Request ? yield outcome : outcome;
  } catch (problem) {
    if (!isRaised(problem, 'AttributeError')) throw problem;
    discard(vm, problem);
  }
  const moduleName = isModule(module) ? module.payload.dict.payload.getString('__name__') : null;
  const full = `${typeof moduleName === 'string' ? moduleName : '<unknown module name>'}`;
  const submodule = vm.modules.payload.getString(`${full}.${name}`);
  if (submodule !== undefined) return incref(submodule);
  throw cannotImport(module, full, name);
}

function cannotImport(module: Value, moduleName: string, name: string): PendingRaise {
  const file = isModule(module) ? module.payload.dict.payload.getString('__file__') : undefined;
  const location = typeof file === 'string' ? file : 'unknown location';
  const hint = isModule(module) ? renamingHint(module) : '';
  const isPartial = isModule(module) && module.payload.initializing && typeof file === 'string';
  let message = `cannot import name '${name}' from '${moduleName}' (${location})`;
  if (hint !== '') message = `cannot import name '${name}' from '${moduleName}' ${hint}`;
  else if (isPartial) {
    message = `cannot import name '${name}' from partially initialized module '${moduleName}' (most likely due to a circular import) (${location})`;
  }
  return new PendingRaise('ImportError', [message], {
    name: moduleName,
    path: typeof file === 'string' ? file : null,
    msg: message,
    name_from: name,
  });
}

/** CALL_INTRINSIC_1 IMPORT_STAR: copies the module's public names into the frame's namespace. The result is None. */
export function importStar(vm: VM, frame: Frame, module: Value): Outcome {
  return steps((native) => importStarSteps(native, vm, frame, module));
}

function* importStarSteps(native: NativeFrame, vm: VM, frame: Frame, module: Value): Steps<Value | undefined> {
  const target = frame.locals;
  if (!isModule(module)) throw raise('ImportError', 'from-import-* object has no __dict__ and no __all__');
  const table = module.payload.dict.payload;
  const all = table.getString('__all__');
  if (all === undefined) {
    const { keys, values } = table;
    for (let entry = 0; entry < keys.length; entry++) {
      const key = keys[entry];
      if (typeof key !== 'string' || key.startsWith('_')) continue;
      const stored = setItem(vm, target, key, values[entry] as Value);
      if (stored instanceof Request) yield stored;
    }
    return null;
  }
  const opened = getIterator(vm, all);
  const iterator = native.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    let name = askNext(vm, iterator);
    if (name instanceof Request) {
      try {
        name = yield name;
      } catch (problem) {
        name = atEnd(vm, problem);
      }
    }
    if (name === undefined) return null;
    if (typeof name !== 'string')
      throw raise('TypeError', `Item in ${String(table.getString('__name__'))}.__all__ must be str`);
    const found = getAttribute(vm, module, name);
    const value = native.own(found instanceof Request ? yield found : found);
    const stored = setItem(vm, target, name, value);
    if (stored instanceof Request) yield stored;
    native.drop(value);
  }
}
