// _io: streams of text and of bytes, in files and in memory.

import { asBytes } from '../../objects/bytes.ts';
import { exceptionType } from '../../objects/exceptions.ts';
import { incref, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { typeOf } from '../../objects/type.ts';
import type { VM } from '../../vm/machine.ts';
import { leaf, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import './io/bytesIO.ts';
import {
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  bytesIOType,
  fileIOType,
} from './io/byteStream.ts';
import { BUFFER_SIZE } from './io/fileChannel.ts';
import { openFile } from './io/openFile.ts';
import { stringIOType } from './io/stringIO.ts';
import { textIOWrapperType } from './io/textIOWrapper.ts';
import { unsupportedOperationType } from './io/unsupported.ts';

export const ioModule: NativeModule = {
  name: '_io',
  doc: 'Streams of text and of bytes.',
  functions: {
    open: stepped(
      "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
      openFile,
    ),
    open_code: stepped('(path)', (vm: VM, path: Value) => {
      if (asStr(path) === undefined && asBytes(path) === undefined) {
        throw raise('TypeError', `open_code() argument 'path' must be str, not ${typeOf(path).name}`);
      }
      return openFile(vm, path, 'rb');
    }),
    text_encoding: leaf('(encoding, stacklevel=2, /)', (_vm: VM, encoding: Value) =>
      encoding === null ? 'utf-8' : incref(encoding),
    ),
  },
  values: () => ({
    DEFAULT_BUFFER_SIZE: BUFFER_SIZE,
    BlockingIOError: incref(exceptionType('BlockingIOError')),
    UnsupportedOperation: incref(unsupportedOperationType),
    StringIO: incref(stringIOType),
    BytesIO: incref(bytesIOType),
    FileIO: incref(fileIOType),
    BufferedReader: incref(bufferedReaderType),
    BufferedWriter: incref(bufferedWriterType),
    BufferedRandom: incref(bufferedRandomType),
    TextIOWrapper: incref(textIOWrapperType),
  }),
};
