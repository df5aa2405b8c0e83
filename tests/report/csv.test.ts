import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { advise } from '../../src/index.ts';
import type { Advice } from '../../src/model/advice.ts';
import { compareDimensions } from '../../src/report/comparison.ts';
import { csvReporter } from '../../src/report/csv.ts';
import { dataset } from '../support/shipped-advice.ts';

const advice = advise({ goals: ['event-turnout'], monthlyBudget: 0, timelineMonths: 2 }, dataset);
const options = { comparison: compareDimensions(dataset), explain: false, handover: {} };

describe('csvReporter.advice', () => {
  it('gives every contribution, with points that are numbers and add up to the score', () => {
    const rows: Record<string, string>[] = parse(csvReporter.advice(advice, options), { columns: true });
    const sum = rows.reduce((all, { points }) => all + Number(points), 0);
    expect(Math.abs(50 + sum - advice.score.inbound)).toBeLessThan(1e-9);
  });

  it('defuses what a spreadsheet would run, and keeps lines and columns', () => {
    const hostile = '=cmd|"/c calc"|A1 <b>|`x`_*[a](b)\n# no';
    const attacked: Advice = {
      ...advice,
      dimensions: advice.dimensions.map((dimension) => ({
        ...dimension,
        name: hostile,
        contributions: dimension.contributions.map((each) => ({ ...each, because: hostile })),
      })),
    };
    const rows: string[][] = parse(csvReporter.advice(attacked, options));
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([11]));
    expect(rows.slice(1).filter(([, name = '', , , , , , , , because = '']) => /^[=+@-]/.test(name + because))).toEqual(
      [],
    );
  });
});
