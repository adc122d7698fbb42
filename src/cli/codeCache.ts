// Loads a CommonJS bundle with V8's code cache. Compiling the tool's source at every start would cost as much as
// starting Node; with the cache, functions that earlier starts used are there at once.
//
// The cache lies beside the bundle, one file for each version of Node, and is made by the first start (the build makes
// the first start). Without it, with one that V8 refuses, or where the folder cannot be written, the tool starts
// slower and is the same otherwise. See docs/decisions/0007-code-cache.md.

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

// Importing `node:fs` into an ES module loads all that it exports, streams included: 6 ms.
const fs = process.getBuiltinModule('node:fs');

export interface LoadedScript {
  readonly exports: unknown;
  /** Writes the cache if there is none that fits; call it when the functions worth keeping have been used. */
  keepCache(): void;
}

type Wrapper = (module: { exports: unknown }, require: NodeJS.Require, moduleUrl: string) => void;

/** Loads and executes the bundle. */
export function loadScript(url: URL): LoadedScript {
  const file = fileURLToPath(url);
  const cacheFile = `${file}.${process.version}-${process.arch}.cache`;
  let cachedData: Buffer | undefined;
  try {
    cachedData = fs.readFileSync(cacheFile);
  } catch {
    // None yet.
  }
  // The bundle is ASCII: read as Latin-1 it needs no decoding and one byte a character.
  const script = new Script(`(function (module, require, __moduleUrl) {${fs.readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    cachedData,
  });
  const module = { exports: {} as unknown };
  (script.runInThisContext() as Wrapper)(module, createRequire(url), url.href);
  return {
    exports: module.exports,
    keepCache() {
      if (cachedData !== undefined && script.cachedDataRejected !== true) return;
      // V8 refuses a cache made under other flags; those of a special start are not worth keeping.
      if (process.execArgv.length > 0 || process.env.NODE_OPTIONS !== undefined) return;
      const temporary = `${cacheFile}.${process.pid}`;
      try {
        fs.writeFileSync(temporary, script.createCachedData(), { flag: 'wx' });
        fs.renameSync(temporary, cacheFile);
      } catch {
        fs.rmSync(temporary, { force: true });
      }
    },
  };
}
