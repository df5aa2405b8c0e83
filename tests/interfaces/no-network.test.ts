import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/commands/program.ts';
import { KEYS, openTerminal } from '../support/terminal.ts';

const HOOK = resolve('tests/interfaces/no-network.cjs');
const ANSWERS = JSON.stringify({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 });

const run = (args: readonly string[], input = '') => {
  const { status, stderr } = spawnSync(process.execPath, ['--require', HOOK, ...args], { input, encoding: 'utf8' });
  return { status, usedNetwork: stderr.includes('used the network') };
};

/** A run of each command that exercises it, with what is piped in. */
const RUNS: Readonly<Record<string, readonly (readonly [args: readonly string[], input?: string])[]>> = {
  ask: [
    [['--json'], ANSWERS],
    [['docs/examples/festival.yaml', '--format', 'html']],
    [['docs/examples/festival.yaml', '--format', 'html', '--interactive']],
    [['docs/examples/festival.json', '--compare', 'docs/examples/software-for-dentists.json']],
  ],
  plan: [
    [['docs/examples/software-for-dentists.json']],
    [['docs/examples/software-for-dentists.json', '--format', 'html']],
  ],
  channel: [[['seo', 'docs/examples/software-for-dentists.json']]],
  calibrate: [[['docs/examples/history.csv']], [['docs/examples/history.csv', '--format', 'html']]],
  compare: [[[]], [['--format', 'html']], [['--csv']]],
  batch: [
    [['docs/examples/clients.csv', '--fields', 'score,reasons']],
    [['docs/examples/clients.ndjson', '--against', 'data']],
  ],
  sources: [[[]]],
  check: [[['data', '--answers', 'docs/examples/clients.ndjson']]],
  page: [[[]]],
  schema: [[['dataset']]],
  completion: [[['bash']]],
  mcp: [[[], '']],
};

describe('no command uses the network', () => {
  it('which this test would notice', () => {
    for (const use of [
      "fetch('http://127.0.0.1:65000').catch(() => {})",
      "require('http').get('http://localhost:9').on('error', () => {})",
      "require('net').createServer().listen(0)",
      "require('dns').lookup('localhost', () => {})",
      "require('dgram').createSocket('udp4').send('x', 9, '127.0.0.1')",
    ]) {
      expect([use, run(['-e', use])]).toEqual([use, { status: 99, usedNetwork: true }]);
    }
  });

  it('and none is left out here', () => {
    const names = createProgram(process, () => {}).commands.map((command) => command.name());
    expect(names.sort()).toEqual(Object.keys(RUNS).sort());
  });

  it.each(
    Object.entries(RUNS).flatMap(([command, runs]) =>
      runs.map(([args, input]) => [[command, ...args], input] as const),
    ),
  )('%j', (args, input) => {
    expect(run(['bin/mix-advisor.js', ...args], input)).toEqual({ status: 0, usedNetwork: false });
  });

  it('nor does the interview', async () => {
    const terminal = openTerminal(['ask', '--quick'], { env: { NODE_OPTIONS: `--require ${HOOK}` } });
    await terminal.when('What should marketing do', `${KEYS.down}${KEYS.enter}`);
    await terminal.when('Any other goal', KEYS.enter);
    await terminal.when('2 of up to', `5000${KEYS.enter}`);
    await terminal.when('3 of up to', `6${KEYS.enter}`);
    expect([await terminal.exitCode, terminal.screen().includes('used the network')]).toEqual([0, false]);
  });
});
