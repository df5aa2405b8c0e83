/**
 * Prints whole-process medians as ratios to `node -e 0`, all commands in turn in every round, on the built program.
 * Usage: npm run build && npm run bench:startup -- [ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Command {
  readonly args: readonly string[];
  /** What it does beyond the command named, in the order of this list. */
  readonly adds?: readonly [what: string, to: string];
  /** The most that the ratio may be. */
  readonly goal?: number;
}

const ROUNDS = Number(process.argv[2] ?? 21);
const PROGRAM = 'bin/mix-advisor.js';
const PEERS = 'bench/startup/node_modules';
const EXAMPLE = 'docs/examples/festival';
const BASE = 'node -e 0';
const ANSWERS = JSON.stringify({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 });
// It slows every start of Node 20 by more than all that is measured here.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const folder = mkdtempSync(join(tmpdir(), 'mix-advisor-startup-'));
cpSync('data', join(folder, 'data'), { recursive: true });

const commands: Readonly<Record<string, Command>> = {
  [BASE]: { args: ['-e', '0'] },
  '--version': { args: [PROGRAM, '--version'], goal: 1.4 },
  '--help': { args: [PROGRAM, '--help'], adds: ['commands and flags', '--version'] },
  'compare --json': { args: [PROGRAM, 'compare', '--json'], adds: ['the dataset', '--help'] },
  compare: { args: [PROGRAM, 'compare'], goal: 2.5, adds: ['the table', 'compare --json'] },
  'compare, other data': {
    args: [PROGRAM, 'compare', '--data', join(folder, 'data')],
    adds: ['validation', 'compare'],
  },
  'ask --json': { args: [PROGRAM, 'ask', '--json'], goal: 3, adds: ['score, draws, flips', 'compare --json'] },
  ask: { args: [PROGRAM, 'ask', '-'], adds: ['text and tables', 'ask --json'] },
  'ask, file': { args: [PROGRAM, 'ask', `${EXAMPLE}.json`, '--json'], adds: ['a file, not a pipe', 'ask --json'] },
  'ask, YAML': { args: [PROGRAM, 'ask', `${EXAMPLE}.yaml`, '--json'], adds: ['YAML', 'ask, file'] },
  'ask, HTML': { args: [PROGRAM, 'ask', `${EXAMPLE}.json`, '--format', 'html'], adds: ['the page', 'ask, file'] },
  'eslint --version': { args: [join(PEERS, 'eslint/bin/eslint.js'), '--version'] },
  'tsc --version': { args: [join(PEERS, 'typescript/bin/tsc'), '--version'] },
};

const names = Object.keys(commands);
const times = new Map(names.map((name) => [name, [] as number[]]));
try {
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, { args }] of Object.entries(commands)) {
      const milliseconds = timeOf(name, args);
      if (round > 0) times.get(name)?.push(milliseconds);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(`Node ${process.version}, whole processes, median of ${ROUNDS} rounds after one to warm up`);
for (const [name, { adds, goal }] of Object.entries(commands)) {
  const ratio = median(name) / median(BASE);
  const part = adds === undefined ? '' : `  ${adds[0]}: ${(median(name) - median(adds[1])).toFixed(0)} ms`;
  const met = goal === undefined ? '' : `  (goal ${goal}: ${ratio <= goal ? 'met' : 'missed'})`;
  console.log(
    `${name.padEnd(20)}${median(name).toFixed(0).padStart(5)} ms${ratio.toFixed(2).padStart(7)} x${part}${met}`,
  );
}
console.log(`ask --json / compare --json: ${(median('ask --json') / median('compare --json')).toFixed(2)}`);

function timeOf(name: string, args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { input: ANSWERS, env });
  if (status !== 0) throw new Error(`${name} ended with exit code ${status}: ${stderr}`);
  return performance.now() - started;
}

function median(name: string): number {
  const sorted = [...(times.get(name) ?? [])].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
