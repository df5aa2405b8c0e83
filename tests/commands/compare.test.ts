import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { expectGolden } from '../support/golden.ts';
import { newFolder } from '../support/new-folder.ts';
import { runProgram } from '../support/run-program.ts';

describe('mix-advisor compare', () => {
  it.each([
    ['as a table of 80 columns', 'compare-80.txt', []],
    ['as blocks at 40 columns', 'compare-40.txt', ['--width', '40']],
    ['in ASCII', 'compare-ascii.txt', ['--ascii']],
    ['as JSON', 'compare.json', ['--json']],
    ['as Markdown', 'compare.md', ['--markdown']],
    ['as CSV', 'compare.csv', ['--csv']],
    ['of two dimensions only', 'compare-two.txt', ['cost-model', 'audience']],
  ])('prints the comparison %s', (_, golden, flags) => {
    const { code, stdout, stderr } = runProgram(['compare', ...flags]);
    expect([code, stderr]).toEqual([0, '']);
    expectGolden(golden, stdout);
  });

  it('takes another dataset from --data or MIX_ADVISOR_DATA', () => {
    const shipped = runProgram(['compare']).stdout;
    expect(runProgram(['compare', '--data', 'data']).stdout).toBe(shipped);
    expect(runProgram(['compare'], { env: { MIX_ADVISOR_DATA: 'data' } }).stdout).toBe(shipped);
    expect(runProgram(['compare'], { env: { MIX_ADVISOR_DATA: 'nowhere' } }).code).toBe(2);
  });
});

describe('mix-advisor sources', () => {
  it('prints the best grade first, in the order of the dataset within a grade', () => {
    const folder = newFolder();
    cpSync('data', folder, { recursive: true });
    const file = join(folder, 'sources.json');
    const dataset = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...dataset, sources: dataset.sources.reverse() }));
    const { sources } = JSON.parse(runProgram(['sources', '--json', '--data', folder]).stdout);
    const ordered = ['A', 'B', 'C', 'D', 'E'].flatMap((grade) =>
      dataset.sources.filter((source: { readonly grade: string }) => source.grade === grade),
    );
    expect(sources).toEqual(ordered);
  });

  it('prints every source with grade, title, publisher, year, note and address', () => {
    const { sources } = JSON.parse(runProgram(['sources', '--json']).stdout) as { sources: readonly Source[] };
    expect(sources.length).toBeGreaterThan(100);
    const entries = sources.map(({ id, title, publisher, year, grade, url, note, reportedBy }) => {
      const by = reportedBy === undefined ? '' : `, as reported by ${reportedBy}`;
      return [`${grade} ${title}. ${publisher}, ${year ?? 'no date'}${by}. [${id}]`, note ?? [], url].flat().join(' ');
    });
    expect(runProgram(['sources']).stdout.trim().replace(/\s+/g, ' ')).toBe(entries.join(' '));
  });
});
