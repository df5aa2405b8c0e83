const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '../dist/bundle');

/** What Node puts around a module. */
const BEFORE = Buffer.from('(function (exports, require, module, __filename, __dirname) { ');
const AFTER = Buffer.from('\n})');

/** What was loaded so far, by name: its exports, and the script that made them. */
const loaded = new Map();

/**
 * Loads a file of the bundle as `require` does, but from what V8 compiled of it when the program was built. V8 takes that
 * only if it is the same version with the same flags and the code is as long as it was; else it compiles the file as ever.
 */
function quickLoad(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = join(FOLDER, name);
  const cache = cacheOf(name);
  // Joined as bytes, so that V8 keeps a single copy of the text.
  const script = new Script(Buffer.concat([BEFORE, readFileSync(filename), AFTER]).toString('latin1'), {
    filename,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  const module = { exports: {} };
  loaded.set(name, { module, script });
  const load = (id) => (id.startsWith('./') ? quickLoad(id.slice(2)) : require(id));
  script.runInThisContext().call(module.exports, module.exports, load, module, filename, FOLDER);
  return module.exports;
}

/** The file that holds what this version of V8 compiled of a file of the bundle. */
const cacheOf = (name) => join(FOLDER, `${name}.${process.versions.v8}.cache`);

module.exports = { quickLoad, loaded, cacheOf };
