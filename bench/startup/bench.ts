/**
 * Prints whole-process medians as ratios to `node -e 0` of the same Node, on the built program.
 * Usage: npm run build && npm run bench:startup -- [ROUNDS] [NODE...]
 * NODE is a version that `npm run nodes` has installed, such as 22; this Node unless given.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineNotes, quantile, spread, type Times, timeCommands } from './time-commands.ts';

const PROGRAM = 'bin/mix-advisor.js';
const PEERS = 'bench/startup/node_modules';
const EXAMPLE = 'docs/examples/festival';
const ANSWERS = JSON.stringify({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 });

const folder = mkdtempSync(join(tmpdir(), 'mix-advisor-startup-'));

const COMMANDS = {
  'node -e 0': { args: ['-e', '0'] },
  '--version': { args: [PROGRAM, '--version'] },
  '--help': { args: [PROGRAM, '--help'] },
  'compare --json': { args: [PROGRAM, 'compare', '--json'] },
  compare: { args: [PROGRAM, 'compare'] },
  'compare, other data': { args: [PROGRAM, 'compare', '--data', join(folder, 'data')] },
  'ask --json': { args: [PROGRAM, 'ask', '--json'] },
  ask: { args: [PROGRAM, 'ask', '-'] },
  'ask, file': { args: [PROGRAM, 'ask', `${EXAMPLE}.json`, '--json'] },
  'ask, YAML': { args: [PROGRAM, 'ask', `${EXAMPLE}.yaml`, '--json'] },
  'ask, HTML': { args: [PROGRAM, 'ask', `${EXAMPLE}.json`, '--format', 'html'] },
  'eslint --version': { args: [join(PEERS, 'eslint/bin/eslint.js'), '--version'] },
  'tsc --version': { args: [join(PEERS, 'typescript/bin/tsc'), '--version'] },
};
type Name = keyof typeof COMMANDS;
const BASE = 'node -e 0';

/** What a command does beyond another one. */
const ADDS: Partial<Record<Name, readonly [what: string, beyond: Name]>> = {
  '--help': ['commands and flags', '--version'],
  'compare --json': ['the dataset', '--help'],
  compare: ['the table', 'compare --json'],
  'compare, other data': ['validation', 'compare'],
  'ask --json': ['score, draws, flips', 'compare --json'],
  ask: ['text and tables', 'ask --json'],
  'ask, file': ['a file, not a pipe', 'ask --json'],
  'ask, YAML': ['YAML', 'ask, file'],
  'ask, HTML': ['the page', 'ask, file'],
};

/** The most that a ratio may be; newer versions of Node start faster themselves. */
const goalsOf = (version: string): Partial<Record<Name, number>> =>
  version.startsWith('v20.')
    ? { '--version': 1.3, compare: 2.2, 'ask --json': 2.9, ask: 3.6 }
    : { '--version': 1.3, compare: 2.3, 'ask --json': 2.9 };

const [rounds = '21', ...versions] = process.argv.slice(2);
const nodes = versions.map((version) => `tests/nodes/node_modules/node-${version}/bin/node`);
try {
  cpSync('data', join(folder, 'data'), { recursive: true });
  for (const node of nodes.length > 0 ? nodes : [process.execPath]) report(node);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(node: string): void {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const times = timeCommands(node, COMMANDS, { rounds: Number(rounds), input: ANSWERS });
  console.log(`Node ${version}, whole processes, ${rounds} rounds in random order after one to warm up`);
  console.log(machineNotes(times[BASE]));
  console.log(`${'median'.padStart(28)}  ratio  spread  ratio of the fastest tenths`);
  const goals = goalsOf(version);
  for (const name of Object.keys(COMMANDS) as Name[]) console.log(line(name, times, goals[name]));
}

function line(name: Name, times: Readonly<Record<Name, Times>>, goal: number | undefined): string {
  const medianOf = (each: Name) => quantile(times[each], 0.5);
  const ratio = medianOf(name) / medianOf(BASE);
  const undisturbed = quantile(times[name], 0.1) / quantile(times[BASE], 0.1);
  const adds = ADDS[name];
  return [
    `${name.padEnd(20)}${medianOf(name).toFixed(0).padStart(5)} ms${ratio.toFixed(2).padStart(7)}`,
    `${(100 * spread(times[name])).toFixed(0).padStart(7)}%${undisturbed.toFixed(2).padStart(6)}`,
    goal === undefined ? '' : `  (goal ${goal}: ${ratio <= goal ? 'met' : 'missed'})`,
    adds === undefined ? '' : `  ${adds[0]}: ${(medianOf(name) - medianOf(adds[1])).toFixed(0)} ms`,
  ].join('');
}
