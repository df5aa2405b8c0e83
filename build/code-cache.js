// Keeps what V8 compiles of the bundle's files in the usual commands, for `bin/quick-load.js` to start from.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cacheOf, loaded, quickLoad } from '../bin/quick-load.js';

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
  // In a process of its own, whose output is a pipe, as it mostly is.
  const { status } = spawnSync(process.execPath, [FILE, 'run'], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.exitCode = status ?? 1;
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
