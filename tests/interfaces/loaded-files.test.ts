import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/shell/read-dataset.ts';
import { unchangedShippedDataset } from '../../src/shell/shipped-dataset.ts';
import { newFolder } from '../support/new-folder.ts';

const ANSWERS = JSON.stringify({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 });
const LIST_LOADED = `
  const { scripts } = require('./bin/quick-load.js');
  process.on('exit', () => require('node:fs').writeSync(2, JSON.stringify([...scripts.keys()].sort())));
  process.argv.splice(1, 0, 'bin/mix-advisor.js');
  require('./bin/mix-advisor.js');`;

/** The files of the bundle that the built program has loaded when it ends. */
function loadedBy(args: readonly string[], input = '') {
  const { stderr } = spawnSync(process.execPath, ['-e', LIST_LOADED, '--', ...args], { input, encoding: 'utf8' });
  return JSON.parse(stderr) as readonly string[];
}

describe('a quick start', () => {
  it('loads nothing for the version', () => {
    expect(loadedBy(['--version'])).toEqual([]);
  });

  it('loads no schemas, parsers, prompts, charts or tables for JSON in and JSON out', () => {
    const core = ['cli.cjs', 'core.cjs', 'rolldown-runtime.cjs'];
    expect(loadedBy(['ask', '--json'], ANSWERS)).toEqual(core);
    expect(loadedBy(['compare', '--json'])).toEqual(core);
  });

  it('loads only what draws it for the table', () => {
    expect(loadedBy(['compare'])).toEqual(expect.arrayContaining(['text-reporter.cjs', 'words.cjs']));
    expect(loadedBy(['compare']).filter((file) => /schema|yaml|interview|html|markdown|csv/.test(file))).toEqual([]);
  });

  it('loads the protocol and the interview for nothing else', () => {
    const needless = /mcp|serve|interview/;
    for (const args of [['--help'], ['compare', '--format', 'html'], ['ask', '-', '--format', 'html'], ['sources']])
      expect(loadedBy(args, ANSWERS).filter((file) => needless.test(file))).toEqual([]);
    expect(loadedBy(['mcp'])).toContain('mcp.cjs');
  });

  it('loads nothing of Node that starts other programs', () => {
    const listModules = `
      process.on('exit', () => require('node:fs').writeSync(2, process.moduleLoadList.join('\\n')));
      process.argv.splice(1, 0, 'bin/mix-advisor.js');
      require('./bin/mix-advisor.js');`;
    const args = ['-e', listModules, '--', 'compare', '--json'];
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr.split('\n')).toContain('NativeModule path');
    expect(stderr.split('\n')).not.toContain('NativeModule child_process');
  });

  it('takes the shipped dataset as it was validated when the program was built', () => {
    expect(unchangedShippedDataset()).toEqual(loadDataset());
  });

  it('validates it again as soon as a byte of it has changed', () => {
    const copy = newFolder();
    for (const part of ['bin', 'dist', 'data', 'package.json']) cpSync(part, join(copy, part), { recursive: true });
    const rules = join(copy, 'data/rules.json');
    writeFileSync(rules, readFileSync(rules, 'utf8').replace('"toward": "inbound"', '"toward": "inbuond"'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'bin/mix-advisor.js'), 'compare'], {
      encoding: 'utf8',
    });
    expect([status, stdout, stderr.split('\n').length]).toEqual([1, '', 3]);
    expect(stderr).toMatch(
      /rules\.json:\d+:\d+: rules\[\d+\]\.toward: "inbuond" is not a choice\n.*is damaged; install/,
    );
  });

  it('uses the machine code of the build, and does without it where it is of another V8', () => {
    const run = `
      const { quickLoad, scripts } = require('./bin/quick-load.js');
      quickLoad('cli.cjs');
      process.stdout.write(JSON.stringify([...scripts.values()].map((script) => script.cachedDataRejected)));`;
    const isOfThisV8 = readFileSync('dist/bundle/v8-version.txt', 'utf8') === process.versions.v8;
    const rejected = JSON.parse(spawnSync(process.execPath, ['-e', run], { encoding: 'utf8' }).stdout) as boolean[];
    expect(new Set(rejected)).toEqual(new Set([!isOfThisV8]));
  });

  it('does without machine code that is damaged or missing', () => {
    const copy = newFolder();
    for (const part of ['bin', 'dist', 'data', 'package.json']) cpSync(part, join(copy, part), { recursive: true });
    const compare = (at: string) => spawnSync(process.execPath, [join(at, 'bin/mix-advisor.js'), 'compare']);
    writeFileSync(join(copy, 'dist/bundle/core.cjs.cache'), 'no machine code');
    rmSync(join(copy, 'dist/bundle/cli.cjs.cache'));
    expect(compare(copy)).toMatchObject({ status: 0, stdout: compare('.').stdout });
  });
});
