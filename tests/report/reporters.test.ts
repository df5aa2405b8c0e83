import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { compileWhatIf } from '../../src/advice/what-if.ts';
import { advise } from '../../src/index.ts';
import { compareDimensions } from '../../src/report/comparison.ts';
import { comparisonReporterFor } from '../../src/report/comparison-reporters.ts';
import { FORMATS } from '../../src/report/reporter.ts';
import { reporterFor } from '../../src/report/reporters.ts';
import { dataset } from '../support/shipped-advice.ts';

const advice = advise({ goals: ['event-turnout'], monthlyBudget: 3000, timelineMonths: 2 }, dataset);
const other = advise({ goals: ['event-turnout'], monthlyBudget: 3000, timelineMonths: 24 }, dataset);
const compareAdvice = compileWhatIf(dataset);
const comparison = compareDimensions(dataset);
const styled = async () => ({ width: 80, unicode: true, paint: new Chalk({ level: 0 }) });

describe.each(FORMATS)('reporterFor %s', (format) => {
  it('gives every document as text that ends in one newline', async () => {
    const reporter = await reporterFor(format, styled);
    const documents = [
      reporter.advice(advice, { comparison, explain: true, handover: {} }),
      (await comparisonReporterFor(format, styled))(comparison, {}),
      reporter.whatIf(compareAdvice(advice, other, { before: 'a.json', after: 'b.json' }), {}),
    ];
    expect(documents.filter((text) => !/[^\n]\n$/.test(text))).toEqual([]);
  });

  it('knows the terminal only for the table', async () => {
    const refused = () => Promise.reject(new Error('no terminal here'));
    const made = await reporterFor(format, refused).then(
      () => 'made',
      () => 'refused',
    );
    expect(made).toBe(format === 'table' ? 'refused' : 'made');
  });
});
