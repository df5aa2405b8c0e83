import type { Advice } from '../../model/advice.ts';
import { csvText } from '../csv.ts';

const HEADS = [
  'dimension',
  'name',
  'weight',
  'lean',
  'dimension points',
  'rule',
  'toward',
  'strength',
  'points',
  'because',
  'sources',
];

/** The advice for spreadsheets: a line for every contribution to the score; points add up to the score minus 50. */
export const adviceCsv = ({ dimensions }: Advice): string =>
  csvText([
    HEADS,
    ...dimensions.flatMap(({ id, name, weight, lean, points, contributions }) =>
      contributions.map((each) => [
        id,
        name,
        weight,
        lean,
        points,
        each.rule,
        each.toward,
        each.strength,
        each.points,
        each.because,
        each.sources.join('; '),
      ]),
    ),
  ]);
