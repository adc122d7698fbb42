// Where the package is installed: the folder that holds `package.json`, `dist/` and `programs/`. Sources and bundles
// lie at different depths below it, so it is looked for.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

let folder: string | null = null;

/** The package's folder, absolute. */
export function packageFolder(): string {
  if (folder === null) {
    folder = path.dirname(fileURLToPath(import.meta.url));
    while (!fs.existsSync(path.join(folder, 'package.json')) && path.dirname(folder) !== folder) {
      folder = path.dirname(folder);
    }
  }
  return folder;
}
