// The module `time`, on the run's clock: virtual time unless the host says otherwise. The local time zone is UTC, on
// every machine.

import { isTuple, newTuple } from '../../objects/collections.ts';
import { incref, PyFloat, type Value } from '../../objects/object.ts';
import { asFloat, asInt, asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { typeOf } from '../../objects/type.ts';
import { getAttribute } from '../../vm/attributes.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import { importModule } from '../../vm/imports.ts';
import type { VM } from '../../vm/machine.ts';
import { leaf, type NativeDefinition, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { block, callWithKeywords, Request, type Steps, steps, type Wait } from '../../vm/request.ts';
import { newStructSequence, structSequenceType } from '../../vm/structSequences.ts';
import { asciiTime, type BrokenDownTime, breakDown, daysFromEpoch, formatTime } from './calendar.ts';

const FIELDS = ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'];
const structTimeType = structSequenceType('time.struct_time', [...FIELDS, 'tm_zone', 'tm_gmtoff'], FIELDS.length);

/** What a thread that sleeps waits for. */
export interface SleepWait extends Wait {
  readonly kind: 'sleep';
  readonly nanoseconds: bigint;
}

function seconds(nanoseconds: bigint): PyFloat {
  return new PyFloat(Number(nanoseconds) / 1e9);
}

/** A function and its `_ns` twin. */
function clock(name: string, read: (vm: VM) => bigint): Record<string, NativeDefinition> {
  return {
    [name]: leaf('()', (vm: VM) => seconds(read(vm))),
    [`${name}_ns`]: leaf('()', (vm: VM) => normal(read(vm))),
  };
}

function normal(value: bigint): Value {
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? value : Number(value);
}

const CLOCKS: Readonly<Record<string, readonly [implementation: string, isMonotonic: boolean]>> = {
  time: ['clock_gettime(CLOCK_REALTIME)', false],
  monotonic: ['clock_gettime(CLOCK_MONOTONIC)', true],
  perf_counter: ['clock_gettime(CLOCK_MONOTONIC)', true],
  process_time: ['clock_gettime(CLOCK_PROCESS_CPUTIME_ID)', true],
  thread_time: ['clock_gettime(CLOCK_THREAD_CPUTIME_ID)', true],
};

/** clockid → the clock that it names. */
const CLOCK_IDS: Readonly<Record<string, number>> = {
  CLOCK_REALTIME: 0,
  CLOCK_MONOTONIC: 1,
  CLOCK_PROCESS_CPUTIME_ID: 2,
  CLOCK_THREAD_CPUTIME_ID: 3,
  CLOCK_MONOTONIC_RAW: 4,
  CLOCK_BOOTTIME: 7,
  CLOCK_TAI: 11,
};

function readClock(vm: VM, id: Value): bigint {
  switch (asInt(id)) {
    case 0:
    case 11:
      return vm.host.wallClock();
    case 1:
    case 4:
    case 7:
      return vm.host.monotonicClock();
    case 2:
    case 3:
      return vm.host.processClock();
    case undefined:
      throw raise('TypeError', `'${typeOf(id).name}' object cannot be interpreted as an integer`);
    default:
      throw raise('OSError', '[Errno 22] Invalid argument');
  }
}

/** Seconds since the epoch of an argument; the present where it is None. */
function moment(vm: VM, value: Value): number {
  if (value === null) return Math.floor(Number(vm.host.wallClock() / 1_000_000_000n));
  const number = asFloat(value) ?? (asInt(value) === undefined ? undefined : Number(asInt(value)));
  if (number === undefined) {
    throw raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  if (Number.isNaN(number)) throw raise('ValueError', 'Invalid value NaN (not a number)');
  // Years that the C library's struct tm can hold.
  if (Math.abs(number) > 9e18) throw raise('OverflowError', 'timestamp out of range for platform time_t');
  if (Math.abs(number) > 6e16) throw raise('OverflowError', 'Value too large for defined data type');
  return Math.floor(number);
}

function structTime(vm: VM, time: BrokenDownTime, zone: string): Value {
  const { year, month, day, hour, minute, second, weekday, yearDay } = time;
  const values = [year, month, day, hour, minute, second, weekday, yearDay, 0, zone, 0];
  return newStructSequence(vm, structTimeType, values, FIELDS.length);
}

function tupleField(value: Value | undefined): number {
  const int = asInt(value);
  if (int === undefined) {
    throw raise('TypeError', `'${typeOf(value as Value).name}' object cannot be interpreted as an integer`);
  }
  if (typeof int === 'bigint' || Math.abs(int) > 2 ** 31 - 1) {
    throw raise('OverflowError', `signed integer is ${int > 0 ? 'greater than maximum' : 'less than minimum'}`);
  }
  return int;
}

/** The parts in a tuple of nine; the present where there is none. */
function fromTuple(vm: VM, tuple: Value | undefined, caller: string): BrokenDownTime {
  if (tuple === undefined) return breakDown(moment(vm, null));
  if (!isTuple(tuple)) throw raise('TypeError', 'Tuple or struct_time argument required');
  if (tuple.payload.length !== 9) throw raise('TypeError', `${caller}(): illegal time tuple argument`);
  const [year, month, day, hour, minute, second, weekday, yearDay] = tuple.payload.map(tupleField) as number[];
  return {
    year: year as number,
    month: month as number,
    day: day as number,
    hour: hour as number,
    minute: minute as number,
    second: second as number,
    weekday: weekday as number,
    yearDay: yearDay as number,
  };
}

/** Zeros become the least value, everything else has to be in range. */
function checked(time: BrokenDownTime): BrokenDownTime {
  const result = { ...time, weekday: time.weekday % 7 };
  if (result.month === 0) result.month = 1;
  if (result.day === 0) result.day = 1;
  if (result.yearDay === 0) result.yearDay = 1;
  if (result.month < 1 || result.month > 12) throw raise('ValueError', 'month out of range');
  if (result.day < 1 || result.day > 31) throw raise('ValueError', 'day of month out of range');
  if (result.hour < 0 || result.hour > 23) throw raise('ValueError', 'hour out of range');
  if (result.minute < 0 || result.minute > 59) throw raise('ValueError', 'minute out of range');
  if (result.second < 0 || result.second > 61) throw raise('ValueError', 'seconds out of range');
  if (result.weekday < 0) throw raise('ValueError', 'day of week out of range');
  if (result.yearDay < 1 || result.yearDay > 366) throw raise('ValueError', 'day of year out of range');
  return result;
}

function sleepTime(value: Value): bigint {
  const float = asFloat(value);
  const int = float === undefined ? asInt(value) : undefined;
  if (float === undefined && int === undefined) {
    throw raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  if (float !== undefined && Number.isNaN(float)) throw raise('ValueError', 'Invalid value NaN (not a number)');
  const number = float ?? Number(int);
  if (Math.abs(number) >= 9223372036.854776) {
    throw raise('OverflowError', 'timestamp too large to convert to C PyTime_t');
  }
  if (number < 0) throw raise('ValueError', 'sleep length must be non-negative');
  return BigInt(Math.ceil(number * 1e9));
}

/** Calls something from a module written in Python. */
function callImported(
  vm: VM,
  moduleName: string,
  name: string,
  args: readonly Value[],
  names: readonly string[] | null,
) {
  return steps((frame) => callImportedSteps(frame, vm, moduleName, name, args, names));
}

function* callImportedSteps(
  frame: NativeFrame,
  vm: VM,
  moduleName: string,
  name: string,
  args: readonly Value[],
  names: readonly string[] | null,
): Steps<Value | undefined> {
  const imported = importModule(vm, null, null, moduleName, null, 0);
  const module = frame.own(imported instanceof Request ? yield imported : imported);
  const found = getAttribute(vm, module, name);
  const callable = frame.own(found instanceof Request ? yield found : found);
  return yield callWithKeywords(callable, args, names);
}

export const timeModule: NativeModule = {
  name: 'time',
  doc: 'Clocks, and the texts and parts of moments.',
  functions: {
    ...clock('time', (vm) => vm.host.wallClock()),
    ...clock('monotonic', (vm) => vm.host.monotonicClock()),
    ...clock('perf_counter', (vm) => vm.host.monotonicClock()),
    ...clock('process_time', (vm) => vm.host.processClock()),
    ...clock('thread_time', (vm) => vm.host.processClock()),
    clock_gettime: leaf('(clk_id, /)', (vm: VM, id: Value) => seconds(readClock(vm, id))),
    clock_gettime_ns: leaf('(clk_id, /)', (vm: VM, id: Value) => normal(readClock(vm, id))),
    clock_getres: leaf('(clk_id, /)', (vm: VM, id: Value) => {
      readClock(vm, id);
      return new PyFloat(1e-9);
    }),
    sleep: stepped('(seconds, /)', (_vm: VM, length: Value) => {
      return block({ kind: 'sleep', nanoseconds: sleepTime(length) } satisfies SleepWait as Wait);
    }),
    gmtime: leaf('(seconds=None, /)', (vm: VM, value: Value = null) =>
      structTime(vm, breakDown(moment(vm, value)), 'UTC'),
    ),
    localtime: leaf('(seconds=None, /)', (vm: VM, value: Value = null) =>
      structTime(vm, breakDown(moment(vm, value)), 'UTC'),
    ),
    mktime: leaf('(seconds, /)', (vm: VM, tuple: Value) => {
      const { year, month, day, hour, minute, second } = fromTuple(vm, tuple, 'mktime');
      return new PyFloat(
        daysFromEpoch(year, month, 1) * 86400 + (day - 1) * 86400 + hour * 3600 + minute * 60 + second,
      );
    }),
    asctime: leaf('(seconds=None, /)', (vm: VM, tuple?: Value) => asciiTime(checked(fromTuple(vm, tuple, 'asctime')))),
    ctime: leaf('(seconds=None, /)', (vm: VM, value: Value = null) => asciiTime(breakDown(moment(vm, value)))),
    strftime: leaf('(format, time_tuple=None, /)', (vm: VM, format: Value, tuple?: Value) => {
      const text = asStr(format);
      if (text === undefined) throw raise('TypeError', `strftime() argument 1 must be str, not ${typeOf(format).name}`);
      if (text.includes('\0')) throw raise('ValueError', 'embedded null character');
      return formatTime(text, checked(fromTuple(vm, tuple, 'strftime')), 'UTC');
    }),
    strptime: stepped('(*args)', (vm: VM, args: Value[]) =>
      callImported(vm, '_strptime', '_strptime_time', args, null),
    ),
    tzset: leaf('()', () => null),
    get_clock_info: stepped('(name, /)', (vm: VM, name: Value) => {
      const known = typeof name === 'string' ? CLOCKS[name] : undefined;
      if (typeof name !== 'string') {
        throw raise('TypeError', `get_clock_info() argument 1 must be str, not ${typeOf(name).name}`);
      }
      if (known === undefined) throw raise('ValueError', 'unknown clock');
      const values = [known[0], known[1], !known[1], new PyFloat(1e-9)];
      return callImported(vm, 'types', 'SimpleNamespace', values, [
        'implementation',
        'monotonic',
        'adjustable',
        'resolution',
      ]);
    }),
  },
  values: (vm: VM) => ({
    struct_time: incref(structTimeType),
    timezone: 0,
    altzone: 0,
    daylight: 0,
    tzname: newTuple(vm.heap, ['UTC', 'UTC']),
    _STRUCT_TM_ITEMS: 11,
    ...CLOCK_IDS,
  }),
};
