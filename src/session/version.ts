// The version of the package, from its package.json.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { packageFolder } from './packageFolder.ts';

/** As `0.1.0`. */
export function packageVersion(): string {
  const text = fs.readFileSync(path.join(packageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
