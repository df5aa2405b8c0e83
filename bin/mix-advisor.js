#!/usr/bin/env node
const [only, ...others] = process.argv.slice(2);
if ((only === '--version' || only === '-V') && others.length === 0) {
  // The version is asked for often, by scripts; for it nothing is loaded.
  process.stdout.write(`${require('../package.json').version}\n`);
} else if (process.env.MIX_ADVISOR_DEBUG) {
  // A stack trace then names lines of src, at the cost of a slower start.
  process.setSourceMapsEnabled(true);
  require('../dist/bundle/cli.cjs').main();
} else {
  require('./quick-load.js').quickLoad('cli.cjs').main();
}
