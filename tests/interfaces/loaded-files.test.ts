import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/shell/read-dataset.ts';
import { unchangedShippedDataset } from '../../src/shell/shipped-dataset.ts';
import { newFolder } from '../support/new-folder.ts';

const ANSWERS = JSON.stringify({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 });
const LIST_LOADED = `
  process.on('exit', () => {
    const files = Object.keys(require.cache).some((file) => file.endsWith('quick-load.js'))
      ? [...require('./bin/quick-load.js').loaded.keys()]
      : [];
    const modules = process.moduleLoadList.filter((name) => name.startsWith('NativeModule ')).map((name) => name.slice(13));
    require('node:fs').writeSync(2, JSON.stringify({ files, modules }));
  });
  process.argv.splice(1, 0, 'bin/mix-advisor.js');
  require('./bin/mix-advisor.js');`;

/** The files of the bundle and the modules of Node that the built program has loaded when it ends. */
function loaded(args: readonly string[], input: string) {
  const { stderr } = spawnSync(process.execPath, ['-e', LIST_LOADED, '--', ...args], { input, encoding: 'utf8' });
  return JSON.parse(stderr) as { readonly files: readonly string[]; readonly modules: readonly string[] };
}
const loadedBy = (args: readonly string[], input = ''): readonly string[] => loaded(args, input).files.toSorted();

describe('a quick start', () => {
  it('loads nothing for the version', () => {
    expect(loadedBy(['--version'])).toEqual([]);
  });

  it('loads no schemas, parsers, prompts, charts or tables for JSON in and JSON out', () => {
    const core = ['core.cjs', 'rolldown-runtime.cjs'];
    expect(loadedBy(['compare', '--json'])).toEqual(core);
    expect(loadedBy(['ask', '--json'], ANSWERS)).toEqual(['advice.cjs', ...core]);
  });

  it('loads only what draws it for the table', () => {
    const drawn = ['core.cjs', 'rolldown-runtime.cjs', 'table.cjs'];
    expect(loadedBy(['compare'])).toEqual(drawn);
    expect(loadedBy(['ask'], ANSWERS)).toEqual(['advice.cjs', ...drawn, 'text.cjs', 'words.cjs'].toSorted());
  });

  it('loads the protocol and the interview for nothing else', () => {
    const needless = /mcp|serve|interview/;
    for (const args of [['--help'], ['compare', '--format', 'html'], ['ask', '-', '--format', 'html'], ['sources']])
      expect(loadedBy(args, ANSWERS).filter((file) => needless.test(file))).toEqual([]);
    expect(loadedBy(['mcp'])).toContain('mcp.cjs');
  });

  it.each([['compare'], ['compare', '--json'], ['ask'], ['ask', '--json'], ['ask', '-', '--format', 'html']])(
    'loads nothing of Node that starts other programs, nor its streams where pipes do without: %s %s %s %s',
    (...args) => {
      const { modules } = loaded(args, ANSWERS);
      expect(modules).toContain('path');
      expect(modules.filter((name) => ['child_process', 'net', 'tty', 'stream'].includes(name))).toEqual([]);
    },
  );

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
      /rules\.json:\d+:\d+: rules\[\d+\]\.toward: "inbuond" is not a choice\n.*is damaged, or newer than the program\. Install mix-advisor again; in a checkout, run: npm run build\n/,
    );
  });

  it('takes what V8 compiled when the program was built, where it is the same V8', () => {
    const run = `
      const { quickLoad, loaded } = require('./bin/quick-load.js');
      quickLoad('core.cjs');
      quickLoad('advice.cjs');
      process.stdout.write(JSON.stringify([...loaded.values()].map(({ script }) => script.cachedDataRejected)));`;
    const { stdout } = spawnSync(process.execPath, ['-e', run], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual([false, false, false]);
  });

  it('does without what V8 compiled where that is damaged or missing', () => {
    const copy = newFolder();
    for (const part of ['bin', 'dist', 'data', 'package.json']) cpSync(part, join(copy, part), { recursive: true });
    const compare = (at: string) => spawnSync(process.execPath, [join(at, 'bin/mix-advisor.js'), 'compare']);
    const { cacheOf } = createRequire(import.meta.url)(join(copy, 'bin/quick-load.js'));
    writeFileSync(cacheOf('core.cjs'), 'not compiled');
    rmSync(cacheOf('rolldown-runtime.cjs'));
    expect(compare(copy)).toMatchObject({ status: 0, stdout: compare('.').stdout });
  });
});
