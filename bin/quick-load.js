const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const vm = require('node:vm');

const FOLDER = join(__dirname, '../dist/bundle');
const requireOthers = createRequire(join(FOLDER, 'cli.cjs'));
const modules = new Map();

/** The files loaded so far, as compiled scripts by name. */
const scripts = new Map();

/**
 * Loads a file of the bundle like `require`, but with the machine code that V8 made of it when the program was built,
 * where there is some and it is of this very version of V8; else V8 compiles it as ever.
 */
function quickLoad(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const filename = join(FOLDER, name);
  const cache = cacheOf(filename);
  const code = readFileSync(filename, 'utf8');
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, {
    filename,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  scripts.set(name, script);
  const load = (id) => (id.startsWith('./') ? quickLoad(id.slice(2)) : requireOthers(id));
  script.runInThisContext()(module.exports, load, module, filename, FOLDER);
  return module.exports;
}

const cacheOf = (filename) => `${filename}.cache`;

module.exports = { quickLoad, scripts, cacheOf: (name) => cacheOf(join(FOLDER, name)) };
