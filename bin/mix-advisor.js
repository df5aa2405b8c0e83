#!/usr/bin/env node
const [only, ...others] = process.argv.slice(2);
const isVersion = (only === '--version' || only === '-V') && others.length === 0;
if (isVersion && printed(`${require('../package.json').version}\n`)) {
  // The version is asked for often, by scripts; for it nothing is loaded.
} else if (process.env.MIX_ADVISOR_DEBUG) {
  // A stack trace then names lines of src, at the cost of a slower start.
  process.setSourceMapsEnabled(true);
  require('../dist/bundle/cli.cjs').main();
} else {
  require('./quick-load.js').quickLoad('cli.cjs').main();
}

/** Whether the text could be written; if not, the program tries again and says why. */
function printed(text) {
  try {
    return require('node:fs').writeSync(1, text) === text.length;
  } catch {
    return false;
  }
}
