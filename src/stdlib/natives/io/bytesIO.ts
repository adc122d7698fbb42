// io.BytesIO: a stream of bytes in memory.

import { asBytes, bytearrayType, newBytes } from '../../../objects/bytes.ts';
import { newMemoryView } from '../../../objects/memoryView.ts';
import type { PyObject, Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, typeOf } from '../../../objects/type.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineMethods, leaf } from '../../../vm/native.ts';
import { type ByteStream, bytesIOType } from './byteStream.ts';
import { MemoryChannel } from './channel.ts';
import { closedFile } from './unsupported.ts';

type PyBytesIO = PyObject<ByteStream & { readonly channel: MemoryChannel }>;

function contents(vm: VM, self: PyBytesIO): Value {
  const { channel } = self.payload;
  if (channel.closed) throw closedFile();
  return newBytes(vm.heap, channel.bytes.slice());
}

defineMethods(bytesIOType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) => {
    const stream: ByteStream = { channel: new MemoryChannel(), name: undefined, mode: 'rb+', raw: undefined };
    return vm.heap.allocateInstance(cls, stream);
  }),
  __init__: leaf("(self, initial_bytes=b'')", (vm: VM, self: PyBytesIO, initial: Value = null) => {
    const bytes = initial === null ? new Uint8Array(0) : asBytes(initial);
    if (bytes === undefined) {
      throw raise('TypeError', `a bytes-like object is required, not '${typeOf(initial).name}'`);
    }
    vm.checkSize(bytes.length);
    self.payload.channel.reset(bytes);
    return null;
  }),
  getvalue: leaf('(self, /)', contents),
  getbuffer: leaf('(self, /)', (vm: VM, self: PyBytesIO) => {
    const { channel } = self.payload;
    if (channel.closed) throw closedFile();
    const memory = vm.heap.allocate(bytearrayType, channel.buffer);
    const view = newMemoryView(vm.heap, memory) as Value;
    vm.heap.decref(memory);
    return view;
  }),
});
