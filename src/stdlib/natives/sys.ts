// The module `sys`.

import { newDict, newList, newTuple, type PyTuple } from '../../objects/collections.ts';
import { isException } from '../../objects/exceptions.ts';
import { IMMORTAL, incref, isObject, PyFloat, type Value } from '../../objects/object.ts';
import { asInt } from '../../objects/primitives.ts';
import { PendingRaise, raise } from '../../objects/raise.ts';
import { typeOf } from '../../objects/type.ts';
import { frameObjectOf } from '../../vm/frameObjects.ts';
import type { VM } from '../../vm/machine.ts';
import { leaf, type NativeDefinition, nativeFunction, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { callSpecial, reprOf, whenDone } from '../../vm/protocols.ts';
import { namespaceObject } from '../../vm/structSequences.ts';
import { formatException } from '../../vm/tracebacks.ts';
import { newNamespace } from '../../vm/types/simpleNamespace.ts';
import { hookArgumentsType, printUnraisable } from '../../vm/unraisable.ts';
import { makeStandardStream } from './standardStreams.ts';

/** The largest list index, and the like: `sys.maxsize` of a 64-bit CPython. */
const MAX_SIZE = 2n ** 63n - 1n;
/** What getrefcount shows for immortal objects. */
const IMMORTAL_COUNT = 4294967295;

/** Prints an exception as the interpreter prints an uncaught one. */
function exceptHook(vm: VM, _type: Value, value: Value): Value {
  vm.host.stdout.flush();
  if (isException(value)) vm.host.stderr.write(formatException(vm, value));
  else
    vm.host.stderr.write(`TypeError: print_exception(): Exception expected for value, ${typeOf(value).name} found\n`);
  return null;
}

function unraisableHook(vm: VM, info: Value): Value {
  if (typeOf(info) !== hookArgumentsType) {
    throw raise('TypeError', 'sys.unraisablehook argument type must be UnraisableHookArgs');
  }
  const [, value, , message, where] = (info as PyTuple).payload;
  const role = typeof message === 'string' ? message.replace('Exception ignored in ', '') : null;
  if (isException(value)) printUnraisable(vm, value, where as Value, role);
  return null;
}

const functions: NativeModule['functions'] = {
  getrefcount: leaf('(object, /)', (_vm: VM, object: Value) => {
    if (!isObject(object) || object.refcount > IMMORTAL >> 1) return IMMORTAL_COUNT;
    return object.refcount;
  }),
  getsizeof: stepped('(object, default=None)', (vm: VM, object: Value) => {
    const method = typeOf(object).lookup('__sizeof__') as Value;
    return callSpecial(vm, method, object);
  }),
  getrecursionlimit: leaf('()', (vm: VM) => vm.recursionLimit),
  setrecursionlimit: leaf('(limit, /)', (vm: VM, limit: Value) => {
    const value = asInt(limit);
    if (value === undefined) {
      throw raise('TypeError', `'${typeOf(limit).name}' object cannot be interpreted as an integer`);
    }
    if (value < 1) throw raise('ValueError', 'recursion limit must be greater or equal than 1');
    if (value > 2 ** 31 - 1) throw raise('OverflowError', 'Python int too large to convert to C int');
    if (Number(value) <= vm.thread.depth) {
      throw raise(
        'RecursionError',
        `cannot set the recursion limit to ${value} at the recursion depth ${vm.thread.depth}: the limit is too low`,
      );
    }
    vm.recursionLimit = Number(value);
    return null;
  }),
  getswitchinterval: leaf('()', (vm: VM) => new PyFloat((vm.moduleState.get('switch interval') as number) ?? 0.005)),
  setswitchinterval: leaf('(interval, /)', (vm: VM, interval: Value) => {
    const seconds = interval instanceof PyFloat ? interval.value : Number(asInt(interval) ?? Number.NaN);
    if (Number.isNaN(seconds)) throw raise('TypeError', `must be real number, not ${typeOf(interval).name}`);
    if (seconds <= 0) throw raise('ValueError', 'switch interval must be strictly positive');
    vm.moduleState.set('switch interval', seconds);
    return null;
  }),
  intern: leaf('(string, /)', (_vm: VM, text: Value) => {
    if (typeof text !== 'string') throw raise('TypeError', `intern() argument must be str, not ${typeOf(text).name}`);
    return text;
  }),
  exit: leaf('(status=None, /)', (_vm: VM, status: Value = null) => {
    const args = status === null ? [] : [incref(status)];
    throw new PendingRaise('SystemExit', args, { code: incref(status) });
  }),
  exc_info: leaf('()', (vm: VM) => {
    const exception = vm.thread.currentException();
    if (!isException(exception)) return newTuple(vm.heap, [null, null, null]);
    return newTuple(vm.heap, [incref(exception.type), incref(exception), incref(exception.payload.traceback)]);
  }),
  exception: leaf('()', (vm: VM) => incref(vm.thread.currentException())),
  _getframe: leaf('(depth=0, /)', (vm: VM, depth: Value = 0) => {
    let frame = vm.thread.frame;
    let left = Number(asInt(depth) ?? 0);
    for (;;) {
      while (frame?.native) frame = frame.back;
      if (frame === null || frame === undefined) throw raise('ValueError', 'call stack is not deep enough');
      if (left-- <= 0) return incref(frameObjectOf(vm, frame));
      frame = frame.back;
    }
  }),
  _getframemodulename: leaf('(depth=0)', (vm: VM, depth: Value = 0) => {
    let frame = vm.thread.frame;
    let left = Number(asInt(depth) ?? 0);
    for (;;) {
      while (frame?.native) frame = frame.back;
      if (frame === null || frame === undefined) return null;
      if (left-- <= 0) return incref(frame.globals.payload.getString('__name__') ?? null);
      frame = frame.back;
    }
  }),
  displayhook: stepped('(object, /)', (vm: VM, object: Value) => {
    if (object === null) return null;
    return whenDone(vm, reprOf(vm, object), (_, text) => {
      vm.host.stdout.write(`${String(text)}\n`);
      vm.heap.decref(vm.builtins.payload.setString('_', incref(object)));
      return null;
    });
  }),
  excepthook: leaf('(exctype, value, traceback, /)', exceptHook),
  unraisablehook: leaf('(unraisable, /)', unraisableHook),
  breakpointhook: leaf('(*args, **kwargs)', () => {
    throw raise('RuntimeError', 'there is no debugger: breakpoint() needs sys.breakpointhook to be set');
  }),
  getdefaultencoding: leaf('()', () => 'utf-8'),
  getfilesystemencoding: leaf('()', () => 'utf-8'),
  get_int_max_str_digits: leaf('()', (vm: VM) => vm.maxStrDigits),
  set_int_max_str_digits: leaf('(maxdigits)', (vm: VM, digits: Value) => {
    const value = Number(asInt(digits) ?? 0);
    if (value !== 0 && value < 640) {
      throw raise('ValueError', 'maxdigits must be 0 or larger than 640');
    }
    vm.maxStrDigits = value;
    return null;
  }),
  _is_gil_enabled: leaf('()', () => true),
  is_finalizing: leaf('()', () => false),
  gettrace: leaf('()', () => null),
  getprofile: leaf('()', () => null),
  audit: leaf('(event, /, *args)', () => null),
};

export const sysModule: NativeModule = {
  name: 'sys',
  doc: 'Access to the interpreter: arguments, streams, limits, reference counts.',
  functions,
  values: (vm: VM): Record<string, Value> => {
    const { heap } = vm;
    const { options } = vm;
    const names = (list: readonly string[]): Value => newTuple(heap, [...list].sort());
    const stdin = makeStandardStream(vm, 'stdin');
    const stdout = makeStandardStream(vm, 'stdout');
    const stderr = makeStandardStream(vm, 'stderr');
    return {
      argv: newList(heap, [...options.arguments]),
      orig_argv: newList(heap, ['gilscope', ...options.arguments]),
      path: newList(heap, [...options.importPath]),
      modules: incref(vm.modules),
      builtin_module_names: names([...options.nativeModules.keys()]),
      stdlib_module_names: names([...options.nativeModules.keys(), ...vm.host.standardModuleNames()]),
      stdin,
      stdout,
      stderr,
      __displayhook__: nativeFunction('displayhook', functions.displayhook as NativeDefinition, 'sys'),
      __excepthook__: nativeFunction('excepthook', functions.excepthook as NativeDefinition, 'sys'),
      __unraisablehook__: nativeFunction('unraisablehook', functions.unraisablehook as NativeDefinition, 'sys'),
      UnraisableHookArgs: incref(hookArgumentsType),
      __stdin__: incref(stdin),
      __stdout__: incref(stdout),
      __stderr__: incref(stderr),
      maxsize: MAX_SIZE,
      maxunicode: 0x10ffff,
      byteorder: 'little',
      platform: 'linux',
      prefix: '/usr',
      base_prefix: '/usr',
      exec_prefix: '/usr',
      executable: 'gilscope',
      dont_write_bytecode: true,
      copyright: 'gilscope is published under the MIT licence.',
      api_version: 1013,
      hexversion: 0x030d00f0,
      version: '3.13.0 (gilscope)',
      version_info: namespaceObject(vm, 'sys.version_info', [
        ['major', 3],
        ['minor', 13],
        ['micro', 0],
        ['releaselevel', 'final'],
        ['serial', 0],
      ]),
      implementation: implementation(vm),
      float_info: namespaceObject(vm, 'sys.float_info', [
        ['max', new PyFloat(Number.MAX_VALUE)],
        ['max_exp', 1024],
        ['max_10_exp', 308],
        ['min', new PyFloat(2.2250738585072014e-308)],
        ['min_exp', -1021],
        ['min_10_exp', -307],
        ['dig', 15],
        ['mant_dig', 53],
        ['epsilon', new PyFloat(Number.EPSILON)],
        ['radix', 2],
        ['rounds', 1],
      ]),
      int_info: namespaceObject(vm, 'sys.int_info', [
        ['bits_per_digit', 30],
        ['sizeof_digit', 4],
        ['default_max_str_digits', 4300],
        ['str_digits_check_threshold', 640],
      ]),
      hash_info: namespaceObject(vm, 'sys.hash_info', [
        ['width', 64],
        ['modulus', 2n ** 61n - 1n],
        ['inf', 314159],
        ['nan', 0],
        ['imag', 1000003],
        ['algorithm', 'siphash13'],
        ['hash_bits', 64],
        ['seed_bits', 128],
        ['cutoff', 0],
      ]),
      flags: namespaceObject(vm, 'sys.flags', [
        ['debug', 0],
        ['inspect', 0],
        ['interactive', 0],
        ['optimize', 0],
        ['dont_write_bytecode', 1],
        ['no_user_site', 0],
        ['no_site', 0],
        ['ignore_environment', 1],
        ['verbose', 0],
        ['bytes_warning', 0],
        ['quiet', 0],
        ['hash_randomization', 0],
        ['isolated', 1],
        ['dev_mode', false],
        ['utf8_mode', 1],
        ['warn_default_encoding', 0],
        ['safe_path', false],
        ['int_max_str_digits', 4300],
      ]),
      thread_info: namespaceObject(vm, 'sys.thread_info', [
        ['name', 'pthread'],
        ['lock', 'semaphore'],
        ['version', null],
      ]),
      warnoptions: newList(heap, []),
      path_hooks: newList(heap, []),
      meta_path: newList(heap, []),
      path_importer_cache: newDict(heap),
    };
  },
};

function implementation(vm: VM): Value {
  return newNamespace(vm, [
    ['name', 'cpython'],
    ['cache_tag', 'cpython-313'],
    ['hexversion', 0x030d00f0],
  ]);
}
