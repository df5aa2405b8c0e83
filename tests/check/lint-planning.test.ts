import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintPlanning } from '../../src/check/lint-planning.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { loadDataset, readDataset } from '../../src/shell/read-dataset.ts';
import { datasetNamed } from '../hostile/hostile-dataset.ts';
import { shipped } from './broken-dataset.ts';

describe('lintPlanning', () => {
  it('finds nothing in the shipped dataset', () => {
    expect(lintPlanning(shipped.content, shipped.locate)).toEqual([]);
  });

  it('finds that a dataset of a version before has no planning file; it loads all the same', () => {
    const folder = datasetNamed('before');
    rmSync(join(folder, 'planning.json'));
    // What only that file cites was not there either.
    const file = join(folder, 'sources.json');
    const { sources, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
    const { planning: _, sources: __, ...others } = shipped.content;
    const isCited = ({ id }: { readonly id: string }) => JSON.stringify(others).includes(`"${id}"`);
    writeFileSync(file, JSON.stringify({ ...rest, sources: sources.filter(isCited) }));
    const { content, locate } = orThrow(readDataset(folder));
    expect(lintPlanning(content, locate).map(({ code, severity, where }) => [code, severity, where])).toEqual([
      ['no-planning', 'warning', 'planning.json'],
    ]);
    expect(loadDataset(folder).planning).toBeUndefined();
  });

  it('finds channels of which it is not said how money becomes leads', () => {
    const channels = shipped.content.channels.map(({ response: _, ...rest }) => rest);
    const findings = lintPlanning({ ...shipped.content, channels: channels.slice(0, 2) }, shipped.locate);
    expect(findings.map(({ code, what }) => [code, what])).toEqual(
      channels
        .slice(0, 2)
        .map(({ id }) => ['no-response', `the channel "${id}" has no "response": it gets no money in a plan`]),
    );
  });
});
