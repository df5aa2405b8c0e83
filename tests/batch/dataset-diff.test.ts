import { expect, it } from 'vitest';
import { diffDatasets } from '../../src/batch/dataset-diff.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const OWN: Dataset = { ...smallDataset(), sha256: '' };
const [first, second, ...others] = OWN.rules;
const [reach, trust] = OWN.dimensions;

it('finds nothing between a dataset and itself, whatever is done to words, sources and order', () => {
  const reworded = OWN.rules.map((rule) => ({ ...rule, because: 'Other words.' }));
  expect(diffDatasets(OWN, OWN)).toEqual([]);
  expect(diffDatasets(OWN, { ...OWN, rules: reworded.reverse(), sources: [] })).toEqual([]);
});

it('names each rule, weight rule, base weight and setting that is changed, added or taken out', () => {
  if (!first || !second || !reach || !trust) throw new Error('the small dataset has two rules and two dimensions');
  const other: Dataset = {
    ...OWN,
    rules: [{ ...first, points: first.points + 1 }, { ...second, id: 'new' }, ...others],
    weights: [],
    dimensions: [reach, { ...trust, baseWeight: 9 }],
    scoring: { ...OWN.scoring, benefitOfTheDoubt: 2 },
  };
  expect(diffDatasets(OWN, other)).toEqual([
    { kind: 'rule', id: first.id, how: 'changed' },
    { kind: 'rule', id: 'new', how: 'added' },
    { kind: 'rule', id: second.id, how: 'taken out' },
    { kind: 'weight rule', id: 'trust-weighs-more', how: 'taken out' },
    { kind: 'dimension', id: 'trust', how: 'changed' },
    { kind: 'setting', id: 'benefitOfTheDoubt', how: 'changed' },
  ]);
});
