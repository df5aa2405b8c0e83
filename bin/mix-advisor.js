#!/usr/bin/env node
const [only, ...others] = process.argv.slice(2);
const isVersion = (only === '--version' || only === '-V') && others.length === 0;
// The version is asked for often, by scripts; for it nothing is loaded.
if (!isVersion || !printed(`${require('../package.json').version}\n`)) {
  load().main();
}

function load() {
  if (!process.env.MIX_ADVISOR_DEBUG) return require('./quick-load.js').quickLoad('core.cjs');
  // A stack trace then names lines of src, where their maps are, at the cost of a slower start.
  process.setSourceMapsEnabled(true);
  return require('../dist/bundle/core.cjs');
}

/** Whether the text could be written; if not, the program tries again and says why. */
function printed(text) {
  try {
    return require('node:fs').writeSync(1, text) === text.length;
  } catch {
    return false;
  }
}
