// BaseExceptionGroup and ExceptionGroup: several exceptions raised as one.

import { getOwnAttribute, setOwnAttribute } from '../../objects/attributes.ts';
import { isDict, isList, isTuple, newList, newTuple, type PyTuple } from '../../objects/collections.ts';
import {
  baseExceptionType,
  type ExceptionPayload,
  exceptionTypes,
  isException,
  type PyException,
} from '../../objects/exceptions.ts';
import { newGenericAlias } from '../../objects/genericAlias.ts';
import { incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { isType, type PyType, typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { getAttribute } from '../attributes.ts';
import type { NativeFrame } from '../frame.ts';
import { itemsOf, listOf } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineClassMethods, defineMethods, leaf, stepped } from '../native.ts';
import { isCallable, isTrue, strOf, whenDone } from '../protocols.ts';
import { call, type Outcome, Request, type Steps, steps } from '../request.ts';

const groupType = exceptionTypes.get('BaseExceptionGroup') as PyType;
const plainGroupType = exceptionTypes.get('ExceptionGroup') as PyType;
const exceptionBase = exceptionTypes.get('Exception') as PyType;

/** The exceptions of a group, borrowed; undefined for every other value. */
export function groupMembers(value: Value): readonly Value[] | undefined {
  if (!isException(value) || !value.type.isSubtypeOf(groupType)) return undefined;
  return (value.payload.fields?.get('exceptions') as PyTuple | undefined)?.payload;
}

function create(vm: VM, cls: PyType, args: readonly Value[]): Outcome {
  if (args.length !== 2) {
    throw raise('TypeError', `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  }
  const [message, sequence] = args as [Value, Value];
  if (typeof message !== 'string') {
    throw raise('TypeError', `BaseExceptionGroup.__new__() argument 1 must be str, not ${typeOf(message).name}`);
  }
  if (typeOf(sequence).lookup('__getitem__') === undefined || isDict(sequence)) {
    throw raise('TypeError', 'second argument (exceptions) must be a sequence');
  }
  return andThen<Value, Value>(listOf(vm, sequence), (list) => {
    const members = newTuple(vm.heap, itemsOf(vm, list));
    try {
      const type = chosenType(cls, members.payload);
      const payload: ExceptionPayload = {
        args: newTuple(vm.heap, [message, incref(sequence)]),
        traceback: null,
        cause: null,
        context: null,
        suppressContext: false,
        fields: new Map<string, Value>([
          ['message', message],
          ['exceptions', incref(members)],
        ]),
      };
      return vm.heap.allocateInstance(type, payload);
    } finally {
      vm.heap.decref(members);
    }
  });
}

/** The class of the new group: one that only holds `Exception`s is an ExceptionGroup. */
function chosenType(cls: PyType, members: readonly Value[]): PyType {
  if (members.length === 0) throw raise('ValueError', 'second argument (exceptions) must be a non-empty sequence');
  members.forEach((member, i) => {
    if (!isException(member))
      throw raise('ValueError', `Item ${i} of second argument (exceptions) is not an exception`);
  });
  const onlyExceptions = members.every((member) => typeOf(member).isSubtypeOf(exceptionBase));
  if (cls === groupType) return onlyExceptions ? plainGroupType : cls;
  if (!onlyExceptions && cls === plainGroupType) {
    throw raise('TypeError', 'Cannot nest BaseExceptions in an ExceptionGroup');
  }
  if (!onlyExceptions && cls.isSubtypeOf(exceptionBase)) {
    throw raise('TypeError', `Cannot nest BaseExceptions in '${cls.name}'`);
  }
  return cls;
}

type Test = (exception: Value) => Outcome<boolean>;

/** What the argument of split() and subgroup() asks of an exception. */
function testOf(vm: VM, condition: Value): Test {
  const isExceptionClass = (value: Value): boolean => isType(value) && value.isSubtypeOf(baseExceptionType);
  if (isExceptionClass(condition)) return (exception) => typeOf(exception).isSubtypeOf(condition as PyType);
  if (isTuple(condition) && condition.payload.every(isExceptionClass)) {
    return (exception) => condition.payload.some((type) => typeOf(exception).isSubtypeOf(type as PyType));
  }
  if (isType(condition) || !isCallable(condition)) {
    throw raise(
      'TypeError',
      'expected an exception type, a tuple of exception types, or a callable (other than a class)',
    );
  }
  return (exception) => steps((frame) => askSteps(vm, frame, condition, exception)) as Outcome<boolean>;
}

function* askSteps(vm: VM, frame: NativeFrame, condition: Value, exception: Value): Steps<boolean> {
  const answer = frame.own(yield call(condition, exception));
  const truth = isTrue(vm, answer);
  return (truth instanceof Request ? yield truth : truth) as boolean;
}

/** (the part that passes the test or None, the rest or None); owned. */
function* splitSteps(vm: VM, frame: NativeFrame, group: PyException, test: Test): Steps<Value> {
  const whole = test(group);
  if (whole instanceof Request ? yield whole : whole) return newTuple(vm.heap, [incref(group), null]);
  const passed: Value[] = [];
  const others: Value[] = [];
  for (const member of groupMembers(group) ?? []) {
    if (groupMembers(member) === undefined) {
      const answer = test(member);
      const target = (answer instanceof Request ? yield answer : answer) ? passed : others;
      target.push(frame.own(incref(member)));
      continue;
    }
    const parts = frame.own(yield steps((inner) => splitSteps(vm, inner, member as PyException, test))) as PyTuple;
    const [match, rest] = parts.payload as [Value, Value];
    if (match !== null) passed.push(frame.own(incref(match)));
    if (rest !== null) others.push(frame.own(incref(rest)));
  }
  const match = frame.own(yield* subset(vm, frame, group, passed));
  const rest = frame.own(yield* subset(vm, frame, group, others));
  return newTuple(vm.heap, [incref(match), incref(rest)]);
}

/** A group like `group` of some of its exceptions (borrowed), by its own `derive`; None for no exceptions. */
function* subset(vm: VM, frame: NativeFrame, group: PyException, members: readonly Value[]): Steps<Value> {
  if (members.length === 0) return null;
  const list = frame.own(
    newList(
      vm.heap,
      members.map((member) => incref(member)),
    ),
  );
  const found = getAttribute(vm, group, 'derive');
  const derive = frame.own(found instanceof Request ? yield found : found);
  const made = frame.own(yield call(derive, list));
  if (!isException(made) || groupMembers(made) === undefined) {
    throw raise('TypeError', 'derive must return an instance of BaseExceptionGroup');
  }
  for (const name of ['traceback', 'cause', 'context'] as const) {
    const old = made.payload[name];
    made.payload[name] = incref(group.payload[name]);
    vm.heap.decref(old);
  }
  made.payload.suppressContext = group.payload.suppressContext;
  const notes = getOwnAttribute(group, '__notes__');
  if (isList(notes)) {
    const copy = newList(
      vm.heap,
      notes.payload.map((note) => incref(note)),
    );
    setOwnAttribute(vm.heap, made, '__notes__', copy);
    vm.heap.decref(copy);
  }
  return incref(made);
}

function split(vm: VM, self: PyException, condition: Value): Outcome {
  const test = testOf(vm, condition);
  return steps((frame) => splitSteps(vm, frame, self, test));
}

defineMethods(groupType, {
  __new__: stepped('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType, args: Value[]) => create(vm, cls, args)),
  __str__: stepped('(self, /)', (vm: VM, self: PyException) => {
    const count = groupMembers(self)?.length ?? 0;
    const message = self.payload.fields?.get('message') ?? '';
    return whenDone(
      vm,
      strOf(vm, message),
      (_, text) => `${String(text)} (${count} sub-exception${count === 1 ? '' : 's'})`,
    );
  }),
  derive: stepped('(self, excs, /)', (_vm: VM, self: PyException, members: Value) =>
    call(groupType, self.payload.fields?.get('message') ?? '', members),
  ),
  split: stepped('(self, matcher_value, /)', split),
  subgroup: stepped('(self, matcher_value, /)', (vm: VM, self: PyException, condition: Value) =>
    whenDone(vm, split(vm, self, condition), (_, pair) => {
      const match = incref((pair as PyTuple).payload[0] as Value);
      vm.heap.decref(pair);
      return match;
    }),
  ),
});
defineClassMethods(groupType, {
  __class_getitem__: leaf('(cls, object, /)', (vm: VM, cls: PyType, item: Value) =>
    newGenericAlias(vm.heap, cls, item),
  ),
});
for (const name of ['message', 'exceptions']) {
  defineAttribute<PyException>(
    groupType,
    name,
    (_vm, self) => incref(self.payload.fields?.get(name) ?? null),
    () => {
      throw raise('AttributeError', 'readonly attribute');
    },
  );
}
