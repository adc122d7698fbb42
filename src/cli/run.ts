// `gilscope run`: a program on one VM, connected to the terminal.

import { INTERRUPTED } from '../session/exitStatus.ts';
import { NodeHost } from '../session/nodeHost.ts';
import { SandboxFiles } from '../session/sandboxFiles.ts';
import { DEFAULT_LIMITS, Session } from '../session/session.ts';
import { DescriptorInput, DescriptorOutput } from '../session/streams.ts';
import { commandNamed } from './commands.ts';
import { commandHelp } from './help.ts';
import { heapIsLargeEnough, runWithLargerHeap } from './largerHeap.ts';
import { locateProgram } from './locate.ts';
import { parseArguments } from './options.ts';
import { printResult } from './output.ts';
import { RUN_OPTIONS } from './runOptions.ts';

export async function main(args: readonly string[]): Promise<number> {
  const { values, rest, wantsHelp } = parseArguments(RUN_OPTIONS, args, 'run');
  if (wantsHelp) {
    printResult(commandHelp(commandNamed('run') as NonNullable<ReturnType<typeof commandNamed>>));
    return 0;
  }
  if (!heapIsLargeEnough(values.maxMemory)) return runWithLargerHeap(values.maxMemory);
  const program = locateProgram(rest, 'run');
  const stdin = new DescriptorInput(0);
  const host = new NodeHost({
    stdout: new DescriptorOutput(1),
    stderr: new DescriptorOutput(2),
    stdin,
    // What comes with the package stays as it is.
    files: new SandboxFiles(program.workingDirectory, program.folder, values.allowWrite && !program.isBundled),
    environment: {},
    cpuCount: 2,
    seed: values.seed,
  });
  const session = new Session(host, program, {
    ...DEFAULT_LIMITS,
    maxMemoryBytes: values.maxMemory,
    maxInstructions: values.maxInstructions,
    timeoutSeconds: values.timeout,
  });
  const onInterrupt = (): void => {
    // A second Ctrl-C before the program has seen the first: it is not listening.
    if (session.isInterrupted) process.exit(INTERRUPTED);
    session.interrupt();
  };
  process.on('SIGINT', onInterrupt);
  try {
    return await session.run();
  } finally {
    process.off('SIGINT', onInterrupt);
    stdin.close();
  }
}
