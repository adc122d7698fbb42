// _hashlib: hash objects over the host's digests. A hash object keeps what it was fed; the digest is made when somebody
// asks.

import { asBytes, newBytes } from '../../objects/bytes.ts';
import type { Layout } from '../../objects/layout.ts';
import { type Int, incref, type PyObject, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { staticType, typeOf } from '../../objects/type.ts';
import { attempt } from '../../vm/attempt.ts';
import type { VM } from '../../vm/machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { indexOf } from '../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../vm/request.ts';

interface HashPayload {
  readonly name: string;
  data: Uint8Array;
  /** Bytes of `data` in use; the rest is room to grow. */
  length: number;
}

type PyHash = PyObject<HashPayload>;

const HASH_LAYOUT: Layout<HashPayload> = { name: 'HASH', container: false };
const hashType = staticType('HASH', { layout: HASH_LAYOUT as Layout<never>, module: '_hashlib', isBaseType: false });
const extendableType = staticType('HASHXOF', { base: hashType, module: '_hashlib', isBaseType: false });

interface Algorithm {
  /** Bytes that the compression function takes at once. */
  readonly blockSize: number;
  /** What the host calls it. */
  readonly hostName: string;
}

const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  md5: { blockSize: 64, hostName: 'md5' },
  sha1: { blockSize: 64, hostName: 'sha1' },
  sha224: { blockSize: 64, hostName: 'sha224' },
  sha256: { blockSize: 64, hostName: 'sha256' },
  sha384: { blockSize: 128, hostName: 'sha384' },
  sha512: { blockSize: 128, hostName: 'sha512' },
  sha3_224: { blockSize: 144, hostName: 'sha3-224' },
  sha3_256: { blockSize: 136, hostName: 'sha3-256' },
  sha3_384: { blockSize: 104, hostName: 'sha3-384' },
  sha3_512: { blockSize: 72, hostName: 'sha3-512' },
  shake_128: { blockSize: 168, hostName: 'shake128' },
  shake_256: { blockSize: 136, hostName: 'shake256' },
  blake2b: { blockSize: 128, hostName: 'blake2b512' },
  blake2s: { blockSize: 64, hostName: 'blake2s256' },
};

const algorithmOf = (name: string): Algorithm => ALGORITHMS[name] as Algorithm;

const isExtendable = (name: string): boolean => name.startsWith('shake');

function bytesOf(value: Value): Uint8Array {
  const bytes = asBytes(value);
  if (bytes !== undefined) return bytes;
  if (asStr(value) !== undefined) throw raise('TypeError', 'Strings must be encoded before hashing');
  throw raise('TypeError', 'object supporting the buffer API required');
}

function digestOf(vm: VM, self: PyHash): Uint8Array {
  const { name, data, length } = self.payload;
  const digest = vm.host.digest(algorithmOf(name).hostName, data.subarray(0, length));
  if (digest === null) throw raise('ValueError', `unsupported hash type ${name}`);
  return digest;
}

function update(vm: VM, self: PyHash, value: Value): null {
  const added = bytesOf(value);
  const hash = self.payload;
  const wanted = hash.length + added.length;
  if (wanted > hash.data.length) {
    vm.checkSize(wanted * 2);
    const grown = new Uint8Array(wanted * 2 + 64);
    grown.set(hash.data.subarray(0, hash.length));
    hash.data = grown;
  }
  hash.data.set(added, hash.length);
  hash.length = wanted;
  return null;
}

function create(vm: VM, name: Value, data?: Value): Value {
  const text = asStr(name);
  if (text === undefined) throw raise('TypeError', `new() argument 'name' must be str, not ${typeOf(name).name}`);
  const algorithm = text
    .toLowerCase()
    .replace(/^(sha3|shake)-/, '$1_')
    .replace(/^sha-/, 'sha');
  const known = ALGORITHMS[algorithm];
  if (known === undefined || vm.host.digest(known.hostName, new Uint8Array()) === null) {
    throw raise('ValueError', `unsupported hash type ${text}`);
  }
  const type = isExtendable(algorithm) ? extendableType : hashType;
  const payload: HashPayload = { name: algorithm, data: new Uint8Array(), length: 0 };
  const hash = vm.heap.allocate(type, payload);
  if (data === undefined) return hash;
  try {
    update(vm, hash, data);
  } catch (problem) {
    vm.heap.decref(hash);
    throw problem;
  }
  return hash;
}

function hexText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** Hashes whose digest is as long as asked for (shake_128, shake_256). */
function extendableDigest(finish: (vm: VM, digest: Uint8Array) => Value) {
  return stepped(
    '(self, /, length)',
    (vm: VM, self: PyHash, length: Value): Outcome =>
      attempt<Value>(vm, () => extendableDigestSteps(vm, finish, self, length)),
  );
}

function* extendableDigestSteps(
  vm: VM,
  finish: (vm: VM, digest: Uint8Array) => Value,
  self: PyHash,
  length: Value,
): Steps<Value> {
  const asked = indexOf(vm, length);
  const size = Number((asked instanceof Request ? yield asked : asked) as Int);
  if (size < 0) throw raise('ValueError', 'value must be positive');
  vm.checkSize(size);
  const { name, data, length: used } = self.payload;
  const digest = vm.host.digest(`${algorithmOf(name).hostName}:${size}`, data.subarray(0, used));
  if (digest === null) throw raise('ValueError', `unsupported hash type ${name}`);
  return finish(vm, digest);
}

defineMethods(hashType, {
  __new__: leaf('(cls, /, *args, **kwargs)', () => {
    throw raise('TypeError', "cannot create '_hashlib.HASH' instances");
  }),
  __repr__: leaf('(self, /)', (vm: VM, self: PyHash) => {
    const address = vm.identityOf(self).toString(16);
    return `<${self.payload.name} ${self.type.fullName} object @ 0x${address}>`;
  }),
  update: leaf('(self, obj, /)', update),
  digest: leaf('(self, /)', (vm: VM, self: PyHash) => newBytes(vm.heap, digestOf(vm, self))),
  hexdigest: leaf('(self, /)', (vm: VM, self: PyHash) => hexText(digestOf(vm, self))),
  copy: leaf('(self, /)', (vm: VM, self: PyHash) => {
    const { name, data, length } = self.payload;
    const payload: HashPayload = { name, data: data.slice(0, length), length };
    return vm.heap.allocate(self.type, payload);
  }),
});
defineMethods(extendableType, {
  digest: extendableDigest((vm, digest) => newBytes(vm.heap, digest)),
  hexdigest: extendableDigest((_vm, digest) => hexText(digest)),
});
defineAttribute(hashType, 'name', (_vm: VM, self: PyHash) => self.payload.name);
defineAttribute(hashType, 'block_size', (_vm: VM, self: PyHash) => algorithmOf(self.payload.name).blockSize);
defineAttribute(hashType, 'digest_size', (vm: VM, self: PyHash) =>
  isExtendable(self.payload.name) ? 0 : digestOf(vm, self).length,
);

export const hashlibModule: NativeModule = {
  name: '_hashlib',
  doc: 'Hash functions.',
  functions: { new: leaf('(name, string=b"", /)', create) },
  values: () => ({ HASH: incref(hashType), HASHXOF: incref(extendableType) }),
};
