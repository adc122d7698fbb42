import * as fs from 'node:fs';
import * as path from 'node:path';
import { NodeHost } from '../session/nodeHost.ts';
import { SandboxFiles } from '../session/sandboxFiles.ts';
import { Session } from '../session/session.ts';
import { DescriptorInput, DescriptorOutput } from '../session/streams.ts';

export async function runCommand(args: readonly string[]): Promise<number> {
  const [, first, ...rest] = args;
  const isCode = first === '-c';
  const filename = isCode ? '<string>' : (first as string);
  const source = isCode ? (rest.shift() as string) : fs.readFileSync(filename, 'utf8');
  const folder = isCode ? '.' : path.dirname(filename);
  const host = new NodeHost({
    stdout: new DescriptorOutput(1),
    stderr: new DescriptorOutput(2),
    stdin: new DescriptorInput(0),
    files: new SandboxFiles(process.cwd(), folder, false),
    environment: {},
    cpuCount: 2,
    seed: 0,
  });
  const session = new Session(host, {
    source,
    filename,
    arguments: [isCode ? '-c' : filename, ...rest],
    importPath: [folder === '.' ? '' : folder],
  });
  process.on('SIGINT', () => session.interrupt());
  const status = await session.run();
  return status;
}
