import { describe, expect, it } from 'vitest';
import { lintChannels } from '../../src/check/lint-channels.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { readDataset } from '../../src/shell/read-dataset.ts';
import { shipped } from './broken-dataset.ts';

describe('lintChannels', () => {
  it('finds nothing in the shipped dataset', () => {
    expect(lintChannels(shipped.content, shipped.locate)).toEqual([]);
  });

  it('says what each channel of a dataset of the version before lacks', () => {
    const { content, locate } = orThrow(readDataset('tests/fixtures/dataset-before'));
    const findings = lintChannels(content, locate);
    expect(findings).toHaveLength(content.channels.length * 3);
    expect(findings.slice(0, 3).map(({ severity, code, what }) => [severity, code, what])).toEqual([
      [
        'warning',
        'no-ways',
        'the channel "blog" has no "ways": only its least spend is judged, not whose hands it takes',
      ],
      ['warning', 'no-steps', 'the channel "blog" has no "steps": everybody is told the same first step'],
      ['warning', 'no-job', 'the channel "blog" has no "job": its side\'s job doesn\'t name it'],
    ]);
  });
});
