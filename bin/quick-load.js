const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '../dist/bundle');

/** What Node puts around a module. */
const BEFORE = Buffer.from('(function (exports, require, module, __filename, __dirname) { ');
const AFTER = Buffer.from('\n})');

/** What names a file's source map, in a clone alone: the package has no maps, and the code is to be the same in both. */
const MAP_NAME = '\n//# sourceMappingURL=';

/** What was loaded so far, by name: its exports, and the script that made them. */
const loaded = new Map();

/**
 * Loads a file of the bundle as `require` does, but from what V8 compiled of it when the program was built. V8 takes that
 * only if it has the same flags and the code is as long as it was; else it compiles the file as ever.
 */
function quickLoad(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = join(FOLDER, name);
  const cache = cacheOf(name);
  // Joined as bytes, so that V8 keeps a single copy of the text.
  const script = new Script(Buffer.concat([BEFORE, codeOf(filename), AFTER]).toString('latin1'), {
    filename,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  const module = { exports: {} };
  loaded.set(name, { module, script });
  const load = (id) => (id.startsWith('./') ? quickLoad(id.slice(2)) : require(id));
  script.runInThisContext().call(module.exports, module.exports, load, module, filename, FOLDER);
  return module.exports;
}

/** The code of a file, up to the name of its source map, which is its last line. */
function codeOf(filename) {
  const file = readFileSync(filename);
  const end = file.indexOf(MAP_NAME, Math.max(0, file.length - MAP_NAME.length - filename.length));
  return end < 0 ? file : file.subarray(0, end);
}

/**
 * What V8 compiled is for the very same V8, built in the same way for the same kind of machine: V8 itself compares too
 * little of that, and with the code of another build Node can crash.
 */
const WAY_OF_BUILDING = Object.entries(process.config.variables).filter(([name]) => name.startsWith('v8_'));
const THIS_V8 = [process.versions.v8, process.platform, process.arch, sumOf(String(WAY_OF_BUILDING))].join('-');

/** A short sum of a text that another text hardly has. */
function sumOf(text) {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) >>> 0;
  return sum.toString(36);
}

/** The file that holds what this V8 compiled of a file of the bundle. */
const cacheOf = (name) => join(FOLDER, `${name}.${THIS_V8}.cache`);

module.exports = { quickLoad, loaded, cacheOf };
