// sys.stdin, sys.stdout, sys.stderr: text streams on the host's input and output.

import type { Value } from '../../objects/object.ts';
import type { VM } from '../../vm/machine.ts';
import { type StreamName, setOriginalStream } from '../../vm/standardStreams.ts';
import { type ByteStream, bufferedReaderType, bufferedWriterType } from './io/byteStream.ts';
import { InputChannel, OutputChannel } from './io/channel.ts';
import { newTextStream } from './io/textIOWrapper.ts';
import { TextStream } from './io/textStream.ts';

/** The stream object with which a VM starts. */
export function makeStandardStream(vm: VM, name: StreamName): Value {
  const { host } = vm;
  const isInput = name === 'stdin';
  const channel = isInput
    ? new InputChannel(host.stdin, host.stdout)
    : name === 'stdout'
      ? new OutputChannel(host.stdout, 1)
      : new OutputChannel(host.stderr, 2);
  const bytes: ByteStream = { channel, name: `<${name}>`, mode: isInput ? 'rb' : 'wb', raw: undefined };
  const buffer = vm.heap.allocateInstance(isInput ? bufferedReaderType : bufferedWriterType, bytes);
  const errors = name === 'stderr' ? 'backslashreplace' : 'strict';
  const stream = new TextStream(buffer, 'utf-8', errors, null, channel.isTerminal, isInput ? 'r' : 'w');
  stream.standardName = name;
  const object = newTextStream(vm, stream);
  setOriginalStream(vm, name, object);
  return object;
}
