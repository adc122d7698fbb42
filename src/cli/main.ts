// The command line. Each command is loaded only when it is asked for, so that `run` starts fast.

import { runCommand } from './run.ts';

process.exitCode = await runCommand(process.argv.slice(2));
