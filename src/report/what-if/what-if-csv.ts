import type { WhatIf } from '../../model/what-if.ts';
import { csvText } from '../csv.ts';

/** What makes the difference, for spreadsheets: a line a rule; points add up to the score after minus the score before. */
export const whatIfCsv = ({ rules }: WhatIf): string =>
  csvText([
    ['rule', 'dimension', 'before', 'after', 'points', 'because'],
    ...rules.map(({ rule, dimension, before, after, points, because }) => [
      rule,
      dimension,
      before,
      after,
      points,
      because,
    ]),
  ]);
