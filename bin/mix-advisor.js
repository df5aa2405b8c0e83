#!/usr/bin/env node
const [only, ...others] = process.argv.slice(2);
// The version is asked for often, by scripts; for it nothing is loaded.
if ((only === '--version' || only === '-V') && others.length === 0) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  // A stack trace then names lines of src, at the cost of a slower start.
  if (process.env.MIX_ADVISOR_DEBUG) process.setSourceMapsEnabled(true);
  require('../dist/bundle/cli.cjs').main();
}
