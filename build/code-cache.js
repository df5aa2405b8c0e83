// Keeps what V8 compiles of the bundle's files in the usual commands, for `bin/quick-load.js` to start from: for this Node
// and for those of the tests, where they are installed.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cacheOf, loaded, quickLoad } from '../bin/quick-load.js';
import { NODES } from './nodes.js';

const FILE = fileURLToPath(import.meta.url);
const ANSWERED = ['docs/examples/software-for-dentists.json'];
const UNANSWERED = ['--goal', 'lead-generation', '--budget', '5000', '--timeline', '6'];
const USUAL = [
  ['compare', '--json'],
  ['compare'],
  ...[ANSWERED, UNANSWERED].flatMap((answers) => [
    ['ask', ...answers, '--json'],
    ['ask', ...answers],
    ['plan', ...answers],
  ]),
  ['ask', ...ANSWERED, '--format', 'html'],
];

if (process.argv[2] === 'run') await runUsual();
else {
  const [own] = process.versions.node.split('.');
  const others = [...NODES].flatMap(([major, path]) => (major !== own && existsSync(path) ? [path] : []));
  // Each in a process of its own, whose output is a pipe, as it mostly is.
  for (const node of [process.execPath, ...others])
    execFileSync(node, [FILE, 'run'], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function runUsual() {
  const { exit } = process;
  process.exit = () => {};
  for (const args of USUAL) {
    process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
    await quickLoad('core.cjs').main();
    if (process.exitCode) throw new Error(`${args.join(' ')} ended with exit code ${process.exitCode}`);
  }
  for (const [name, { script }] of loaded) writeFileSync(cacheOf(name), script.createCachedData());
  exit();
}
