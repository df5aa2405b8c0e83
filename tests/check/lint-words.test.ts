import { describe, expect, it } from 'vitest';
import { lintWords } from '../../src/check/lint-words.ts';
import { advise, loadDataset } from '../../src/index.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { readDataset } from '../../src/shell/read-dataset.ts';
import { shipped } from './broken-dataset.ts';

const BEFORE = 'tests/fixtures/dataset-before';

describe('lintWords', () => {
  it('finds nothing in the shipped dataset', () => {
    expect(lintWords(shipped.content, shipped.locate)).toEqual([]);
  });

  it('says what a dataset of the version before lacks, and where', () => {
    const { content, locate } = orThrow(readDataset(BEFORE));
    expect(lintWords(content, locate).map(({ code, where, what }) => [code, where, what])).toEqual([
      ['no-late', `${BEFORE}/wording.json:1:1`, 'there is no "late": no channel is out because it comes too late'],
      [
        'no-one-sided',
        `${BEFORE}/wording.json:1:1`,
        'there is no "oneSided": where only one side has a channel, the headline cannot say why',
      ],
      [
        'no-spent-otherwise',
        `${BEFORE}/wording.json:1:1`,
        'there is no "spentOtherwise": where the money parts otherwise than the answers have it, the headline does not say so',
      ],
      [
        'no-fill',
        `${BEFORE}/planning.json:1:1`,
        'there is no "fill": money that the best channels of a side cannot use is left over',
      ],
      ['no-not-yet', `${BEFORE}/planning.json:1:1`, 'there is no "notYet": nobody is told to fix the offer first'],
      [
        'no-not-considered',
        `${BEFORE}/planning.json:1:1`,
        'there is no "notConsidered": the advice does not say what it leaves out',
      ],
    ]);
  });

  it('though it gives advice all the same', () => {
    const dataset = loadDataset(BEFORE);
    const { channels, later, notYet, notConsidered, opensFirst } = advise(
      { goals: ['lead-generation'], monthlyBudget: 3000, timelineMonths: 3, searchDemand: 'high' },
      dataset,
    );
    expect([...channels, ...later].length).toBeGreaterThan(0);
    expect([notYet, notConsidered, opensFirst]).toEqual([null, [], null]);
  });
});
