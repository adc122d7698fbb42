// The entry of the command line tool. It does as little as possible: the tool itself is one script, which is loaded
// together with the machine code's forerunner that V8 made of it at an earlier start (see codeCache.ts).

import { loadScript } from './codeCache.ts';
import type { dispatch } from './dispatch.ts';

const script = loadScript(new URL('./tool.cjs', import.meta.url));
const tool = script.exports as { readonly dispatch: typeof dispatch };
process.exitCode = await tool.dispatch(process.argv.slice(2));
script.keepCache();
