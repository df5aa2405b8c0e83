/**
 * Prints whole-process medians as ratios to `node -e 0`, alternating, on the built program.
 * Usage: npm run build && npm run bench:startup -- [RUNS]
 */
import { spawnSync } from 'node:child_process';

const runs = Number(process.argv[2] ?? 20);
const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, ...env } = process.env;
const answers = JSON.stringify({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 });
const PROGRAM = 'bin/mix-advisor.js';

const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  '--version': [PROGRAM, '--version'],
  'compare --json': [PROGRAM, 'compare', '--json'],
  compare: [PROGRAM, 'compare'],
  'ask --json': [PROGRAM, 'ask', '--json'],
  'tsc --version': ['node_modules/.bin/tsc', '--version'],
};

const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
for (let run = 0; run < runs; run += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, args, { input: answers, env });
    times.get(name)?.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}
const median = (name: string) => {
  const sorted = [...(times.get(name) ?? [])].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
console.log(`node ${process.version}, ${runs} runs`);
for (const name of Object.keys(commands)) {
  console.log(
    `${name.padEnd(16)}${median(name).toFixed(0).padStart(6)} ms ${(median(name) / median('node -e 0')).toFixed(2)} x`,
  );
}
console.log(`ask --json / compare --json: ${(median('ask --json') / median('compare --json')).toFixed(2)}`);
