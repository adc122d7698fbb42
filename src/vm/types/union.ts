// The methods of types.UnionType (`int | str`).

import { isGenericAlias, isUnion, type PyUnion, unionType } from '../../objects/genericAlias.ts';
import { hashFrozenset } from '../../objects/numbers/tupleHash.ts';
import { type Int, incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { typeType } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { isInstance, isSubclass } from '../instanceChecks.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { equal, hashOf } from '../protocols.ts';
import { type Outcome, Request, type Steps } from '../request.ts';
import { newUnion, parametersOf, typeText } from '../unions.ts';

function reprUnion(vm: VM, self: PyUnion): Outcome {
  return attempt<Value>(vm, () => reprUnionSteps(vm, self));
}

function* reprUnionSteps(vm: VM, self: PyUnion): Steps<Value> {
  const texts: string[] = [];
  for (const member of self.payload.args.payload) texts.push(yield* typeText(vm, member));
  return texts.join(' | ');
}

function* holdsAll(vm: VM, members: readonly Value[], others: readonly Value[]): Steps<boolean> {
  for (const member of members) {
    let known = false;
    for (const other of others) {
      const same = equal(vm, member, other);
      known = (same instanceof Request ? yield same : same) as boolean;
      if (known) break;
    }
    if (!known) return false;
  }
  return true;
}

function anyMember(self: PyUnion, name: string, test: (member: Value) => Outcome<boolean>, vm: VM): Outcome<boolean> {
  const members = self.payload.args.payload;
  if (members.some(isGenericAlias)) {
    throw raise('TypeError', `${name}() argument 2 cannot be a parameterized generic`);
  }
  return attempt<boolean>(vm, () => anyMemberSteps(test, members));
}

function* anyMemberSteps(test: (member: Value) => Outcome<boolean>, members: readonly Value[]): Steps<boolean> {
  for (const member of members) {
    const found = test(member);
    if (found instanceof Request ? yield found : found) return true;
  }
  return false;
}

defineMethods(unionType, {
  __repr__: stepped('(self, /)', reprUnion),
  __or__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => newUnion(vm, self, other)),
  __ror__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => newUnion(vm, other, self)),
  __instancecheck__: stepped('(self, instance, /)', (vm: VM, self: PyUnion, instance: Value) =>
    anyMember(self, 'isinstance', (member) => isInstance(vm, instance, member), vm),
  ),
  __subclasscheck__: stepped('(self, subclass, /)', (vm: VM, self: PyUnion, subclass: Value) =>
    anyMember(self, 'issubclass', (member) => isSubclass(vm, subclass, member), vm),
  ),
  __hash__: stepped('(self, /)', (vm: VM, self: PyUnion) => attempt<Value>(vm, () => hashSteps(vm, self))),
  __eq__: stepped('(self, value, /)', (vm: VM, self: PyUnion, other: Value) => {
    if (!isUnion(other)) return notImplemented();
    const mine = self.payload.args.payload;
    const theirs = other.payload.args.payload;
    if (mine.length !== theirs.length) return false;
    return attempt<Value>(vm, () => holdsAll(vm, mine, theirs));
  }),
});

function* hashSteps(vm: VM, self: PyUnion): Steps<Value> {
  const hashes: Int[] = [];
  for (const member of self.payload.args.payload) {
    const known = hashOf(vm, member);
    hashes.push((known instanceof Request ? yield known : known) as Int);
  }
  return hashFrozenset(hashes);
}
defineAttribute(unionType, '__args__', (_vm: VM, self: PyUnion) => incref(self.payload.args));
defineAttribute(unionType, '__parameters__', (vm: VM, self: PyUnion) => parametersOf(vm, self.payload.args));

// Classes themselves combine to unions.
defineMethods(typeType, {
  __or__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => newUnion(vm, self, other)),
  __ror__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => newUnion(vm, other, self)),
});
