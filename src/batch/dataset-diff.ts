import type { Dataset } from '../model/dataset.ts';

/** One thing in which a dataset differs from another. */
export interface DatasetChange {
  /** Such as "rule" or "base weight of the dimension". */
  readonly kind: string;
  readonly id: string;
  readonly how: 'changed' | 'added' | 'taken out';
}

interface Identified {
  readonly id: string;
}

/** Everything on which scores rest that the other dataset changes, adds or takes out; words and sources do not count. */
export const diffDatasets = (own: Dataset, other: Dataset): readonly DatasetChange[] => [
  ...changes('rule', own.rules, other.rules, ({ dimension, toward, points, when }) => [
    dimension,
    toward,
    points,
    when,
  ]),
  ...changes('weight rule', own.weights, other.weights, ({ dimension, adds, when }) => [dimension, adds, when]),
  ...changes('dimension', own.dimensions, other.dimensions, ({ baseWeight }) => baseWeight),
  ...changes('setting', settings(own), settings(other), ({ value }) => value),
];

/** Records are the same if what the score reads of them is. */
function changes<T extends Identified>(
  kind: string,
  own: readonly T[],
  other: readonly T[],
  read: (record: T) => unknown,
): readonly DatasetChange[] {
  const inText = (records: readonly T[]) => new Map(records.map((each) => [each.id, JSON.stringify(read(each))]));
  const [before, after] = [inText(own), inText(other)];
  const change = (id: string, how: DatasetChange['how']) => ({ kind, id, how });
  return [
    ...[...before].filter(([id, text]) => after.has(id) && after.get(id) !== text).map(([id]) => change(id, 'changed')),
    ...[...after.keys()].filter((id) => !before.has(id)).map((id) => change(id, 'added')),
    ...[...before.keys()].filter((id) => !after.has(id)).map((id) => change(id, 'taken out')),
  ];
}

const settings = ({ scoring }: Dataset) => Object.entries(scoring).map(([id, value]) => ({ id, value }));
