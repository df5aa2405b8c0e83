import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { advise, loadDataset } from '../../src/index.ts';
import type { Advice } from '../../src/model/advice.ts';
import { adviceCsv } from '../../src/report/advice/advice-csv.ts';
import { adviceMarkdown } from '../../src/report/advice/advice-markdown.ts';

const advice = advise({ goals: ['event-turnout'], monthlyBudget: 0, timelineMonths: 2 }, loadDataset());
const hostile = '=cmd|"/c calc"|A1 <b>|`x`_*[a](b)\n# no';
const attacked: Advice = {
  ...advice,
  headline: hostile,
  dimensions: advice.dimensions.map((dimension) => ({
    ...dimension,
    name: hostile,
    contributions: dimension.contributions.map((each) => ({ ...each, because: hostile })),
  })),
};

describe('adviceCsv', () => {
  it('gives every contribution, with points that are numbers and add up to the score', () => {
    const rows: Record<string, string>[] = parse(adviceCsv(advice), { columns: true });
    const sum = rows.reduce((all, { points }) => all + Number(points), 0);
    expect(Math.abs(50 + sum - advice.score.inbound)).toBeLessThan(1e-9);
  });

  it('defuses what a spreadsheet would run, and keeps lines and columns', () => {
    const rows: string[][] = parse(adviceCsv(attacked));
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([11]));
    expect(rows.slice(1).filter(([, name = '', , , , , , , , because = '']) => /^[=+@-]/.test(name + because))).toEqual(
      [],
    );
  });
});

describe('adviceMarkdown', () => {
  it('shows hostile text as it is: no cell, link, code, HTML or heading begins in it', () => {
    const text = adviceMarkdown(attacked);
    expect(text).not.toMatch(/(^|[^\\])`x|<b>|[^\\]\[a\]/);
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(new Set(rows.map((line) => line.replace(/\\\|/g, '').split('|').length))).toEqual(new Set([8]));
    expect(text).not.toContain('\n# no');
  });
});
