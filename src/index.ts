// The public API: run Python programs, compile them, look at their bytecode, audit their reference counts. There is no
// global state: runs do not know of each other.
//
//     import { run } from 'gilscope';
//     const { stdout, exitCode } = await run('print(6 * 7)');

export type { CodeObject } from './bytecode/code.ts';
export { disassembleAll as disassemble } from './bytecode/disassembler.ts';
export { compileText as compile } from './session/compileText.ts';
export {
  type CapturedSession,
  createSession,
  type ProgramFile,
  type RunOptions,
  type RunResult,
  run,
} from './session/embed.ts';
export { NodeHost, type NodeHostOptions, type WaitingInput } from './session/nodeHost.ts';
export { SandboxFiles } from './session/sandboxFiles.ts';
export { DEFAULT_LIMITS, type Limits, type Program, Session } from './session/session.ts';
export { NotText } from './session/sourceBytes.ts';
export { CapturedOutput, DescriptorInput, DescriptorOutput, TextInput } from './session/streams.ts';
export { packageVersion as version } from './session/version.ts';
export { PythonSyntaxError } from './source/diagnostic.ts';
export { type Audit, auditRefcounts, type CountDifference, describeDifference } from './vm/audit.ts';
export type { FileStatus, FileSystem, Host, InputStream, OutputStream } from './vm/host.ts';
export type { VM } from './vm/machine.ts';
